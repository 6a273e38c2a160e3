//! How well two samples can be told apart.

/// The probability that a value of `left` is greater than one of `right` (ties count half), which is the area under the
/// ROC curve of the best threshold rule, with the half-width of its 95 % confidence interval. 0.5: they cannot be told
/// apart.
#[expect(clippy::cast_precision_loss, reason = "counts of some thousands")]
pub fn auc(left: &[f64], right: &[f64]) -> (f64, f64) {
    let mut right = right.to_vec();
    right.sort_by(f64::total_cmp);
    let mut wins = 0.0;
    for value in left {
        let below = right.partition_point(|other| other < value);
        let up_to = right.partition_point(|other| other <= value);
        wins += (below + up_to) as f64 / 2.0;
    }
    let (m, n) = (left.len() as f64, right.len() as f64);
    // Mann and Whitney: the variance where both have the same distribution.
    (wins / (m * n), 1.96 * ((m + n + 1.0) / (12.0 * m * n)).sqrt())
}
