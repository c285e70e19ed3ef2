//! The tags of `index.html` as Trunk has written them.

use anyhow::{Context, Result};

/// Gives a page with other attributes in each of its tags of this name, or without it and the end tag beside it.
pub fn each_tag<'a>(
    page: &'a str,
    name: &str,
    mut change: impl FnMut(&'a str) -> Result<Option<String>>,
) -> Result<String> {
    let (begin, end) = (format!("<{name} "), format!("</{name}>"));
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, tail)) = rest.split_once(&begin) {
        let (tag, after) = tail
            .split_once('>')
            .with_context(|| format!("a <{name}> of index.html has no end"))?;
        out.push_str(before);
        rest = after;
        match change(tag)? {
            Some(tag) => out.push_str(&format!("{begin}{tag}>")),
            None => rest = after.strip_prefix(&end).unwrap_or(after),
        }
    }
    out.push_str(rest);
    Ok(out)
}

/// Whether anything in the printed page is of a class, as its first.
pub fn is_printed(app: &str, class: &str) -> bool {
    app.contains(&format!("class=\"{class}"))
}

/// The value of an attribute of a tag that Trunk has written.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!("{name}="))?;
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split_whitespace().next(),
    }
}
