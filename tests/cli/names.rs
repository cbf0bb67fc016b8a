//! Techniques, scenarios and other things by the names that people type.

use serde_json::Value;
use simmer::cli::Outcome;

use super::simmer;

#[test]
fn a_technique_is_found_by_id_and_by_name() {
    let by_id = simmer(&["techniques", "hear_out"], "");
    assert_eq!(by_id.outcome, Outcome::Fine);
    for words in [
        "Hear them out\nTechnique `hear_out`, family Listen",
        "What counts as evidence",
        "What violates it",
        "Lines to try",
        "Pitfalls that are its opposite\n  interrupt ",
        "Brock Henderson, “Dealing with the Unhappy Customer”",
    ] {
        assert!(by_id.out.contains(words), "{words}");
    }
    for name in ["hear-out", "Hear Them Out"] {
        assert_eq!(simmer(&["techniques", name], "").out, by_id.out);
    }
}

#[test]
fn pitfalls_and_order_rules_are_found_too() {
    let pitfall = simmer(&["techniques", "interrupt"], "").out;
    assert!(pitfall.contains("Pitfall `interrupt`, costs 7 points\n"));
    let rule = simmer(&["techniques", "o3"], "").out;
    assert!(rule.starts_with("Sorry at the first break\nOrder rule `O3`"));
    assert_eq!(
        simmer(&["techniques", "sorry-at-the-first-break"], "").out,
        rule
    );
}

#[test]
fn a_misspelt_technique_meets_the_nearest() {
    let done = simmer(&["techniques", "vallidate"], "");
    assert_eq!(done.outcome, Outcome::Unusable);
    assert_eq!(
        done.err.replace('\n', " ").trim_end(),
        "No technique, pitfall or order rule is called `vallidate`. Did you mean `validate`?"
    );
}

#[test]
fn every_entry_of_the_list_can_be_asked_for() {
    let list = simmer(&["techniques", "--format", "json"], "").out;
    let list: Value = serde_json::from_str(&list).unwrap();
    let families = list["families"].as_array().unwrap().iter();
    let techniques = families.flat_map(|family| family["techniques"].as_array().unwrap());
    let others = ["pitfalls", "order_rules"].map(|key| list[key].as_array().unwrap());
    let entries = techniques.chain(others.into_iter().flatten());
    let mut count = 0;
    for entry in entries {
        let id = entry["id"].as_str().unwrap();
        let json = simmer(&["techniques", id, "--format", "json"], "").out;
        let told: Value = serde_json::from_str(&json).unwrap();
        assert_eq!((&told["v"], &told["id"]), (&Value::from(1), &entry["id"]));
        assert!(simmer(&["techniques", id], "").out.contains("Sources"));
        count += 1;
    }
    assert!(count > 60, "{count}");
}

#[test]
fn shipped_scenarios_go_by_id_and_number() {
    let list = simmer(&["list", "--format", "json"], "").out;
    for line in list.lines() {
        let told: Value = serde_json::from_str(line).unwrap();
        for key in ["id", "short"] {
            let name = told[key].as_str().unwrap();
            let done = simmer(&["play", name, "--moves", ""], "");
            assert_eq!(done.outcome, Outcome::Failed, "{name}: {}", done.err);
            assert!(done.out.starts_with(told["title"].as_str().unwrap()));
        }
    }
}

#[test]
fn a_scenario_that_is_not_there_is_told_from_a_file_that_is_not_there() {
    let name = simmer(&["play", "no-such-scenario-anywhere"], "");
    assert_eq!(name.outcome, Outcome::Unusable);
    assert!(name.err.contains("`simmer list` names the"), "{}", name.err);
    let file = simmer(&["play", "no/such.ron"], "");
    assert_eq!(file.outcome, Outcome::Unusable);
    assert_eq!(file.err, "There is no such file: no/such.ron\n");
    let folder = simmer(&["play", "tests"], "");
    assert_eq!(folder.outcome, Outcome::Unusable);
    assert_eq!(
        folder.err,
        "The scenario cannot be read, it is a folder: tests\n"
    );
}

#[test]
fn a_faulty_scenario_shows_its_faults() {
    let done = simmer(&["play", "Cargo.toml"], "");
    assert_eq!(done.outcome, Outcome::Unusable);
    assert!(done.err.contains("Cargo.toml:"), "{}", done.err);
}
