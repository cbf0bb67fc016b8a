//! `simmer rules`: what scenarios are held to.

use std::io;

use clap::Args;

use super::page::{ASIDE, HEADING, Page};
use super::{Outcome, Terminal};
use crate::diag::near::{folded, nearest, shown};
use crate::lint::{LEVELS, RULES, Rule};

/// What `simmer rules` is asked for.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  simmer rules                  all of them, the gravest first
  simmer rules false-choice     what one is about, and why it matters")]
pub struct RulesArgs {
    /// The name of a rule
    pub name: Option<String>,
}

/// Prints the list, or one rule.
pub fn run(args: &RulesArgs, terminal: &mut Terminal) -> io::Result<Outcome> {
    let Some(name) = &args.name else {
        list(&mut terminal.page())?;
        return Ok(Outcome::Fine);
    };
    let wanted = folded(name);
    if let Some(rule) = RULES.iter().find(|rule| folded(rule.name) == wanted) {
        entry(rule, &mut terminal.page())?;
        return Ok(Outcome::Fine);
    }
    let way_out = match nearest(name, RULES.iter().map(|rule| rule.name)) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => "`simmer rules` lists them all.".to_owned(),
    };
    let name = shown(name);
    let sentence = format!("No rule is called {name}. {way_out}");
    terminal.err_page().text(&sentence)?;
    Ok(Outcome::Unusable)
}

fn list(page: &mut Page) -> io::Result<()> {
    for (severity, heading) in LEVELS {
        page.heading(heading)?;
        for rule in RULES.iter().filter(|rule| rule.severity == severity) {
            page.bullet(&format!("{}: {}", rule.name, rule.summary))?;
        }
    }
    Ok(())
}

fn entry(rule: &Rule, page: &mut Page) -> io::Result<()> {
    page.styled(HEADING, rule.name)?;
    let severity = rule.severity.word();
    page.styled(ASIDE, &format!("{severity}: {}", rule.summary))?;
    page.heading("What it looks for")?;
    page.text(rule.what)?;
    page.heading("Why it matters")?;
    page.text(rule.why)?;
    page.heading("Example")?;
    for line in rule.example.lines() {
        page.line(&format!("  {line}"))?;
    }
    page.gap()?;
    let allow = format!("allow: [(rule: {:?}, reason: \"..\")]", rule.name);
    page.styled(ASIDE, &format!("Where it is broken on purpose: {allow}"))
}
