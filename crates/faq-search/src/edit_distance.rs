//! How many typing errors apart two words are.

/// The most letters a typed word may have: what is longer is no misspelt word.
const LONGEST: usize = 32;

/// The least number of letters to add, leave out, replace or swap with their neighbour (optimal string
/// alignment, the restricted Damerau-Levenshtein distance) that make `typed` out of `word`, or with `begun`
/// out of a beginning of `word`; none where it takes more than `most`.
pub fn distance(typed: &[char], word: &str, most: usize, begun: bool) -> Option<usize> {
    let len = typed.len();
    if len > LONGEST {
        return None;
    }
    // Each row compares a beginning of the word with every beginning of what was typed.
    let mut before_last = [0; LONGEST + 1];
    let mut last: [usize; LONGEST + 1] = std::array::from_fn(|column| column);
    let mut row = last;
    let mut best = len;
    let mut previous = None;
    for (at, letter) in word.chars().enumerate() {
        row[0] = at + 1;
        let mut least = row[0];
        for (column, &other) in typed.iter().enumerate() {
            let replaced = last[column] + usize::from(letter != other);
            let mut cost = replaced.min(last[column + 1] + 1).min(row[column] + 1);
            if column > 0 && previous == Some(other) && typed[column - 1] == letter {
                cost = cost.min(before_last[column - 1] + 1);
            }
            row[column + 1] = cost;
            least = least.min(cost);
        }
        best = best.min(row[len]);
        if least > most {
            return (begun && best <= most).then_some(best);
        }
        (before_last, last, row) = (last, row, before_last);
        previous = Some(letter);
    }
    let found = if begun { best } else { last[len] };
    (found <= most).then_some(found)
}
