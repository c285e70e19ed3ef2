//! The edit distance between a typed word and a word of the content.

/// The greatest length of a typed word, in characters; longer ones have no distance.
const MAX_LEN: usize = 32;

/// Returns the optimal string alignment distance (restricted Damerau-Levenshtein: insertions, deletions,
/// substitutions and transpositions of adjacent characters) between `typed` and `word`, or with `is_prefix`
/// the least distance to any prefix of `word`. `None` if it is greater than `max`.
pub fn edit_distance(typed: &[char], word: &str, max: usize, is_prefix: bool) -> Option<usize> {
    let len = typed.len();
    if len > MAX_LEN {
        return None;
    }
    // Three rows of the dynamic programming table; row n compares the first n characters of `word`.
    let mut before_last = [0; MAX_LEN + 1];
    let mut last: [usize; MAX_LEN + 1] = std::array::from_fn(|column| column);
    let mut row = last;
    let mut best_prefix = len;
    let mut previous = None;
    for (at, letter) in word.chars().enumerate() {
        row[0] = at + 1;
        let mut row_min = row[0];
        for (column, &other) in typed.iter().enumerate() {
            let substituted = last[column] + usize::from(letter != other);
            let mut cost = substituted.min(last[column + 1] + 1).min(row[column] + 1);
            if column > 0 && previous == Some(other) && typed[column - 1] == letter {
                cost = cost.min(before_last[column - 1] + 1);
            }
            row[column + 1] = cost;
            row_min = row_min.min(cost);
        }
        best_prefix = best_prefix.min(row[len]);
        // Costs never decrease from row to row.
        if row_min > max {
            return (is_prefix && best_prefix <= max).then_some(best_prefix);
        }
        (before_last, last, row) = (last, row, before_last);
        previous = Some(letter);
    }
    let distance = if is_prefix { best_prefix } else { last[len] };
    (distance <= max).then_some(distance)
}
