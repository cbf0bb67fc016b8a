//! How sure it is that somebody shows a technique.

/// How much of the past is kept at each try: a memory of about ten.
const KEPT: f64 = 0.9;

/// The lower bound lies this many standard deviations under the mean: four in five lie above it.
const DEVIATIONS: f64 = 0.84;

/// A Beta distribution over the chance that a technique is shown where it belongs. Older tries fade.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Belief {
    alpha: f64,
    beta: f64,
}

impl Default for Belief {
    /// Nothing is known: every chance is as likely as any other.
    fn default() -> Self {
        Self {
            alpha: 1.0,
            beta: 1.0,
        }
    }
}

impl Belief {
    /// Takes in one try. `credit` is what it showed beyond chance, from 0 to 1; `weight` how much it tells,
    /// above 0.
    #[must_use]
    pub fn after(self, credit: f64, weight: f64) -> Self {
        let credit = credit.clamp(0.0, 1.0);
        Self {
            alpha: 1.0 + KEPT * (self.alpha - 1.0) + weight * credit,
            beta: 1.0 + KEPT * (self.beta - 1.0) + weight * (1.0 - credit),
        }
    }

    /// The expected chance, between 0 and 1.
    pub fn mean(self) -> f64 {
        self.alpha / (self.alpha + self.beta)
    }

    /// What the chance very likely exceeds, between 0 and the mean.
    pub fn lower(self) -> f64 {
        (self.mean() - DEVIATIONS * self.deviation()).max(0.0)
    }

    /// What the chance very likely stays below, between the mean and 1.
    pub fn upper(self) -> f64 {
        (self.mean() + DEVIATIONS * self.deviation()).min(1.0)
    }

    fn deviation(self) -> f64 {
        let sum = self.alpha + self.beta;
        (self.alpha * self.beta / (sum * sum * (sum + 1.0))).sqrt()
    }
}
