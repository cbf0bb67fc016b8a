//! A play for programs: one JSON object a line, every move and then the result.

use std::io;

use crate::assess::{Assessment, Evidence, Verdict, assess};
use crate::catalog::{Phase, Severity};
use crate::cli::json::{Object, quoted};
use crate::cli::page::Page;
use crate::cli::techniques::weight_word;
use crate::customer::{Contribution, Kept, Standing, Wait, Why};
use crate::debrief::{cause_words, event_words};
use crate::scenario::{Gauge, Scenario};
use crate::session::{Event, Session, Turn};

/// Prints the lines.
pub fn print(session: &Session, page: &mut Page) -> io::Result<()> {
    let scenario = session.scenario();
    for (index, turn) in session.transcript().turns.iter().enumerate() {
        page.line(&one_move(scenario, index, turn))?;
    }
    page.line(&result(session))
}

fn one_move(scenario: &Scenario, index: usize, turn: &Turn) -> String {
    let step = &turn.step;
    let kettle = step.after.kettle;
    let mut object = Object::versioned()
        .raw("move", index + 1)
        .text("node", &scenario.node(step.node).name)
        .raw("option", step.answer.option + 1)
        .text("timing", step.answer.timing.id())
        .text("phase", phase_id(step.after.phase));
    for gauge in [
        Gauge::Temperature,
        Gauge::Flame,
        Gauge::Steam,
        Gauge::Heard,
        Gauge::Trust,
    ] {
        object = object.raw(gauge.word(), gauge.show(kettle.gauge(gauge)));
    }
    let pitfalls = step.pitfalls.iter(&scenario.catalogue);
    object
        .list(
            "causes",
            turn.causes.iter().map(|part| cause(scenario, turn, part)),
        )
        .list(
            "pitfalls",
            pitfalls.map(|id| quoted(&scenario.catalogue.pitfall(id).id)),
        )
        .list("events", turn.events.iter().map(|it| event(scenario, *it)))
        .end()
}

fn cause(scenario: &Scenario, turn: &Turn, part: &Contribution) -> String {
    let catalogue = &scenario.catalogue;
    let (kind, name, weight) = match part.why {
        Why::Technique(id, weight) => (
            "technique",
            Some(catalogue.technique(id).id.as_str()),
            Some(weight_word(weight)),
        ),
        Why::Pitfall(id) => ("pitfall", Some(catalogue.pitfall(id).id.as_str()), None),
        Why::Timing(timing) => ("timing", Some(timing.id()), None),
        Why::Wait(Wait::Hold(_)) => ("wait", Some("hold"), None),
        Why::Wait(Wait::Mail(_)) => ("wait", Some("mail"), None),
        Why::Pull => ("pull", None, None),
        Why::Simmer => ("simmer", None, None),
        Why::Limit => ("limit", None, None),
    };
    Object::default()
        .text("gauge", part.gauge.word())
        .raw("amount", part.gauge.show(part.amount))
        .text("kind", kind)
        .maybe("name", name)
        .maybe("weight", weight)
        .text("why", &cause_words(scenario, turn, part))
        .end()
}

fn event(scenario: &Scenario, event: Event) -> String {
    let (kind, name) = match event {
        Event::Fell { pitfall, .. } => (
            "fell",
            Some(scenario.catalogue.pitfall(pitfall).id.as_str()),
        ),
        Event::Learned(fact) => ("learned", Some(scenario.fact(fact).name.as_str())),
        Event::HeldBack(fact) => ("held_back", Some(scenario.fact(fact).name.as_str())),
        Event::Promised => ("promised", None),
        Event::KeptPromise => ("kept_promise", None),
        Event::TimePassed(_) => ("time_passed", None),
        Event::PhaseChanged { to, .. } => ("phase_changed", Some(phase_id(to))),
        Event::Whistled => ("whistled", None),
        Event::LidRattled => ("lid_rattled", None),
        Event::SwitchedSides => ("switched_sides", None),
        Event::Ended(end) => ("ended", Some(end.name(scenario))),
    };
    let mut object = Object::default().text("kind", kind).maybe("name", name);
    if let Event::TimePassed(minutes) = event {
        object = object.raw("minutes", minutes);
    }
    let words = event_words(scenario, &event);
    object.maybe("words", words.as_deref()).end()
}

