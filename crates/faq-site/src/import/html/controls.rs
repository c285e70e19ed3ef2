//! Controls that open panels, as accordions have them.

use super::candidate::{Candidate, look, wrapper};
use super::flat::Flat;
use super::question;
use crate::import::clean;
use scraper::node::Element;
use std::collections::HashMap;

/// Reads controls that open a panel. The control refers to the panel, the panel to the control, or it follows.
pub fn read(flat: &Flat<'_>) -> Vec<Candidate> {
    let mut labelled: HashMap<&str, usize> = HashMap::new();
    for (at, element) in flat.elements() {
        for id in element
            .attr("aria-labelledby")
            .unwrap_or_default()
            .split_ascii_whitespace()
        {
            labelled.entry(id).or_insert(at);
        }
    }
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut past = 0;
    for (at, element) in flat.elements() {
        if at < past || !is_control(element) || !flat.has_text(at, flat.end(at)) {
            continue;
        }
        let candidate = panel(flat, at, element, &labelled)
            .map(|panel| Candidate::new(flat, at, &[panel], look(element, "control")));
        if let Some(candidate) =
            candidate.filter(|one| !one.words.is_empty() && one.words.len() <= question::MAX_LEN)
        {
            past = flat.end(at);
            candidates.push(candidate);
        }
    }
    candidates
}

fn is_control(element: &Element) -> bool {
    let has = |name: &str| element.attr(name).is_some();
    let toggles = || {
        ["data-toggle", "data-bs-toggle"]
            .iter()
            .any(|name| element.attr(name) == Some("collapse"))
    };
    matches!(element.attr("role"), Some("button" | "tab"))
        || element.name() == "button"
        || has("aria-controls")
        || has("aria-expanded")
        || has("data-target")
        || has("data-bs-target")
        || toggles()
}

/// Returns the panel of a control.
fn panel(flat: &Flat<'_>, at: usize, element: &Element, labelled: &HashMap<&str, usize>) -> Option<usize> {
    let is_panel = |panel: &usize| {
        let end = flat.end(*panel);
        !(*panel..end).contains(&at) && !(at..flat.end(at)).contains(panel) && flat.has_text(*panel, end)
    };
    let named = ["aria-controls", "data-target", "data-bs-target", "href"]
        .iter()
        .find_map(|name| {
            let id = element.attr(name)?.split_ascii_whitespace().next()?;
            let id = if *name == "aria-controls" {
                id.trim_start_matches('#')
            } else {
                id.strip_prefix('#')?
            };
            flat.by_id(id).filter(is_panel)
        });
    let whole = wrapper(flat, at);
    let names = || {
        let inside = std::iter::once(at).chain(flat.ancestors(at).take_while(|around| *around >= whole));
        inside
            .filter_map(|one| flat.element(one)?.attr("id"))
            .find_map(|id| labelled.get(id).copied())
            .filter(is_panel)
    };
    let follows = || {
        // Other text may follow a control, so that it must announce a panel, or ask.
        let opens = element.attr("aria-expanded").is_some() || element.attr("aria-controls").is_some();
        let asks = opens || clean::asks(&question::words(flat, (at + 1).into(), flat.end(at).into()));
        next_element(flat, whole).filter(|next| asks && is_panel(next) && !is_control_only(flat, *next))
    };
    named.or_else(names).or_else(follows)
}

/// Returns the next element after one that shows anything, unless text comes first.
fn next_element(flat: &Flat<'_>, at: usize) -> Option<usize> {
    let end = flat
        .parent(at)
        .map_or(flat.tokens.len(), |parent| flat.end(parent));
    let mut next = flat.end(at) + 1;
    while next < end && !flat.has_text(next, next + 1) {
        if flat.element(next).is_some() {
            if flat.has_text(next, flat.end(next)) {
                return Some(next);
            }
            next = flat.end(next);
        }
        next += 1;
    }
    None
}

/// Returns whether an element begins with a control: it is the next item, not a panel.
fn is_control_only(flat: &Flat<'_>, at: usize) -> bool {
    let first = (at..flat.end(at))
        .find(|token| flat.has_text(*token, token + 1))
        .unwrap_or(at);
    let mut around = flat
        .around(first)
        .into_iter()
        .chain(flat.around(first).into_iter().flat_map(|one| flat.ancestors(one)));
    around.by_ref().take_while(|one| *one >= at).any(|one| {
        flat.element(one).is_some_and(is_control) || super::lines::level(flat, one).is_some_and(|_| one == at)
    })
}
