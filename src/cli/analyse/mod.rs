//! `simmer analyse`: everything that is true of all plays of a scenario.

mod data;
mod text;

use std::io;

use clap::Args;

use super::{Format, Outcome, Terminal, find};
use crate::analysis::{Budget, Spot, WhyUnreached, analyse};
use crate::scenario::Scenario;

/// What `simmer analyse` is asked for.
#[derive(Debug, Clone, Args)]
pub struct AnalyseArgs {
    /// A scenario file, or the id or number of a scenario that comes with Simmer
    #[arg(value_name = "SCENARIO")]
    pub name: String,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// The most moves to play; past it figures are estimates
    #[arg(long, value_name = "MOVES", default_value_t = Budget::default().0)]
    pub budget: u64,
}

/// Prints the analysis.
pub fn run(args: &AnalyseArgs, terminal: &mut Terminal) -> io::Result<Outcome> {
    let Some((scenario, _)) = find::scenario(&args.name, terminal)? else {
        return Ok(Outcome::Unusable);
    };
    let analysis = analyse(&scenario, Budget(args.budget));
    let mut page = terminal.page();
    match args.format {
        Format::Human => text::print(&mut page, &scenario, &analysis)?,
        Format::Json => page.line(&data::object(&scenario, &analysis))?,
    }
    Ok(Outcome::Fine)
}

/// The kind and name of a place, and the number of an option.
fn spot(scenario: &Scenario, spot: Spot) -> (&'static str, &str, Option<usize>) {
    match spot {
        Spot::Node(id) => ("node", &scenario.node(id).name, None),
        Spot::Option(id, option) => ("option", &scenario.node(id).name, Some(option + 1)),
        Spot::Ending(id) => ("ending", &scenario.ending(id).name, None),
    }
}

fn reason(why: WhyUnreached) -> (&'static str, &'static str) {
    match why {
        WhyUnreached::NeverRoutedTo => ("never_routed_to", "no route leads to it"),
        WhyUnreached::ConditionsNeverHold => (
            "conditions_never_hold",
            "the conditions on its routes never hold",
        ),
        WhyUnreached::NeedsNeverHold => ("needs_never_hold", "what it needs is never so"),
    }
}

/// The names of the techniques of a key group.
fn group_names(scenario: &Scenario, place: usize) -> Vec<&str> {
    let group = scenario.key[place].iter();
    let names = group.map(|&id| scenario.catalogue.technique(id).id.as_str());
    names.collect()
}
