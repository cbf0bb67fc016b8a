//! The curve in pieces of one colour each, cut where it crosses from one word to the next.

/// Where one word for the heat gives way to the next, in tenths of a degree.
pub(super) const BANDS: [i32; 5] = [450, 600, 700, 800, 950];

/// A stretch of the curve within one band.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::gui::pages) struct Piece {
    /// Degrees in the middle of its first part: they have the word of the whole piece.
    pub(in crate::gui::pages) degrees: f32,
    /// Moves and degrees.
    pub(in crate::gui::pages) points: Vec<[f64; 2]>,
}

/// Cuts a curve through `temperatures`, in tenths, one for each move from the start on.
pub(in crate::gui::pages) fn pieces(temperatures: &[i32]) -> Vec<Piece> {
    let mut pieces: Vec<(usize, Piece)> = Vec::new();
    for (index, pair) in temperatures.windows(2).enumerate() {
        let (from, to) = (f64::from(pair[0]), f64::from(pair[1]));
        let mut cuts: Vec<f64> = BANDS
            .iter()
            .map(|&band| (f64::from(band) - from) / (to - from))
            .filter(|cut| *cut > 0.0 && *cut < 1.0)
            .collect();
        cuts.sort_by(f64::total_cmp);
        cuts.insert(0, 0.0);
        cuts.push(1.0);
        for part in cuts.windows(2) {
            let at = |t: f64| [index as f64 + t, (from + (to - from) * t) / 10.0];
            let middle = at(f64::midpoint(part[0], part[1]))[1];
            let band = BANDS
                .iter()
                .filter(|&&band| middle * 10.0 >= f64::from(band))
                .count();
            match pieces.last_mut() {
                Some((last, piece)) if *last == band => piece.points.push(at(part[1])),
                _ => {
                    let points = vec![at(part[0]), at(part[1])];
                    let degrees = middle as f32;
                    pieces.push((band, Piece { degrees, points }));
                }
            }
        }
    }
    pieces.into_iter().map(|(_, piece)| piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gui::theme::Theme;

    #[test]
    fn a_curve_is_cut_exactly_where_it_crosses_a_band() {
        let cut = pieces(&[800, 850, 750, 750]);
        let points: Vec<_> = cut.iter().map(|piece| piece.points.clone()).collect();
        assert_eq!(
            points,
            [
                vec![[0.0, 80.0], [1.0, 85.0], [1.5, 80.0]],
                vec![[1.5, 80.0], [2.0, 75.0], [3.0, 75.0]],
            ]
        );
    }

    #[test]
    fn a_long_fall_has_a_piece_for_every_word() {
        assert_eq!(pieces(&[1000, 300]).len(), 6);
    }

    #[test]
    fn the_bands_are_those_of_the_words() {
        let theme = Theme::light();
        for band in BANDS {
            let below = theme.heat((band - 1) as f32 / 10.0);
            let from = theme.heat(band as f32 / 10.0);
            assert_eq!(below.step + 1, from.step, "{band}");
        }
    }
}
