//! One answer: the customer speaks clause by clause, and a line is typed.

use std::io;

use super::keeping::Notebook;
use super::keys::Typed;
use super::{case, words};
use crate::cli::page::{ASIDE, BODY, Page};
use crate::cli::talk::Talk;
use crate::customer::Timing;
use crate::debrief::needs_words;
use crate::scenario::{Node, Scenario};
use crate::session::{Move, Offer, Session};

/// Shows what the customer says and waits for a move, which comes with the number of clauses that were heard before
/// it. `None` where the trainee leaves. `from` is what was heard already, and whether a breath was taken.
pub fn ask(
    session: &Session,
    from: (usize, bool),
    notebook: &mut Notebook,
    talk: &mut Talk,
) -> io::Result<Option<(usize, Move)>> {
    let Some(offer) = session.offer() else {
        return Ok(None);
    };
    let letter = session.scenario().is_letter(offer.node);
    let clauses = offer.line.clauses.len();
    let shown = if letter {
        clauses
    } else {
        from.0.clamp(1, clauses.max(1))
    };
    let mut moment = Moment {
        session,
        breathed: from.1 && shown == clauses,
        offer,
        notebook,
        talk,
        letter,
        shown,
    };
    moment.open()?;
    loop {
        let question = moment.question();
        let Some(line) = moment.talk.ask(&question)? else {
            moment
                .talk
                .page
                .text("The input has ended, and so the play stops here.")?;
            return Ok(None);
        };
        match moment.hear(Typed::parse(&line))? {
            Heard::Answer(answer) => return Ok(Some((moment.shown, answer))),
            Heard::Leave => return Ok(None),
            Heard::Nothing => {}
        }
    }
}

/// What came of a typed line.
enum Heard {
    Nothing,
    Answer(Move),
    Leave,
}

struct Moment<'m, 't, 'w> {
    session: &'m Session,
    offer: Offer<'m>,
    notebook: &'t mut Notebook,
    talk: &'t mut Talk<'w>,
    /// Whether it is read and not heard: all of it is there at once, and its tone is not told.
    letter: bool,
    /// Clauses shown.
    shown: usize,
    breathed: bool,
}

