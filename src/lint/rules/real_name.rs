//! Real companies and products.

use crate::diag::Severity;
use crate::lint::texts::texts;
use crate::lint::{Check, Findings, Rule, Subject};

/// `real-name`
pub static REAL_NAME: Rule = Rule {
    name: "real-name",
    summary: "a text names a real company or product",
    severity: Severity::Warning,
    what: "Looks in all texts for the names of well-known companies and products, written as they write \
           themselves.",
    why: "Whoever works there, or was treated badly there, plays another scenario than the one that was \
          written. An invented name grates on nobody.",
    example: r#"says: "Even Amazon does that better!","#,
    check: Check::Scenario(check),
};

const NAMES: [&str; 60] = [
    "AT&T",
    "Adidas",
    "Airbnb",
    "Aldi",
    "Amazon",
    "BMW",
    "Barclays",
    "Booking.com",
    "Comcast",
    "DHL",
    "Deliveroo",
    "Deutsche Bahn",
    "Disney",
    "Expedia",
    "Facebook",
    "FedEx",
    "Gmail",
    "Google",
    "HSBC",
    "Honda",
    "IKEA",
    "Ikea",
    "Instagram",
    "Lidl",
    "LinkedIn",
    "Lufthansa",
    "Mastercard",
    "McDonald's",
    "McDonald’s",
    "Mercedes",
    "Microsoft",
    "Netflix",
    "Nike",
    "Nintendo",
    "PayPal",
    "PlayStation",
    "Ryanair",
    "Salesforce",
    "Samsung",
    "Santander",
    "Sony",
    "Spotify",
    "Starbucks",
    "T-Mobile",
    "Tesco",
    "Tesla",
    "TikTok",
    "Toyota",
    "Tripadvisor",
    "Trustpilot",
    "Uber",
    "Verizon",
    "Vodafone",
    "Volkswagen",
    "Walmart",
    "WhatsApp",
    "Yelp",
    "YouTube",
    "eBay",
    "iPhone",
];

fn check(subject: &Subject, findings: &mut Findings) {
    for (spot, text) in texts(subject.draft) {
        for name in NAMES {
            if stands_in(text, name) {
                findings
                    .add(spot.clone(), format!("`{name}` is a real name"))
                    .help("invent one, or say what kind of business it is");
            }
        }
    }
}

fn stands_in(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + name.len()..].chars().next();
        ![before, behind]
            .into_iter()
            .flatten()
            .any(char::is_alphanumeric)
    })
}
