//! The tricks, each before one question whose answers differ in nothing but their shape.

use simmer::analysis::{Bot, Budget, analyse};
use simmer::scenario::Temperament;

use crate::support::world::{customer, nothing};

/// The place, from 1, of the answer that a trick takes, each answer written as "what is done / what is said".
fn taken(bot: Bot, answers: &[&str]) -> usize {
    let mut scenario = customer(Temperament::Steady).road(&[nothing().ends()]);
    let node = &mut scenario.nodes[0];
    let like = node.options[0].clone();
    node.options = answers
        .iter()
        .map(|answer| {
            let mut option = like.clone();
            let (act, say) = answer.split_once(" / ").unwrap_or(("", answer));
            act.clone_into(&mut option.act);
            say.clone_into(&mut option.say);
            option
        })
        .collect();
    let analysis = analyse(&scenario, Budget::default());
    let result = analysis.bots.iter().find(|result| result.bot == bot);
    1 + result.expect("every trick is played").witness.moves[0].option
}

#[test]
fn the_shortest_sentences_are_found_by_words_a_sentence() {
    let answers = [
        "I will look into it and ring you back at four.",
        "Two bills. Both wrong. I will mend them now.",
        "Short, and to the point.",
    ];
    assert_eq!(taken(Bot::ShortestSentences, &answers), 2);
    assert_eq!(taken(Bot::Shortest, &answers), 3);
}

#[test]
fn the_most_sentences_are_counted_at_their_ends() {
    let answers = [
        "It cost 3.50 at 10.30, e.g. at the desk of Mr. Hall.",
        "\"Two bills.\" Really? Yes!",
        "One. Two.",
    ];
    // "e.g." and "Mr." end nothing for a reader, but a trick reads nothing: three ends each, and the first is taken.
    assert_eq!(taken(Bot::MostSentences, &answers), 1);
    assert_eq!(taken(Bot::MostSentences, &answers[1..]), 1);
}

#[test]
fn what_is_done_counts_where_nothing_is_said() {
    let answers = [
        "Nods. Waits. Looks up. / I have all the time that you need for it.",
        "Puts the pen down. Listens.",
        "That is two bills. I see both.",
    ];
    assert_eq!(taken(Bot::ShortestSentences, &answers), 2);
}
