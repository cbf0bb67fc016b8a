//! Nothing on a map hides anything else.

use proptest::prelude::*;
use simmer::analysis::map::{Column, Drawing, Frame, Line, Link, Map, Stop, Warmth};
use simmer::catalog::Phase;
use simmer::customer::Heat;

/// Holds a drawing to everything that makes it legible.
pub fn is_sound(map: &Map) {
    let drawing = Drawing::of(map);
    assert_eq!(drawing, Drawing::of(map));
    assert_eq!(drawing.frames.len(), map.stops.len());
    assert_eq!(drawing.lines.len(), map.links.len());
    for (place, frame) in drawing.frames.iter().enumerate() {
        let bands = drawing.bands.iter();
        let mut own = bands.filter(|band| band.column == map.stops[place].column);
        let band = own.next().unwrap();
        assert!(frame.x >= band.x && frame.x + frame.width <= band.x + band.width);
        assert!(
            frame.y >= 28 && frame.y + frame.height <= drawing.height,
            "below the heading"
        );
        assert!(frame.width >= 80 && frame.height >= 32);
        for other in &drawing.frames[..place] {
            assert!(apart(frame, other), "{frame:?} {other:?}");
        }
    }
    for pair in drawing.bands.windows(2) {
        assert!(pair[0].x + pair[0].width < pair[1].x);
    }
    for (link, line) in map.links.iter().zip(&drawing.lines) {
        ends_at(
            &line.points,
            &drawing.frames[link.from],
            &drawing.frames[link.to],
        );
        for part in line.points.windows(2) {
            for frame in &drawing.frames {
                assert!(
                    !passes_through(part[0], part[1], frame),
                    "{link:?} {line:?} {frame:?}"
                );
            }
            for (x, y) in part {
                assert!((0..=drawing.width).contains(x) && (0..=drawing.height).contains(y));
            }
        }
    }
    no_strangers_share_a_way(map, &drawing);
}

fn apart(one: &Frame, two: &Frame) -> bool {
    one.x + one.width < two.x
        || two.x + two.width < one.x
        || one.y + one.height + 8 < two.y
        || two.y + two.height + 8 < one.y
}

fn ends_at(points: &[(i32, i32)], from: &Frame, to: &Frame) {
    let touches = |(x, y): (i32, i32), frame: &Frame| {
        (frame.x..=frame.x + frame.width).contains(&x)
            && (frame.y..=frame.y + frame.height).contains(&y)
    };
    assert!(touches(points[0], from) && touches(*points.last().unwrap(), to));
}

/// Whether a part of a line runs through the inside of a box. Two points of it are the corner's own.
fn passes_through(one: (i32, i32), two: (i32, i32), frame: &Frame) -> bool {
    assert!(one.0 == two.0 || one.1 == two.1, "level or upright");
    one.0.max(two.0) > frame.x + 2
        && one.0.min(two.0) < frame.x + frame.width - 2
        && one.1.max(two.1) > frame.y + 2
        && one.1.min(two.1) < frame.y + frame.height - 2
}

/// Lines may cross. They lie on each other only where they come from or go to the same box.
fn no_strangers_share_a_way(map: &Map, drawing: &Drawing) {
    let lines: Vec<(&Link, &Line)> = map.links.iter().zip(&drawing.lines).collect();
    for (place, (link, line)) in lines.iter().enumerate() {
        for (other, others) in &lines[..place] {
            if link.from == other.from || link.to == other.to {
                continue;
            }
            for part in line.points.windows(2) {
                for strange in others.points.windows(2) {
                    assert!(!lie_on_each_other(part, strange), "{link:?} {other:?}");
                }
            }
        }
    }
}

fn lie_on_each_other(one: &[(i32, i32)], two: &[(i32, i32)]) -> bool {
    let span = |part: &[(i32, i32)], level: bool| {
        let along = |point: (i32, i32)| if level { point.0 } else { point.1 };
        let (a, b) = (along(part[0]), along(part[1]));
        (a.min(b), a.max(b))
    };
    [true, false].into_iter().any(|level| {
        let across = |point: (i32, i32)| if level { point.1 } else { point.0 };
        let on_a_line = [one[1], two[0], two[1]].map(across) == [across(one[0]); 3];
        let (one, two) = (span(one, level), span(two, level));
        on_a_line && one.0.max(two.0) < one.1.min(two.1)
    })
}

/// A map of anything, with a best line along its links.
fn any_map() -> impl Strategy<Value = Map> {
    let nodes = prop::collection::vec(0..Phase::ALL.len(), 1..30);
    let pairs = prop::collection::btree_set((0..30_usize, 0..34_usize), 1..60);
    (nodes, 1..5_usize, pairs, 0..20_usize).prop_map(|(nodes, endings, pairs, steps)| {
        let phases = nodes.iter().map(|phase| Column::Phase(Phase::ALL[*phase]));
        let columns = phases.chain(vec![Column::Endings; endings]);
        let stop = |(place, column)| Stop {
            name: "n".repeat(1 + place % 30),
            column,
            warmth: None,
        };
        let mut stops: Vec<Stop> = columns.enumerate().map(stop).collect();
        let pairs = pairs
            .iter()
            .map(|(from, to)| (from % nodes.len(), to % stops.len()));
        let mut pairs: Vec<(usize, usize)> = pairs.collect();
        pairs.sort_unstable();
        pairs.dedup();
        let mut best = vec![0];
        while best.len() <= steps {
            let mut ways = pairs.iter().filter(|pair| Some(&pair.0) == best.last());
            let Some(way) = ways.nth(best.len() % 2) else {
                break;
            };
            best.push(way.1);
        }
        for &stop in &best {
            let (tenths, heat) = (800, Heat::Angry);
            stops[stop].warmth = Some(Warmth { tenths, heat });
        }
        let link = |&(from, to): &(usize, usize)| Link {
            from,
            to,
            options: 1,
            guarded: to % 2 == 0,
            best: best.windows(2).any(|pair| pair == [from, to]),
        };
        Map {
            title: String::from("Anything"),
            links: pairs.iter().map(link).collect(),
            stops,
            best,
            exact: true,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_drawn_stays_legible(map in any_map()) {
        is_sound(&map);
    }
}
