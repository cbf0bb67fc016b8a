//! The reasons to pick from when two lines are compared.

use simmer::debrief::contrast_reasons;
use simmer::scenario::{Contrast, Reason, Scenario};

use crate::plays;
use crate::support::worked_example::the_line_on_the_bill;

fn with_reasons(keep: impl Fn(&Reason) -> bool) -> (Scenario, Contrast) {
    let scenario = the_line_on_the_bill();
    let mut contrast = scenario.contrast.clone().unwrap();
    contrast.reasons.retain(keep);
    (scenario, contrast)
}

#[test]
fn three_reasons_of_the_author_stay_as_they_are() {
    for name in ["sc01-switching-sides", "sc04-the-wrong-blue"] {
        let scenario = plays::scenario(name);
        let contrast = scenario.contrast.as_ref().unwrap();
        assert_eq!(contrast_reasons(&scenario, contrast), contrast.reasons);
    }
}

#[test]
fn a_lone_reason_gets_two_others_that_are_not_right() {
    let (scenario, contrast) = with_reasons(|reason| reason.right);
    let reasons = contrast_reasons(&scenario, &contrast);
    assert_eq!(reasons.len(), 3);
    assert_eq!(reasons.iter().filter(|reason| reason.right).count(), 1);
    assert!(reasons.contains(&contrast.reasons[0]));
    for other in reasons.iter().filter(|reason| !reason.right) {
        assert!(other.text.starts_with("It works because you "), "{other:?}");
        assert!(!other.because.is_empty());
    }
    assert_eq!(reasons, contrast_reasons(&scenario, &contrast));
}

#[test]
fn what_is_added_is_never_what_one_of_the_two_lines_shows() {
    let (mut scenario, mut contrast) = with_reasons(|reason| reason.right);
    let shown = &scenario.nodes[0].options[1];
    contrast.strong.clone_from(&shown.say);
    contrast.weak.clone_from(&scenario.nodes[0].options[2].say);
    scenario.key.clear();
    let reasons = contrast_reasons(&scenario, &contrast);
    // The two lines show hear_out, show_listening and explain_process.
    for words in [
        "you let them tell it to the end",
        "you let them notice that you were listening",
        "you explained in plain steps",
    ] {
        assert!(reasons.iter().all(|reason| !reason.text.contains(words)));
    }
}

#[test]
fn two_reasons_get_a_third() {
    let (scenario, contrast) =
        with_reasons(|reason| reason.right || reason.text.contains("polite"));
    assert_eq!(contrast_reasons(&scenario, &contrast).len(), 3);
}
