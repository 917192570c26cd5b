//! Characters that nobody sees: what they are called, for whoever looks for a mistake.

/// The Dutch name of a character that cannot be seen, or that is taken for another. `None` for all that
/// can be seen, and for a plain space, a tab and the end of a line.
pub fn name(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{a0}' => "een vaste spatie",
        '\u{202f}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' | '\u{1680}' => {
            "een bijzondere spatie"
        }
        '\u{200b}' | '\u{2060}' => "een spatie zonder breedte",
        '\u{200c}' | '\u{200d}' => "een onzichtbaar verbindingsteken",
        '\u{ad}' => "een zacht afbreekstreepje",
        '\u{feff}' => "een onzichtbare bytevolgorde-markering",
        '\u{200e}'
        | '\u{200f}'
        | '\u{061c}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => "een teken voor de leesrichting",
        '\u{2028}' | '\u{2029}' | '\u{85}' => "een bijzonder regeleinde",
        '\u{2061}'..='\u{2064}' | '\u{180e}' | '\u{fe00}'..='\u{fe0e}' => "een onzichtbaar teken",
        '\t' | '\n' | '\r' => return None,
        _ if letter.is_control() => "een besturingsteken",
        _ => return None,
    })
}

/// The same of what is seen and is taken for a sign of JSON.
pub fn name_between_values(letter: char) -> Option<&'static str> {
    match letter {
        '“' | '”' | '„' | '‟' | '«' | '»' => Some("een krul-aanhalingsteken"),
        '‘' | '’' | '‚' | '\'' | '`' | '´' => Some("een enkel aanhalingsteken"),
        '；' | '，' | '：' => Some("een leesteken uit een ander schrift"),
        _ => name(letter),
    }
}
