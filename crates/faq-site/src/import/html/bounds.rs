//! Where the answer of a question ends that no element holds: with the element around both, where each question
//! has one of its own, or else before the next question.

use super::block_elements::is_block;
use super::flat::Flat;
use super::lines::Line;
use crate::import::draft::Found;
use crate::import::white_space::collapse;

/// The maximum length of the excerpt of a text that was left out, in characters.
const SHOWN: usize = 60;

/// Ends the answers of questions, each with the token that it ends before at the latest.
pub fn ends(flat: &Flat<'_>, asked: &[(&Line, usize)], found: &mut Found) -> Vec<usize> {
    let bounds: Vec<Bound> = (0..asked.len()).map(|at| bound(flat, asked, at)).collect();
    // Text between elements that hold a question each belongs to none; where that is the rule, it is the
    // questions' own.
    let left = bounds
        .iter()
        .filter(|bound| bound.is_own && !bound.is_last && flat.has_text(bound.own, bound.most))
        .count();
    let clean = bounds.iter().filter(|bound| bound.is_own).count() - left;
    let is_loose = left > clean;
    let mut rest: Vec<(usize, usize)> = Vec::new();
    let ends = bounds
        .iter()
        .map(|bound| {
            if !bound.is_own || (is_loose && !bound.is_last) {
                return bound.most;
            }
            if flat.has_text(bound.own, bound.most) {
                rest.push((bound.own, bound.most));
            }
            bound.own
        })
        .collect();
    if let Some((from, to)) = rest.first() {
        let token = (*from..*to)
            .find(|token| flat.has_text(*token, token + 1))
            .unwrap_or(*from);
        let words: String = collapse(&flat.text(token, *to)).chars().take(SHOWN).collect();
        let sentence = match rest.len() {
            1 => format!("Text that belongs to no question was left out (“{words}…”)."),
            count => format!(
                "Text that belongs to no question was left out in {count} places (the first: “{words}…”)."
            ),
        };
        found.skip(flat.line(token), sentence);
    }
    ends
}

struct Bound {
    /// The end of the element that holds the question and no other.
    own: usize,
    /// Whether that element holds text besides the question.
    is_own: bool,
    most: usize,
    is_last: bool,
}

fn bound(flat: &Flat<'_>, asked: &[(&Line, usize)], at: usize) -> Bound {
    let (line, most) = asked[at];
    let next = asked.get(at + 1);
    let other = next.or_else(|| asked.get(at.checked_sub(1)?));
    let is_last = next.is_none();
    let start = line.start.token;
    let after = line.end.token;
    let Some(first) = flat.element(start).map(|_| start).or_else(|| flat.around(start)) else {
        return Bound {
            own: most,
            is_own: false,
            most,
            is_last,
        };
    };
    let around = std::iter::once(first).chain(flat.ancestors(first));
    let Some((other, _)) = other else {
        // Alone: the nearest element in which something follows.
        let own = around
            .map(|one| flat.end(one))
            .find(|end| flat.has_text(after, *end))
            .unwrap_or(most);
        return Bound {
            own: own.min(most),
            is_own: true,
            most,
            is_last,
        };
    };
    let other = other.start.token;
    let mut own = None;
    for one in around {
        if (one..flat.end(one)).contains(&other) {
            // The element around both bounds the last answer where the question has none of its own.
            let own = own.filter(|own| flat.has_text(after, *own));
            return match own {
                Some(own) => Bound {
                    own: own.min(most),
                    is_own: true,
                    most: most.min(flat.end(one)),
                    is_last,
                },
                None => Bound {
                    own: most,
                    is_own: false,
                    most: most.min(flat.end(one)),
                    is_last,
                },
            };
        }
        // A paragraph holds no more than the beginning of an answer.
        let holds = is_block(flat.name(one)) && !matches!(flat.name(one), "p" | "pre");
        own = holds.then(|| flat.end(one)).or(own);
    }
    Bound {
        own: most,
        is_own: false,
        most,
        is_last,
    }
}
