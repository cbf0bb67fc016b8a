//! All texts of a draft that people read.

use super::Spot;
use crate::scenario::{Draft, NodeDraft, OptionDraft, PlaceDraft};

/// Each text with its place, in the order of the format.
pub fn texts(draft: &Draft) -> Vec<(Spot, &str)> {
    let mut found = Vec::new();
    let root = Spot::root();
    let mut add = |spot: Spot, text| found.push((spot, text));
    add(root.field("title"), draft.title.as_str());
    add(root.field("industry"), &draft.industry);
    add(root.field("customer").field("name"), &draft.customer.name);
    add(root.field("hidden_want"), &draft.hidden_want);
    let briefing = root.field("briefing");
    add(briefing.field("you_are"), &draft.briefing.you_are);
    add(briefing.field("situation"), &draft.briefing.situation);
    add(briefing.field("aim"), &draft.briefing.aim);
    list(
        &briefing.field("you_may"),
        &draft.briefing.you_may,
        &mut add,
    );
    list(
        &briefing.field("case_file"),
        &draft.briefing.case_file,
        &mut add,
    );
    for (index, (_, place)) in draft.nodes.0.iter().enumerate() {
        let spot = root.field("nodes").entry(index);
        match place {
            PlaceDraft::Node(node) => self::node(&spot, node, &mut add),
            PlaceDraft::Ending(ending) => add(spot.field("text"), &ending.text),
        }
    }
    if let Some(text) = &draft.boil_over {
        add(root.field("boil_over"), text);
    }
    for (index, (_, fact)) in draft.facts.0.iter().enumerate() {
        add(root.field("facts").entry(index).field("text"), &fact.text);
    }
    if let Some(contrast) = &draft.contrast {
        let spot = root.field("contrast");
        add(spot.field("weak"), &contrast.weak);
        add(spot.field("strong"), &contrast.strong);
    }
    for (index, card) in draft.cards.iter().enumerate() {
        let spot = root.field("cards").item(index);
        add(spot.field("when"), &card.when);
        add(spot.field("do"), &card.act);
        add(spot.field("because"), &card.because);
    }
    found.retain(|(_, text)| !text.is_empty());
    found
}

fn node<'d>(spot: &Spot, node: &'d NodeDraft, add: &mut impl FnMut(Spot, &'d str)) {
    if let Some(speaker) = &node.speaker {
        add(spot.field("speaker"), speaker);
    }
    add(spot.field("says"), &node.says);
    list(&spot.field("cues"), &node.cues, add);
    for (index, variant) in node.when.iter().enumerate() {
        add(spot.field("when").item(index).field("says"), &variant.says);
    }
    if let Some(event) = &node.event {
        add(spot.field("event"), event);
    }
    for (index, answer) in node.options.iter().enumerate() {
        option(&spot.field("options").item(index), answer, add);
    }
}

fn option<'d>(spot: &Spot, option: &'d OptionDraft, add: &mut impl FnMut(Spot, &'d str)) {
    if let Some(subject) = &option.subject {
        add(spot.field("subject"), subject);
    }
    add(spot.field("say"), &option.say);
    add(spot.field("act"), &option.act);
    add(spot.field("why"), &option.why);
    add(spot.field("reply"), &option.reply);
}

fn list<'d>(spot: &Spot, items: &'d [String], add: &mut impl FnMut(Spot, &'d str)) {
    for (index, item) in items.iter().enumerate() {
        add(spot.item(index), item);
    }
}
