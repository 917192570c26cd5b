//! Access: what makes a building or an activity usable for more people.

use serde_json::Value;

use super::cursor::Cursor;
use super::read::Read;

vocabulary! {
    /// What makes a building or an activity usable for more people.
    pub enum Facility, "Voorziening" {
        Wheelchair = "wheelchair", "Toegankelijk met een rolstoel";
        AccessibleToilet = "accessible_toilet", "Rolstoeltoilet";
        Pushchair = "pushchair", "Plek voor een kinderwagen";
        HearingLoop = "hearing_loop", "Ringleiding voor gehoorapparaten";
        LowStimulus = "low_stimulus", "Rustig, weinig prikkels";
        SignLanguage = "sign_language", "Met gebarentolk";
        Parking = "parking", "Parkeerplaats voor gehandicapten";
    }
}

/// What is known about access: yes or no. What is not in it is unknown, and residents read "bel ons".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Access(Vec<(Facility, bool)>);

impl Access {
    /// `None` where staff did not say.
    pub fn get(&self, facility: Facility) -> Option<bool> {
        self.0
            .iter()
            .find(|(known, _)| *known == facility)
            .map(|(_, there)| *there)
    }
}

impl Read for Access {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        let object = at.object(value)?;
        let fields: Vec<_> = Facility::WORDS.iter().map(|word| (*word, false)).collect();
        at.unknown_fields(object, &fields);
        let mut access = Vec::new();
        for facility in Facility::ALL {
            let there = at.field(object, facility.word(), false, |value, at| {
                at.yes_or_no(value.filter(|value| !value.is_null())?)
            });
            access.extend(there.map(|there| (*facility, there)));
        }
        Some(Access(access))
    }
}
