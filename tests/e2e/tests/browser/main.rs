//! Journeys through the release build, written as a person goes them: by roles, names and exact words.

/// Tests for these journeys to a site: to the one at the root of its host, and to the one below a path.
macro_rules! at_the_root_and_below {
    ($($journey:ident),+ $(,)?) => {
        mod at_the_root {
            $(#[tokio::test]
            async fn $journey() -> anyhow::Result<()> {
                super::$journey(e2e::Site::start().await?).await
            })+
        }

        mod below_a_path {
            $(#[tokio::test]
            async fn $journey() -> anyhow::Result<()> {
                super::$journey(e2e::Site::start_below().await?).await
            })+
        }
    };
}

mod access;
mod closest;
mod copies;
mod faults;
mod find;
mod handed_on;
mod hosting;
mod kept;
mod keyboard;
mod limits;
mod offline;
mod other_sites;
mod print;
mod read;
mod saved;
mod saved_faults;
mod saved_order;
mod scale;
mod sections;
mod settings;
mod steady;
mod tabs;
mod touch;

/// The published questions, in order.
const QUESTIONS: [&str; 5] = [
    "What is a Social Prescribing Link Worker?",
    "Who can be a Social Prescribing Link Worker?",
    "Is Social Prescribing Link Worker’s role similar to other roles such as Social Worker or Occupational Therapist?",
    "Which job title is best to use?",
    "Do you have examples of Social Prescribing?",
];
