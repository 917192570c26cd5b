//! The clock of Amsterdam, as calendars are told it. Those that know no `Europe/Amsterdam` reckon with this.

/// Its name in the files.
pub const TZID: &str = "Europe/Amsterdam";

/// The rule of the European Union since 1996 (directive 2000/84/EC): summer time from the last Sunday of March
/// to that of October, both at 1.00 UTC.
///
/// As text, because `icalendar` 0.17 has no such component and writes `DTSTAMP` and `UID` into any that it does
/// not know, which RFC 5545 does not allow here.
pub const VTIMEZONE: &str = "BEGIN:VTIMEZONE\r
TZID:Europe/Amsterdam\r
BEGIN:DAYLIGHT\r
DTSTART:19960331T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
TZNAME:CEST\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
DTSTART:19961027T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
TZNAME:CET\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
END:STANDARD\r
END:VTIMEZONE\r
";
