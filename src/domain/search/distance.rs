//! How many typing errors apart two words are.

/// The least number of letters to add, leave out, replace or swap with their neighbour (optimal string
/// alignment, the restricted Damerau-Levenshtein distance) that make `typed` out of `word`, or with `begun`
/// out of a beginning of `word`; none where it takes more than `most`.
pub fn distance(typed: &[char], word: &str, most: usize, begun: bool) -> Option<usize> {
    // Each row compares a beginning of the word with every beginning of what was typed.
    let mut before_last: Vec<usize> = vec![0; typed.len() + 1];
    let mut last: Vec<usize> = (0..=typed.len()).collect();
    let mut row = last.clone();
    let mut best = last[typed.len()];
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
        best = best.min(row[typed.len()]);
        if least > most {
            return (begun && best <= most).then_some(best);
        }
        std::mem::swap(&mut before_last, &mut last);
        std::mem::swap(&mut last, &mut row);
        previous = Some(letter);
    }
    let found = if begun { best } else { last[typed.len()] };
    (found <= most).then_some(found)
}
