//! Data that could belong to someone.

use crate::diag::Severity;
use crate::lint::texts::texts;
use crate::lint::{Check, Findings, Rule, Subject};

/// `personal-data`
pub static PERSONAL_DATA: Rule = Rule {
    name: "personal-data",
    summary: "a text holds an address or a number that could be someone's",
    severity: Severity::Warning,
    what: "Looks in all texts for e-mail addresses that do not end in `example`, `example.com`, \
           `example.org` or `example.net`, for payment card numbers with a right check digit, and for \
           numbers of ten digits or more with a plus sign or a nought in front. Numbers with `555 01` in \
           them are kept for stories.",
    why: "Scenarios made from real cases carry real people with them, and the file is read by everyone.",
    example: r#"case_file: ["Reach her at +44 7700 123456"],"#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    for (spot, text) in texts(subject.draft) {
        let found = text
            .split_whitespace()
            .find_map(address)
            .or_else(|| number(text));
        if let Some(kind) = found {
            findings
                .add(spot, format!("this holds what looks like {kind}"))
                .help("invent one that cannot be anybody's, or leave it out");
        }
    }
}

fn address(word: &str) -> Option<&'static str> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let (name, host) = word.split_once('@')?;
    let host = host.to_lowercase();
    let safe = [
        "example",
        "example.com",
        "example.org",
        "example.net",
        "invalid",
        "test",
    ];
    let real = host.contains('.') && !safe.iter().any(|end| host.ends_with(end));
    (!name.is_empty() && real).then_some("an e-mail address")
}

fn number(text: &str) -> Option<&'static str> {
    let part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '+' | '/' | '(' | ')');
    text.split(|c: char| !part(c)).find_map(|run| {
        let run = run.trim();
        let digits: Vec<u32> = run.chars().filter_map(|c| c.to_digit(10)).collect();
        let plain: String = run.chars().filter(char::is_ascii_digit).collect();
        let dialled = run.starts_with('+') || run.starts_with('0') || run.starts_with("(0");
        if (13..=19).contains(&digits.len()) && is_card(&digits) {
            return Some("a card number");
        }
        let invented = plain.contains("55501");
        (digits.len() >= 10 && dialled && !invented).then_some("a phone number")
    })
}

/// The check sum of payment cards.
fn is_card(digits: &[u32]) -> bool {
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &digit)| {
            if place % 2 == 1 {
                doubled(digit)
            } else {
                digit
            }
        })
        .sum();
    sum.is_multiple_of(10) && sum > 0
}
