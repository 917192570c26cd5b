//! What an activity costs and whether there is room: <https://schema.org/Offer>.

use serde::Serialize;
use serde_with::skip_serializing_none;

use crate::content::{Availability, Euros, Event, Status};
use crate::domain::instant;
use crate::domain::occurrence::Occurrence;

/// What anyone pays: a price for members would be shown to everyone.
#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type", rename = "Offer", rename_all = "camelCase")]
pub struct Offer {
    /// With a dot, whatever the language (schema.org, `price`).
    price: String,
    price_currency: &'static str,
    availability: &'static str,
    url: Option<String>,
    valid_from: Option<String>,
    valid_through: Option<String>,
}

impl Offer {
    /// `None` where nobody can come, or nobody can read the price. `page` is where one reads how to register, when
    /// there is no other address for that.
    pub fn new(event: &Event, occurrence: &Occurrence, page: Option<&str>) -> Option<Self> {
        match occurrence.status(event) {
            Status::Cancelled | Status::Postponed => return None,
            Status::Scheduled | Status::Moved => {}
        }
        let Euros(cents) = match &event.price {
            Some(price) => price.amount?,
            None => Euros(0),
        };
        let registration = event.registration.as_ref();
        let own = registration.and_then(|own| own.url.as_ref());
        Some(Offer {
            price: format!("{}.{:02}", cents / 100, cents % 100),
            price_currency: "EUR",
            availability: availability(occurrence.availability(event)),
            url: own.map(|url| url.as_str()).or(page).map(str::to_owned),
            valid_from: registration.and_then(|own| own.opens).map(instant::text),
            valid_through: registration.and_then(|own| own.closes).map(instant::text),
        })
    }
}

/// `https://schema.org/ItemAvailability`.
fn availability(known: Option<Availability>) -> &'static str {
    match known {
        Some(Availability::Full | Availability::WaitingList) => "https://schema.org/SoldOut",
        Some(Availability::Few) => "https://schema.org/LimitedAvailability",
        Some(Availability::Open) | None => "https://schema.org/InStock",
    }
}
