//! `simmer list`: the scenarios that come with Simmer, a line each.

use std::io;
use std::sync::Arc;

use clap::Args;

use super::json::Object;
use super::page::{BODY, Page};
use super::shipped::{self, Shipped};
use super::talk::Talk;
use super::{Format, Outcome, Terminal};
use crate::catalog::{Catalogue, Channel};
use crate::diag::near;
use crate::scenario::{Scenario, read};

/// What `simmer list` is asked for.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Prints the list.
pub fn run(args: &ListArgs, terminal: &mut Terminal) -> io::Result<Outcome> {
    let mut page = terminal.page();
    match args.format {
        Format::Human => print(&mut page)?,
        Format::Json => {
            for (shipped, scenario) in scenarios() {
                page.line(&data(&shipped, &scenario))?;
            }
        }
    }
    Ok(Outcome::Fine)
}

fn scenarios() -> impl Iterator<Item = (Shipped, Scenario)> {
    let catalogue = Arc::new(Catalogue::shipped());
    shipped::all().filter_map(move |shipped| {
        let reading = read(shipped.file, shipped.bytes, &catalogue);
        Some((shipped, reading.scenario?))
    })
}

fn print(page: &mut Page) -> io::Result<()> {
    if shipped::all().next().is_none() {
        return page.text("No scenarios come with this build.");
    }
    for (shipped, scenario) in scenarios() {
        let channel = channel_word(scenario.channel);
        page.hang(
            &format!("  {:<5} ", shipped.short),
            BODY,
            &format!(
                "{} ({channel}, {}, level {})",
                scenario.title, scenario.industry, scenario.difficulty
            ),
        )?;
    }
    Ok(())
}

fn data(shipped: &Shipped, scenario: &Scenario) -> String {
    Object::versioned()
        .text("id", &scenario.id)
        .text("short", shipped.short)
        .text("title", &scenario.title)
        .text("channel", channel_id(scenario.channel))
        .text("industry", &scenario.industry)
        .raw("difficulty", scenario.difficulty)
        .end()
}

/// Lets someone choose a shipped scenario. `None` where they leave.
pub fn choose(terminal: &mut Terminal) -> io::Result<Option<String>> {
    let page = Page::new(terminal.out, terminal.width);
    let mut talk = Talk::new(page, terminal.input, terminal.echo);
    print(&mut talk.page)?;
    if shipped::all().next().is_none() {
        return Ok(None);
    }
    loop {
        talk.page.gap()?;
        match talk
            .ask("Which one? Type its number, or q to leave.")?
            .as_deref()
        {
            None | Some("q") => return Ok(None),
            Some("") => {}
            Some(name) if shipped::find(name).is_some() => return Ok(Some(name.to_owned())),
            Some(name) => {
                let name = near::shown(name);
                talk.page
                    .text(&format!("No scenario in the list is called {name}."))?;
            }
        }
    }
}

/// Where a conversation takes place, in words.
pub fn channel_word(channel: Channel) -> &'static str {
    match channel {
        Channel::FaceToFace => "face to face",
        Channel::Phone => "phone",
        Channel::Email => "e-mail",
        Channel::Desk => "manager's desk",
    }
}

fn channel_id(channel: Channel) -> &'static str {
    match channel {
        Channel::FaceToFace => "face_to_face",
        Channel::Phone => "phone",
        Channel::Email => "email",
        Channel::Desk => "desk",
    }
}
