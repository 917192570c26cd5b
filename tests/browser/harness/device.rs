//! The visitor's device: its clock and time zone, its screen, and what the visitor prefers.

use chrono::NaiveDateTime;
use chrono_tz::Europe::Amsterdam;
use serde_json::json;

use super::visitor::Visitor;

/// Width and height in CSS pixels.
pub type Size = (u32, u32);

pub const PHONE: Size = (320, 640);
pub const TABLET: Size = (768, 1024);
pub const DESK: Size = (1280, 900);

impl Visitor {
    /// From the next page on it is `moment` in Amsterdam, such as `2026-12-01T09:00`, and time goes on
    /// from there. Each page begins at the same moment.
    #[track_caller]
    pub fn set_clock(&self, moment: &str) -> &Self {
        let wall = NaiveDateTime::parse_from_str(moment, "%Y-%m-%dT%H:%M").expect("a moment");
        let moment = wall.and_local_timezone(Amsterdam).earliest();
        self.set_utc_millis(moment.expect("a time that exists").timestamp_millis())
    }

    /// The same for a moment in milliseconds since 1970 in UTC.
    pub fn set_utc_millis(&self, millis: i64) -> &Self {
        let script = format!(
            "(() => {{
                const Real = window.RealDate ??= Date;
                const shift = {millis} - Real.now();
                window.Date = class Date extends Real {{
                    constructor(...given) {{
                        given.length ? super(...given) : super(Date.now());
                    }}
                    static now() {{ return Real.now() + shift; }}
                }};
            }})()"
        );
        self.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": script}),
        );
        self
    }

    /// Where the device believes it is: `Pacific/Auckland`.
    pub fn set_time_zone(&self, zone: &str) -> &Self {
        self.cdp("Emulation.setTimezoneOverride", json!({"timezoneId": zone}));
        self
    }

    pub fn set_size(&self, (width, height): Size) -> &Self {
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}),
        );
        // On phones they lie over the page and take no room.
        self.cdp("Emulation.setScrollbarsHidden", json!({"hidden": true}));
        self
    }

    /// What the visitor prefers: `prefers-color-scheme` `dark`, `forced-colors` `active`.
    pub fn set_preferences(&self, preferences: &[(&str, &str)]) -> &Self {
        let features: Vec<_> = preferences
            .iter()
            .map(|(name, value)| json!({"name": name, "value": value}))
            .collect();
        self.cdp("Emulation.setEmulatedMedia", json!({"features": features}));
        self
    }

    /// The size of text in the browser's settings: 16 is usual, 32 is 200 %.
    pub fn set_text_size(&self, pixels: u32) -> &Self {
        let sizes = json!({"standard": pixels, "fixed": pixels});
        self.cdp("Page.setFontSizes", json!({"fontSizes": sizes}));
        self
    }

    /// A browser in which JavaScript is switched off.
    pub fn switch_scripts_off(&self) -> &Self {
        self.cdp(
            "Emulation.setScriptExecutionDisabled",
            json!({"value": true}),
        );
        self
    }

    /// What a script does before each page, such as taking something away from the browser.
    pub fn before_each_page(&self, script: &str) -> &Self {
        self.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": script}),
        );
        self
    }
}
