//! Texts that must not be empty, and ids that fit into a file name.

use super::each;
use crate::scenario::draft::{Draft, PlaceDraft};
use crate::scenario::fault::{At, FaultKind, Faults};

/// Looks at all texts that something depends on.
pub fn check(draft: &Draft, faults: &mut Faults) {
    let root = At::ROOT;
    id(&draft.id, &root.field("id"), faults);
    filled(&root, "title", &draft.title, faults);
    filled(&root, "industry", &draft.industry, faults);
    filled(&root, "hidden_want", &draft.hidden_want, faults);
    filled(
        &root.field("customer"),
        "name",
        &draft.customer.name,
        faults,
    );
    filled(
        &root.field("briefing"),
        "you_are",
        &draft.briefing.you_are,
        faults,
    );
    if let Some(promise) = &draft.promise {
        filled(&root.field("promise"), "what", &promise.what, faults);
    }
    let nodes = root.field("nodes");
    for (index, (_, place)) in draft.nodes.0.iter().enumerate() {
        if let PlaceDraft::Ending(ending) = place {
            filled(&nodes.entry(index), "text", &ending.text, faults);
        }
    }
    if let Some(text) = &draft.boil_over {
        filled(&root, "boil_over", text, faults);
    }
    let facts = root.field("facts");
    for (index, (_, fact)) in draft.facts.0.iter().enumerate() {
        filled(&facts.entry(index), "text", &fact.text, faults);
    }
    each::node(draft, |_, node, at| {
        if let Some(speaker) = &node.speaker {
            filled(at, "speaker", speaker, faults);
        }
        line(at, &node.says, faults);
        let when = at.field("when");
        for (index, variant) in node.when.iter().enumerate() {
            line(&when.item(index), &variant.says, faults);
        }
    });
    each::option(draft, |option, at| {
        filled(at, "why", &option.why, faults);
        if is_blank(&option.say) && is_blank(&option.act) {
            faults.head(at, || FaultKind::Mute);
        }
    });
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

fn filled(at: &At, what: &'static str, text: &str, faults: &mut Faults) {
    if is_blank(text) {
        faults.at(&at.field(what), || FaultKind::Blank { what });
    }
}

fn line(at: &At, says: &str, faults: &mut Faults) {
    if is_blank(says) {
        filled(at, "says", says, faults);
    } else if says.contains('|') && clauses(says).iter().any(String::is_empty) {
        faults.at(&at.field("says"), || FaultKind::EmptyClause);
    }
}

/// The clauses of a line, without the blanks around them. `\|` is a bar.
pub fn clauses(says: &str) -> Vec<String> {
    if !says.contains('\\') {
        let clauses = says.split('|');
        return clauses.map(|clause| clause.trim().to_owned()).collect();
    }
    let mut clauses = vec![String::new()];
    let mut rest = says.chars().peekable();
    while let Some(c) = rest.next() {
        let clause = clauses.last_mut().expect("there is always a clause begun");
        match c {
            '\\' if rest.peek() == Some(&'|') => clause.extend(rest.next()),
            '|' => clauses.push(String::new()),
            c => clause.push(c),
        }
    }
    for clause in &mut clauses {
        *clause = clause.trim().to_owned();
    }
    clauses
}

/// A text in one piece, without the bars that part its clauses.
pub fn unparted(says: &str) -> String {
    if says.contains(['|', '\\']) {
        clauses(says).join(" ")
    } else {
        says.trim().to_owned()
    }
}

fn id(id: &str, at: &At, faults: &mut Faults) {
    let better = kebab(id);
    if better != id || id.is_empty() {
        faults.at(at, || FaultKind::NotKebab {
            id: id.to_owned(),
            better: (!better.is_empty()).then_some(better),
        });
    }
}

fn kebab(id: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric();
    let words = id.split(|c| !plain(c)).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_ascii_lowercase).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_part_clauses_and_escaped_bars_do_not() {
        assert_eq!(clauses("That is | it."), ["That is", "it."]);
        assert_eq!(clauses(r"A \| B | C\d"), ["A | B", r"C\d"]);
        assert_eq!(clauses("a||b"), ["a", "", "b"]);
    }

    #[test]
    fn an_id_is_made_fit_for_a_file_name() {
        assert_eq!(kebab("The line_on the Bill!"), "the-line-on-the-bill");
    }
}
