//! Starts the app for a FAQ of many questions: Trunk builds that for few.

fn main() {
    link_worker_faq::app::start();
}
