//! Where something is: <https://schema.org/Place> and <https://schema.org/VirtualLocation>.

use serde::Serialize;
use serde_with::skip_serializing_none;

use crate::app::route::Route;
use crate::content::{Branch, Location, Text};
use crate::tool::publish::base_url::BaseUrl;

#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type")]
pub struct Place<'c> {
    name: &'c str,
    url: Option<String>,
    address: Option<Address<'c>>,
    geo: Option<GeoCoordinates>,
}

impl<'c> Place<'c> {
    pub fn of_branch(branch: &'c Branch, base: Option<&BaseUrl>) -> Self {
        Place {
            name: branch.name.as_str(),
            url: base.map(|base| base.join(&Route::Branch(branch.id.clone()).href())),
            address: Address::of_branch(branch),
            geo: branch.location.as_ref().map(GeoCoordinates::new),
        }
    }

    pub fn elsewhere(name: &'c Text, address: Option<Address<'c>>) -> Self {
        Place {
            name: name.as_str(),
            url: None,
            address,
            geo: None,
        }
    }
}

#[skip_serializing_none]
#[derive(Serialize)]
#[serde(tag = "@type", rename = "PostalAddress", rename_all = "camelCase")]
pub struct Address<'c> {
    street_address: Option<&'c str>,
    postal_code: Option<&'c str>,
    address_locality: Option<&'c str>,
    /// ISO 3166-1 alpha-2.
    address_country: &'static str,
}

impl<'c> Address<'c> {
    /// `None` where staff wrote nothing of it.
    pub fn new(
        street: Option<&'c Text>,
        postcode: Option<&'c Text>,
        city: Option<&'c Text>,
    ) -> Option<Self> {
        let says_something = street.or(postcode).or(city).is_some();
        says_something.then(|| Address {
            street_address: street.map(Text::as_str),
            postal_code: postcode.map(Text::as_str),
            address_locality: city.map(Text::as_str),
            address_country: "NL",
        })
    }

    pub fn of_branch(branch: &'c Branch) -> Option<Self> {
        Address::new(
            branch.street.as_ref(),
            branch.postcode.as_ref(),
            branch.city.as_ref(),
        )
    }
}

/// In degrees (WGS 84).
#[derive(Serialize)]
#[serde(tag = "@type")]
pub struct GeoCoordinates {
    latitude: f64,
    longitude: f64,
}

impl GeoCoordinates {
    pub fn new(location: &Location) -> Self {
        GeoCoordinates {
            latitude: location.lat.0,
            longitude: location.lon.0,
        }
    }
}

#[derive(Serialize)]
#[serde(tag = "@type")]
pub struct VirtualLocation<'c> {
    url: &'c str,
}

impl<'c> VirtualLocation<'c> {
    pub fn new(url: &'c str) -> Self {
        VirtualLocation { url }
    }
}
