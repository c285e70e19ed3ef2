//! Starts the app in the browser, nothing else.

fn main() {
    link_worker_faq::app::start();
}