impl Moment<'_, '_, '_> {
    fn scenario(&self) -> &Scenario {
        self.session.scenario()
    }

    fn finished(&self) -> bool {
        self.shown == self.offer.line.clauses.len()
    }

    fn open(&mut self) -> io::Result<()> {
        arrive(self.offer.node, &mut self.talk.page)?;
        let name = self.session.scenario().speaker(self.offer.node);
        let cues = &self.offer.line.cues;
        let cues = if cues.is_empty() || self.letter {
            String::new()
        } else {
            format!(" ({})", cues.join(", "))
        };
        let page = &mut self.talk.page;
        page.gap()?;
        page.styled(ASIDE, &format!("{name}{cues}"))?;
        if self.letter {
            self.letter()?;
        } else {
            (1..=self.shown).try_for_each(|number| self.clause(number))?;
        }
        self.options()
    }

    /// The whole letter, paragraph by paragraph.
    fn letter(&mut self) -> io::Result<()> {
        for paragraph in &self.offer.line.clauses {
            self.talk.page.hang("  ", BODY, paragraph)?;
        }
        Ok(())
    }

    /// A clause, by its number from 1.
    fn clause(&mut self, number: usize) -> io::Result<()> {
        let clauses = &self.offer.line.clauses;
        let text = &clauses[number - 1];
        let begin = if number == 1 { "  “" } else { "  … " };
        let end = if number == clauses.len() {
            "”"
        } else {
            " …"
        };
        self.talk.page.hang(begin, BODY, &format!("{text}{end}"))
    }

    fn options(&mut self) -> io::Result<()> {
        let scenario = self.session.scenario();
        let page = &mut self.talk.page;
        page.gap()?;
        for (place, offered) in self.offer.options.iter().enumerate() {
            let lead = format!("  {} ", place + 1);
            let text = words::option(offered.option);
            match offered.locked {
                None => page.hang(&lead, BODY, &text)?,
                Some(guard) => {
                    let needs = needs_words(scenario, guard);
                    page.hang(&lead, ASIDE, &format!("{text} [locked: needs {needs}]"))?;
                }
            }
        }
        page.gap()
    }

    fn question(&self) -> String {
        let scenario = self.scenario();
        let object = words::object(scenario);
        if !self.finished() {
            return format!(
                "Enter: let {object} go on; a number: answer now, interrupting {object}; ?: keys"
            );
        }
        let what = if self.offer.node.probe {
            "say what you hear"
        } else {
            "answer"
        };
        if self.breathed {
            return format!("a number: {what}; ?: keys");
        }
        let breathe = words::breathe(scenario);
        format!("b and a number: {breathe}; a number: {what} at once; ?: keys")
    }

    fn hear(&mut self, typed: Typed) -> io::Result<Heard> {
        let has = words::subject_has(self.scenario());
        let finished = self.finished();
        match typed {
            Typed::Next if finished => {
                let all = format!("{has} finished. Take the time you need.");
                self.talk.page.text(&all)?;
            }
            Typed::Next => {
                self.shown += 1;
                self.keep()?;
                self.clause(self.shown)?;
            }
            Typed::Breathe(_) if !finished => {
                let text = format!("{has} not finished. Enter lets the rest be said.");
                self.talk.page.text(&text)?;
            }
            Typed::Breathe(None) => {
                self.breathed = true;
                self.keep()?;
                self.talk.page.text("You take a breath.")?;
            }
            Typed::Breathe(Some(number)) => return self.choose(number, Timing::Paused),
            Typed::Number(number) => {
                let timing = match (finished, self.breathed) {
                    (false, _) => Timing::Interrupted,
                    (true, true) => Timing::Paused,
                    (true, false) => Timing::Rattled,
                };
                return self.choose(number, timing);
            }
            Typed::Help => self.help()?,
            Typed::Options => self.options()?,
            Typed::Transcript => case::transcript(self.session, &mut self.talk.page)?,
            Typed::Case => case::file(self.session, &mut self.talk.page)?,
            Typed::Quit => {
                let sure = self.talk.ask("Leave this conversation? Type y to leave.")?;
                if sure.is_none_or(|line| line.to_ascii_lowercase().starts_with('y')) {
                    return Ok(Heard::Leave);
                }
            }
            Typed::Unknown => {
                let last = self.offer.options.len();
                let text = format!("Type a number from 1 to {last}, or ? for the keys.");
                self.talk.page.text(&text)?;
            }
        }
        Ok(Heard::Nothing)
    }

    /// Keeps how far the customer has been heard.
    fn keep(&mut self) -> io::Result<()> {
        let page = &mut self.talk.page;
        self.notebook.heard(self.shown, self.breathed, page)
    }

    fn choose(&mut self, number: usize, timing: Timing) -> io::Result<Heard> {
        let place = number.checked_sub(1);
        let Some(offered) = place.and_then(|place| self.offer.options.get(place)) else {
            let last = self.offer.options.len();
            let text = format!("There is no answer {number} here, only 1 to {last}.");
            self.talk.page.text(&text)?;
            return Ok(Heard::Nothing);
        };
        if let Some(guard) = offered.locked {
            let needs = needs_words(self.session.scenario(), guard);
            let text = format!("Answer {number} is still locked. It needs {needs}.");
            self.talk.page.text(&text)?;
            return Ok(Heard::Nothing);
        }
        Ok(Heard::Answer(Move {
            option: offered.index,
            timing,
        }))
    }

    fn help(&mut self) -> io::Result<()> {
        let breathe = words::breathe(self.scenario());
        let keys = [
            ("Enter", "let the customer go on"),
            (
                "2",
                "give answer 2 now; before the last clause that interrupts",
            ),
            ("b 2", breathe),
            ("o", "show the answers again"),
            ("t", "what was said so far"),
            ("c", "the case file"),
            ("q", "leave"),
        ];
        let page = &mut self.talk.page;
        for (key, meaning) in keys {
            page.hang(&format!("  {key:<6} "), BODY, meaning)?;
        }
        Ok(())
    }
}

/// What happens before the customer speaks.
pub fn arrive(node: &Node, page: &mut Page) -> io::Result<()> {
    if let Some(event) = &node.event {
        page.gap()?;
        page.styled(ASIDE, &format!("[{event}]"))?;
    }
    Ok(())
}
