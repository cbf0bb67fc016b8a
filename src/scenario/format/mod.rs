//! The layout of scenario files.
//!
//! Turns the text of a file into the same words in even lines: four blanks for each bracket, one entry a
//! line where a bracket runs over several lines, a comma behind each, at most one empty line in a row.
//! Comments stay. What the author opened over several lines stays open; what stands on one line is opened
//! where it is longer than [`WIDTH`]. Never changes a word, and touches no text that cannot be parsed.
//! Start with [`format`].

mod lex;
mod tree;

use super::fault::Faults;
use super::read::{self, Places};
use crate::diag::{Diagnostic, Source};
use tree::{Group, Item, Part, Remark};

/// The columns that a bracket may reach on one line.
pub const WIDTH: usize = 100;

/// What came of formatting one file.
#[derive(Debug, Clone)]
pub struct Formatted {
    /// The text as it was read.
    pub source: Source,
    /// The text in even lines, or why it cannot be parsed.
    pub outcome: Result<String, Vec<Diagnostic>>,
}

/// Formats a file that is called `name` and holds `bytes`, whatever they are.
pub fn format(name: &str, bytes: &[u8]) -> Formatted {
    let mut faults = Faults::default();
    let source = read::guard(name, bytes, &mut faults);
    let parses = !faults.is_illegible() && read::parses(&source, &mut faults);
    let outcome = if parses {
        Ok(pretty(&source.text))
    } else {
        Err(faults.diagnostics(&source, &Places::default()))
    };
    Formatted { source, outcome }
}

fn pretty(text: &str) -> String {
    let tokens = lex::tokens(text);
    let mut printer = Printer::default();
    let file = tree::tree(&tokens);
    let mut first = true;
    for item in &file.items {
        printer.remarks(&item.before, 0, &mut first);
        printer.begin(item.gap, 0, &mut first);
        printer.item(item, 0);
        printer.behind(&item.after);
    }
    printer.remarks(&file.tail, 0, &mut first);
    printer.out.push('\n');
    printer.out
}

#[derive(Default)]
struct Printer {
    out: String,
}

impl Printer {
    /// Begins a line, and leaves one empty before it where the author did.
    fn begin(&mut self, gap: bool, depth: usize, first: &mut bool) {
        let is_first = std::mem::take(first);
        if gap && !is_first {
            self.out.push('\n');
        }
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(&"    ".repeat(depth));
    }

    fn remarks(&mut self, remarks: &[Remark], depth: usize, first: &mut bool) {
        for remark in remarks {
            self.begin(remark.gap, depth, first);
            self.out.push_str(remark.text);
        }
    }

    fn behind(&mut self, comments: &[&str]) {
        for comment in comments {
            self.out.push(' ');
            self.out.push_str(comment);
        }
    }

    fn column(&self) -> usize {
        let line = self.out.rfind('\n').map_or(0, |at| at + 1);
        self.out[line..].chars().count()
    }

    fn item(&mut self, item: &Item, depth: usize) {
        for (index, part) in item.parts.iter().enumerate() {
            self.out.push_str(gap_before(&item.parts, index));
            match part {
                Part::Atom(text) | Part::Aside(text) => self.out.push_str(text),
                Part::Colon => self.out.push(':'),
                Part::Group(group) => self.group(group, depth),
            }
        }
    }

    fn group(&mut self, group: &Group, depth: usize) {
        // A comma or another bracket follows.
        let room = WIDTH.saturating_sub(self.column() + 1);
        let flat =
            flat(group).filter(|flat| group.items.is_empty() || flat.chars().count() <= room);
        if let Some(flat) = flat {
            self.out.push_str(&flat);
            return;
        }
        self.out.push_str(group.open);
        if let Some(item) = only_bracket(group) {
            self.item(item, depth);
            self.out.push_str(group.close);
            return;
        }
        self.behind(&group.head);
        let mut first = true;
        for item in &group.items {
            self.remarks(&item.before, depth + 1, &mut first);
            self.begin(item.gap, depth + 1, &mut first);
            self.item(item, depth + 1);
            if item.comma || !is_single(group) {
                self.out.push(',');
            }
            self.behind(&item.after);
        }
        self.remarks(&group.tail, depth + 1, &mut first);
        self.begin(false, depth, &mut true);
        self.out.push_str(group.close);
    }
}

/// The blank between a piece and the one before it.
fn gap_before(parts: &[Part], index: usize) -> &'static str {
    let before = index.checked_sub(1).and_then(|index| parts.get(index));
    match (before, &parts[index]) {
        (None, _)
        | (Some(Part::Atom(_) | Part::Group(_)), Part::Colon)
        | (Some(Part::Atom(_)), Part::Group(_)) => "",
        _ => " ",
    }
}

/// One value in round brackets, as in `Hours(18)`: a comma behind it could mean something else.
fn is_single(group: &Group) -> bool {
    group.open == "("
        && group.items.len() == 1
        && !group.items[0]
            .parts
            .iter()
            .any(|part| matches!(part, Part::Colon))
}

/// The value of `All([..])`, whose brackets open and close together.
fn only_bracket<'g, 't>(group: &'g Group<'t>) -> Option<&'g Item<'t>> {
    let [item] = group.items.as_slice() else {
        return None;
    };
    let bare = item.before.is_empty() && item.after.is_empty() && !item.comma;
    let clear = group.head.is_empty() && group.tail.is_empty() && !group.spread;
    let bracket = matches!(item.parts.last(), Some(Part::Group(_)));
    (bare && clear && bracket && is_single(group)).then_some(item)
}

/// All of it on one line, where that is possible.
fn flat(group: &Group) -> Option<String> {
    let comments = !group.head.is_empty() || !group.tail.is_empty();
    if comments || (group.spread && !group.items.is_empty()) {
        return None;
    }
    let mut out = group.open.to_owned();
    for (index, item) in group.items.iter().enumerate() {
        if !item.before.is_empty() || !item.after.is_empty() {
            return None;
        }
        if index > 0 {
            out.push_str(", ");
        }
        for (index, part) in item.parts.iter().enumerate() {
            out.push_str(gap_before(&item.parts, index));
            match part {
                Part::Atom(text) | Part::Aside(text) if text.contains('\n') => return None,
                Part::Atom(text) | Part::Aside(text) => out.push_str(text),
                Part::Colon => out.push(':'),
                Part::Group(group) => out.push_str(&flat(group)?),
            }
        }
        if item.comma && is_single(group) {
            out.push(',');
        }
    }
    out.push_str(group.close);
    Some(out)
}
