//! Prints the page: a FAQ as JSON on standard input, the app's HTML on standard output.

use link_worker_faq::app::to_html;
use link_worker_faq::domain::faq::Faq;
use std::io::{Read, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut json = String::new();
    std::io::stdin().read_to_string(&mut json)?;
    // The app borrows the FAQ for as long as it lives: here, until the program ends.
    let faq = Box::leak(Box::new(serde_json::from_str::<Faq>(&json)?));
    std::io::stdout().write_all(to_html(faq).as_bytes())?;
    Ok(())
}
