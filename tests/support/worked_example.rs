//! A small world: one customer with an unexpected fee, played as the worked example of the model.

use std::sync::Arc;

use simmer::catalog::{Catalogue, Channel, Phase, TechniqueId};
use simmer::customer::Timing;
use simmer::scenario::{
    Briefing, Card, Cause, Contrast, Credit, Customer, Ending, Fault, Fit, Line, Milestones, Node,
    NodeId, Promise, Pronouns, Reason, ResponseOption, Route, Scenario, Tag, Takes, Target,
    Temperament,
};
use simmer::session::{Mode, Move, Seed, Session};

struct Builder {
    catalogue: Arc<Catalogue>,
    used: Vec<TechniqueId>,
}

impl Builder {
    fn tags(&mut self, names: &str, credit: Credit) -> Vec<Tag> {
        let mut tags = Vec::new();
        for name in names.split_whitespace() {
            let technique = self.catalogue.technique_id(name).unwrap();
            if !self.used.contains(&technique) {
                self.used.push(technique);
            }
            let slot = self.used.iter().position(|id| *id == technique).unwrap() as u8;
            tags.push(Tag {
                technique,
                credit,
                slot,
            });
        }
        tags
    }

    /// `effects` is what it shows, what it hints at and what it breaks, separated by `|`.
    fn option(&mut self, say: &str, effects: &str, why: &str) -> ResponseOption {
        let parts: Vec<&str> = effects.split('|').collect();
        let mut tags = self.tags(parts[0], Credit::Full);
        tags.extend(self.tags(parts.get(1).unwrap_or(&""), Credit::Half));
        let breaks = parts.get(2).unwrap_or(&"").split_whitespace();
        let (act, say) = say.split_once(" / ").unwrap_or(("", say));
        ResponseOption {
            subject: None,
            say: say.to_owned(),
            act: act.to_owned(),
            tags,
            breaks: breaks
                .map(|name| self.catalogue.pitfall_id(name).unwrap())
                .collect(),
            route: Route {
                branches: Vec::new(),
                otherwise: Target::Node(NodeId(0)),
            },
            why: why.to_owned(),
            reply: String::new(),
            needs: None,
            learns: Vec::new(),
            sets: Milestones::default(),
            takes: None,
            grants: Vec::new(),
            delivery: Vec::new(),
            contact: false,
            staff: None,
            remark: None,
            verdict: Vec::new(),
            countermeasure: None,
        }
    }

    fn node(
        &mut self,
        name: &str,
        phase: Phase,
        line: &str,
        options: &[(&str, &str, &str)],
    ) -> Node {
        Node {
            name: name.to_owned(),
            phase,
            line: Line {
                clauses: line.split(" / ").map(str::to_owned).collect(),
                cues: Vec::new(),
            },
            variants: Vec::new(),
            event: None,
            speaker: None,
            audience: false,
            exit: false,
            probe: false,
            options: options
                .iter()
                .map(|(say, effects, why)| self.option(say, effects, why))
                .collect(),
        }
    }
}