fn result(session: &Session) -> String {
    let scenario = session.scenario();
    let assessment = assess(scenario, session.transcript());
    let Assessment {
        technique_score,
        skills,
        order,
        timing,
        penalty,
        evidence,
        rules,
        pitfalls,
        customer_result,
        kept,
        standing,
        verdict,
    } = &assessment;
    let ending = session.end().map(|end| end.name(scenario));
    let rules = rules.iter().filter_map(|result| {
        let rule = scenario.catalogue.order_rules.get(result.rule)?;
        let object = Object::default()
            .text("id", &rule.id)
            .text("name", &rule.name);
        Some(object.raw("earned", result.earned).end())
    });
    let pitfalls = pitfalls.iter().map(|count| {
        let pitfall = scenario.catalogue.pitfall(count.pitfall);
        Object::default()
            .text("name", &pitfall.id)
            .text("severity", severity_word(pitfall.severity))
            .raw("times", count.times)
            .end()
    });
    Object::versioned()
        .maybe("ending", ending)
        .raw("technique_score", technique_score)
        .raw("customer_result", customer_result)
        .raw("passed", *verdict == Verdict::Passed)
        .list(
            "evidence",
            evidence.iter().map(|it| one_evidence(scenario, it)),
        )
        .raw("skills", skills)
        .raw("order", order)
        .raw("timing", timing)
        .raw("penalty", penalty)
        .text("verdict", verdict_word(*verdict))
        .text("standing", standing_word(*standing))
        .text("promise", promise_word(*kept))
        .list("rules", rules)
        .list("pitfalls", pitfalls)
        .end()
}

fn one_evidence(scenario: &Scenario, evidence: &Evidence) -> String {
    let names = evidence.techniques.iter();
    let hundredths = u32::from(evidence.quarters) * 25;
    let object = Object::default()
        .list(
            "techniques",
            names.map(|id| quoted(&scenario.catalogue.technique(*id).id)),
        )
        .raw(
            "credit",
            format_args!("{}.{:02}", hundredths / 100, hundredths % 100),
        );
    match evidence.at {
        Some(at) => object.raw("move", at + 1),
        None => object.raw("move", "null"),
    }
    .end()
}

/// A phase as JSON names it.
pub fn phase_id(phase: Phase) -> &'static str {
    match phase {
        Phase::Tension => "tension",
        Phase::Problem => "problem",
        Phase::Solution => "solution",
        Phase::Close => "close",
        Phase::FollowUp => "follow_up",
        Phase::PartWays => "part_ways",
        Phase::Manager => "manager",
    }
}

fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Mild => "mild",
        Severity::Moderate => "moderate",
        Severity::Severe => "severe",
    }
}

fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "passed",
        Verdict::Unfinished => "unfinished",
        Verdict::BelowPassMark => "below_pass_mark",
        Verdict::SeverePitfall(_) => "severe_pitfall",
        Verdict::CustomerLeft => "customer_left",
        Verdict::NoAcceptedParting => "no_accepted_parting",
        Verdict::RealityNotExplained => "reality_not_explained",
    }
}

fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::LostLoudly => "lost_loudly",
        Standing::LostQuietly => "lost_quietly",
        Standing::Satisfied => "satisfied",
        Standing::Happy => "happy",
        Standing::Delighted => "delighted",
    }
}

fn promise_word(kept: Kept) -> &'static str {
    match kept {
        Kept::NoPromise => "no_promise",
        Kept::Kept => "kept",
        Kept::Exceeded => "exceeded",
        Kept::LeftOpen => "left_open",
        Kept::Broken => "broken",
    }
}
