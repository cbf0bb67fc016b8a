use simmer::app::{Command, Keep, What};
use simmer::progress::Moment;
use simmer::progress::export::{HOME, Kept, statements};
use simmer::store::keeper::{Desk, Stamp};

use super::{ANNA, DAY, NOW, Place, attempt, moves, only, outcome, stands, trainee};

/// 2026-03-29, a second before summer time begins in Europe.
const SUMMER: Moment = Moment(1_774_746_000 - 1);
/// 2026-10-25, a second before it ends.
const WINTER: Moment = Moment(1_792_890_000 - 1);

#[test]
fn whatever_the_clock_does_during_a_play_its_moves_and_durations_stand() {
    for then in [
        Moment(NOW.0 - DAY),
        Moment(NOW.0 + 365 * DAY),
        Moment(0),
        SUMMER,
        WINTER,
    ] {
        let place = Place::new();
        let mut store = place.open();
        store.keep_trainee(&trainee(ANNA, "Anna")).unwrap();
        let mut desk = Desk::new(store);
        let mut wish = |what, now, millis| {
            let attempt = "one".to_owned();
            let told = desk.carry_out(Keep { attempt, what }, Stamp { now, millis });
            assert!(matches!(told, Command::Kept { .. }), "{told:?}");
        };
        wish(What::Begin(Box::new(attempt("one", ANNA))), NOW, 0);
        let played = moves("2p 1i 3r");
        for (made, now) in played.iter().zip([NOW, then, Moment(then.0 + 2)]) {
            let what = What::Move {
                answer: made.answer,
                clauses: made.clauses,
                stands: stands(1),
            };
            wish(what, now, made.millis);
        }
        wish(What::Finish(Box::new(outcome())), then, 3000);
        drop(desk);
        let attempt = only(&place.open(), ANNA);
        assert_eq!(attempt.moves, played);
        assert_eq!((attempt.started, attempt.millis()), (NOW, 3000));
        assert_eq!(attempt.outcome.as_ref().unwrap().ended, then);
        let kept = Kept {
            attempt,
            session: None,
        };
        let told = statements(&[kept], HOME);
        let last = told.last().unwrap();
        assert_eq!(last["result"]["duration"], "PT3.00S", "{last}");
    }
}