/// Eight places, one after the other, and an ending.
pub fn the_line_on_the_bill() -> Scenario {
    let mut b = Builder {
        catalogue: Arc::new(Catalogue::shipped()),
        used: Vec::new(),
    };
    let mut nodes = vec![
        b.node("opening", Phase::Tension, "That is the third bill with a fee. / Nobody mentioned it to me, not once.", &[
            ("I can give you ten off right now, how does that sound?", "offer_options||", "The offer is a good one, and it comes before she has told you what the fee did to her."),
            ("Wait until she has finished. / Please go on. What happened when the first one arrived?", "hear_out show_listening||", "She can tell it in her own order, and the steam goes out with the story."),
            ("The price list changed in August, that is why it is there.", "explain_process||", "True, and too early: a reason now sounds like a defence."),
        ]),
        b.node("story", Phase::Tension, "I rang in June. I rang in July. / Each time somebody promised me it was gone.", &[
            ("You rang twice, and it came back twice. I am listening.", "hear_out show_listening||", "You give her own words back, and she notices."),
            ("Can I have your customer number first?", "||treat_as_number", "The number comes before the person."),
            ("You need to calm down so that I can help you.", "||minimise", "Being told to calm down has never calmed anyone."),
        ]),
        b.node("hurt", Phase::Tension, "It is eleven pounds. / It is not about the eleven pounds.", &[
            ("Three times you trusted us with it, and three times you opened the envelope. No wonder you are upset.", "validate empathise||", "It names what hurts and pictures it, so that she need not prove it any more."),
            ("I understand.", "|empathise|", "A phrase that fits every caller fits none of them."),
            ("Well, it is only eleven pounds.", "||minimise", "It makes small what is large to her."),
        ]),
        b.node("sorry", Phase::Tension, "So what are you going to say to me?", &[
            ("I am sorry. This was our mistake, and I will see it through until it is put right.", "apologise own_it||", "Sorry lands because she has been heard, and it is carried by a name."),
            ("I am sorry if you feel that way.", "|apologise|insincere_apology", "An if takes the sorry back."),
        ]),
        b.node("facts", Phase::Problem, "All right. / Ask me what you need.", &[
            ("When did the first fee appear, and what were you told then? So it began in May, and twice it was said to be gone.", "ask_questions restate||", "An open question, then her own story in short: she can correct it."),
            ("Who did you speak to?", "ask_questions||", "A question that looks for someone to blame."),
        ]),
        b.node("check", Phase::Problem, "That is exactly how it was.", &[
            ("May I put you on hold for two minutes? I have it: the tariff was switched in May without a letter. Do we agree on that?", "check_facts agree_facts||", "The hold costs a little steam, the agreed facts are worth it."),
            ("I will send it to the tariff team.", "||pass_buck", "She starts again with the next person."),
        ]),
        b.node("way", Phase::Solution, "Yes. That is what happened.", &[
            ("What would settle it for you? Good: thirty-three back today, and the old tariff. Is that right for you?", "ask_outcome confirm_acceptance||", "Asked first, then confirmed: it is her solution as well."),
            ("I will refund thirty-three pounds. Done.", "||impose_fix", "The sum may be right, but nobody asked her."),
        ]),
        b.node("close", Phase::Close, "That would do it.", &[
            ("Thank you for ringing a third time. I will tell our dispatch on Tuesday, and by tomorrow you have it from me in writing.", "turn_around share_feedback||", "The thanks has a name in it, and the promise has a day."),
            ("Is there anything else?", "check_happy||", "A question out of a script, at the moment for a word of one's own."),
        ]),
    ];
    let last = nodes.len() - 1;
    for (index, node) in nodes.iter_mut().enumerate() {
        for option in &mut node.options {
            option.route.otherwise = if index == last {
                Target::Ending(simmer::scenario::EndingId(0))
            } else {
                Target::Node(NodeId(index as u16 + 1))
            };
        }
    }
    nodes[5].options[0].sets.facts = true;
    nodes[5].options[0].takes = Some(Takes::Minutes(2));
    nodes[6].options[0].sets.accepted = true;
    nodes[7].options[0].sets.promise = true;
    let id = |name: &str| b.catalogue.technique_id(name).unwrap();
    let key = [
        "hear_out",
        "validate",
        "apologise own_it",
        "ask_outcome",
        "tension_first",
        "explain_process",
        "check_happy",
    ];
    Scenario {
        id: "the_line_on_the_bill".to_owned(),
        title: "The line on the bill".to_owned(),
        channel: Channel::Phone,
        industry: "energy".to_owned(),
        cause: Cause::UnexpectedCharge,
        fault: Fault::Company,
        difficulty: 2,
        customer: Customer {
            name: "Dana Whitfield".to_owned(),
            portrait: "dana".to_owned(),
            temperament: Temperament::Upset,
            pronouns: Pronouns::She,
        },
        hidden_want: "To be told that it will not appear again next month.".to_owned(),
        briefing: Briefing {
            you_are: "You answer the phone for an energy supplier.".to_owned(),
            situation: "A fee has appeared on a third bill.".to_owned(),
            you_may: vec!["refund up to 50".to_owned()],
            case_file: Vec::new(),
            aim: "Let her feel heard before you solve it.".to_owned(),
        },
        key: key
            .iter()
            .map(|group| group.split_whitespace().map(id).collect())
            .collect(),
        traps: Vec::new(),
        start: NodeId(0),
        nodes,
        endings: vec![Ending {
            name: "stays".to_owned(),
            fit: Fit::Full,
            text: "Dana keeps her contract. She has written your name on the back of the bill, and a date under it.".to_owned(),
            accepted: true,
        }],
        boil_over: None,
        facts: Vec::new(),
        promise: Some(Promise {
            what: "write to her that the fee is gone.".to_owned(),
            due_hours: 24,
        }),
        reconcilable: true,
        content_note: None,
        prior_failures: 2,
        continues: None,
        causes: Vec::new(),
        true_causes: 0,
        contrast: Some(Contrast {
            weak: "I understand how you feel, but the price list changed in August.".to_owned(),
            strong: "Three envelopes, three times the same line. No wonder you are upset.".to_owned(),
            reasons: vec![
                reason("The second one is shorter.", false, "Length does nothing: a short phrase can be as empty as a long one."),
                reason("The second one pictures what happened to her.", true, "What she went through is named before anything is explained, so she need not prove it."),
                reason("The first one is more polite.", false, "Both are polite. The first one takes its sympathy back with a but."),
            ],
        }),
        cards: vec![
            card("someone repeats a figure", "say what it stands for", "it is hardly ever about the figure"),
            card("you know the answer already", "let them finish first", "a true answer that comes too early heats like a wrong one"),
        ],
        fixed_order: true,
        lang: "en".to_owned(),
        used: b.used,
        catalogue: b.catalogue,
    }
}

fn reason(text: &str, right: bool, because: &str) -> Reason {
    Reason {
        text: text.to_owned(),
        right,
        because: because.to_owned(),
    }
}

fn card(when: &str, act: &str, because: &str) -> Card {
    Card {
        when: when.to_owned(),
        act: act.to_owned(),
        because: because.to_owned(),
    }
}

/// `scenario`, played by moves such as `1i 1p 1`.
pub fn play(scenario: Scenario, moves: &str) -> Session {
    let moves: Vec<Move> = simmer::session::parse_moves(moves).unwrap();
    let (session, refused) = Session::replay(Arc::new(scenario), Seed(7), Mode::Coach, &moves);
    assert_eq!(refused, None);
    session
}

/// The worked example: an offer spoken over her, then one right thing after another.
pub fn worked_example() -> Session {
    let session = play(the_line_on_the_bill(), "1i 1 1 1 1 1r 1 1");
    assert_eq!(
        session.transcript().turns[0].step.answer.timing,
        Timing::Interrupted
    );
    session
}
