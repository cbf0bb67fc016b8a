//! How what was found is told.

use std::io::{self, Write};

use super::gather::{Gathered, Item};
use super::{CheckArgs, CheckFormat};
use crate::diag::human::Paint;
use crate::diag::sarif::RuleDoc;
use crate::diag::{Diagnostic, Severity, Source, concise, github, human, json, sarif};
use crate::lint::RULES;

/// What has been counted.
#[derive(Debug, Default)]
pub struct Tally {
    /// Files that were read.
    pub files: usize,
    /// Findings that make the check fail.
    pub errors: usize,
    /// Findings that do not.
    pub warnings: usize,
    /// Findings that were corrected.
    pub corrected: usize,
    /// Files and folders that could not be read.
    pub unread: usize,
}

/// Tells everything, and the sum of it to people.
pub fn tell(
    args: &CheckArgs,
    gathered: &Gathered,
    tally: &mut Tally,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<()> {
    for item in &gathered.items {
        tally.add(item);
    }
    for (path, error) in &gathered.unread {
        tally.unread += 1;
        let path = path.display();
        writeln!(err, "error: `{path}` cannot be read: {error}")?;
    }
    if args.format == CheckFormat::Sarif {
        out.write_all(document(gathered).as_bytes())?;
    }
    for Item {
        source,
        diagnostics,
        ..
    } in &gathered.items
    {
        let told = match args.format {
            CheckFormat::Human => human::render(source, diagnostics, Paint::Styled),
            CheckFormat::Concise => concise::render(source, diagnostics),
            CheckFormat::Json => json::render(source, diagnostics),
            CheckFormat::Github => github::render(source, diagnostics),
            CheckFormat::Sarif => continue,
        };
        out.write_all(told.as_bytes())?;
    }
    if !matches!(args.format, CheckFormat::Json | CheckFormat::Sarif) {
        writeln!(err, "{}", tally.summary())?;
    }
    out.flush()
}

fn document(gathered: &Gathered) -> String {
    let rules = RULES.iter().map(|rule| RuleDoc {
        name: rule.name,
        summary: rule.summary,
        about: rule.what,
    });
    let rules: Vec<RuleDoc> = rules.collect();
    let files = gathered.items.iter();
    let files: Vec<(&Source, &[Diagnostic])> = files
        .map(|item| (&item.source, item.diagnostics.as_slice()))
        .collect();
    sarif::render(&files, &rules)
}

impl Tally {
    fn add(&mut self, item: &Item) {
        self.files += usize::from(item.is_file);
        for it in &item.diagnostics {
            match it.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Note => {}
            }
        }
    }

    fn summary(&self) -> String {
        let count = |count: usize, noun: &str| {
            let plural = if count == 1 { "" } else { "s" };
            format!("{count} {noun}{plural}")
        };
        let mut parts = vec![count(self.files, "file"), count(self.errors, "error")];
        parts.push(count(self.warnings, "warning"));
        if self.corrected > 0 {
            parts.push(format!("{} corrected", self.corrected));
        }
        if self.unread > 0 {
            parts.push(format!("{} not readable", self.unread));
        }
        parts.join(", ")
    }
}
