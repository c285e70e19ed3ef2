//! Starts the app in the browser.

fn main() {
    link_worker_faq::app::start();
}
