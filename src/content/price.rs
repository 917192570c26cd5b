//! What taking part costs.

use serde_json::Value;

use super::cursor::Cursor;
use super::fault::Fault;
use super::read::Read;
use super::text::Text;

/// An amount, in cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Euros(pub u32);

impl Read for Euros {
    fn read(value: &Value, at: &mut Cursor) -> Option<Self> {
        let cents = at
            .number(value)
            .filter(|euros| (0.0..=100_000.0).contains(euros))
            .map(|euros| Euros((euros * 100.0).round() as u32));
        at.or(cents, Fault::NotAPrice)
    }
}

record! {
    /// A price. A missing price means free; a price with an amount we cannot read means unknown, and
    /// then neither a price nor "gratis" shows.
    pub struct Price, "Prijs", validated by validate, otherwise unknown {
        amount: Option<Euros>, "Bedrag", "In euro: 5 of 7.5.";
        member_amount: Option<Euros>, "Bedrag voor leden", "In euro. Laat weg als leden hetzelfde betalen.";
        note: Option<Text>, "Toelichting", "Bijvoorbeeld: met koffie en materiaal.";
    }
}

impl Price {
    /// Whether anyone can come without paying. An unknown price is not free.
    pub fn is_free(&self) -> bool {
        self.amount == Some(Euros(0))
    }

    /// What staff say beside an amount is about that amount: "gratis" beside -5 is no answer.
    fn validate(&mut self, at: &mut Cursor) -> Option<()> {
        if at.is_lost("amount") {
            *self = Self::unknown();
        }
        Some(())
    }

    fn unknown() -> Self {
        Price {
            amount: None,
            member_amount: None,
            note: None,
        }
    }
}
