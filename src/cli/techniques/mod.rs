//! `simmer techniques`: what is taught, from the catalogue.

mod data;
mod text;

pub use data::weight_word;

use std::io;

use clap::Args;

use super::page::Page;
use super::{Format, Outcome, Terminal};
use crate::catalog::{Catalogue, OrderRule, Pitfall, Technique};
use crate::diag::near;

/// What `simmer techniques` is asked for.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  simmer techniques                 all of them, by family
  simmer techniques hear_out        one technique
  simmer techniques \"hear them out\" the same, by its name
  simmer techniques make_excuses    a pitfall
  simmer techniques O3              an order rule")]
pub struct TechniquesArgs {
    /// A technique, a pitfall or an order rule, by its id or its name
    pub name: Option<String>,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// One thing that is taught.
#[derive(Debug, Clone, Copy)]
enum Entry<'c> {
    Technique(&'c Technique),
    Pitfall(&'c Pitfall),
    Rule(&'c OrderRule),
}

/// Prints the list, or one entry.
pub fn run(args: &TechniquesArgs, terminal: &mut Terminal) -> io::Result<Outcome> {
    let catalogue = Catalogue::shipped();
    let Some(name) = &args.name else {
        match args.format {
            Format::Human => text::list(&catalogue, &mut terminal.page())?,
            Format::Json => terminal.page().line(&data::list(&catalogue))?,
        }
        return Ok(Outcome::Fine);
    };
    let Some(entry) = find(&catalogue, name) else {
        miss(&catalogue, name, &mut terminal.err_page())?;
        return Ok(Outcome::Unusable);
    };
    match args.format {
        Format::Human => text::entry(&catalogue, entry, &mut terminal.page())?,
        Format::Json => terminal.page().line(&data::entry(&catalogue, entry))?,
    }
    Ok(Outcome::Fine)
}

fn entries(catalogue: &Catalogue) -> impl Iterator<Item = Entry<'_>> {
    let techniques = catalogue.techniques().map(|(_, it)| Entry::Technique(it));
    let pitfalls = catalogue.pitfalls().map(|(_, it)| Entry::Pitfall(it));
    let rules = catalogue.order_rules.iter().map(Entry::Rule);
    techniques.chain(pitfalls).chain(rules)
}

impl<'c> Entry<'c> {
    fn names(self) -> [&'c str; 2] {
        match self {
            Self::Technique(it) => [&it.id, &it.name],
            Self::Pitfall(it) => [&it.id, &it.name],
            Self::Rule(it) => [&it.id, &it.name],
        }
    }
}

fn find<'c>(catalogue: &'c Catalogue, name: &str) -> Option<Entry<'c>> {
    let wanted = near::folded(name);
    entries(catalogue).find(|entry| entry.names().iter().any(|own| near::folded(own) == wanted))
}

fn miss(catalogue: &Catalogue, name: &str, err: &mut Page) -> io::Result<()> {
    let names = entries(catalogue).flat_map(|entry| entry.names().map(|own| (own, entry)));
    let nearest = near::nearest_by(name, names, |(own, _)| own);
    let way_out = match nearest {
        Some((_, entry)) => format!("Did you mean `{}`?", entry.names()[0]),
        None => "`simmer techniques` lists them all.".to_owned(),
    };
    let name = near::shown(name);
    err.text(&format!(
        "No technique, pitfall or order rule is called {name}. {way_out}"
    ))
}
