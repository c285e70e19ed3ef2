//! Browser tests of the release build, written as a reader uses it: by roles, names and exact words.

/// Makes two tests of each function: on the site at the root of its host, and on the site below a path.
macro_rules! at_the_root_and_below {
    ($($test:ident),+ $(,)?) => {
        mod at_the_root {
            $(#[tokio::test]
            async fn $test() -> anyhow::Result<()> {
                super::$test(e2e::Site::start(e2e::Fixture::LinkWorkers).await?).await
            })+
        }

        mod below_a_path {
            $(#[tokio::test]
            async fn $test() -> anyhow::Result<()> {
                super::$test(e2e::Site::start(e2e::Fixture::BelowPath).await?).await
            })+
        }
    };
}

mod accessibility;
mod answers;
mod closest;
mod copies;
mod dark_code;
mod faults;
mod first_save;
mod first_screen;
mod focus;
mod hosting;
mod hosts;
mod in_app;
mod journeys;
mod keyboard;
mod languages;
mod layout_shift;
mod limits;
mod links;
mod live_reload;
mod login;
mod messages;
mod offline;
mod other_sites;
mod paper;
mod print;
mod read;
mod reading_view;
mod saved;
mod saved_faults;
mod saved_order;
mod scale;
mod search;
mod sections;
mod settings;
mod share_tools;
mod shared;
mod storage;
mod tabs;
mod touch;
mod translation;
mod urgent;
mod why;
