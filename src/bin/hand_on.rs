//! The program that hands saved answers on. It does nothing until it is handed the app.

pub use link_worker_faq::hand_on::start;

fn main() {}
