//! The saved answers on paper, to hand on. It is in the page while it is being printed.

use super::answer::Answer;
use super::hand_on::{code_of, drawing};
use crate::domain::wording::saved as wording;
use crate::state::Store;
use leptos::prelude::*;

/// Title, answers in order, date, address and QR code; whose words they are stands in the page's foot.
#[component]
pub fn Handout(store: Store) -> impl IntoView {
    move || {
        let (title, date) = store
            .hand_on
            .with(|hand_on| (hand_on.title.clone(), hand_on.handout.clone()));
        date.map(|date| {
            let title = if title.is_empty() {
                wording::HANDOUT.to_owned()
            } else {
                title
            };
            let answers = store.saved.positions().into_iter().filter_map(|position| {
                let question = store.questions.get(position)?;
                Some(view! {
                    <li>
                        <h2>{question.question.as_str()}</h2>
                        <Answer store position blocks=&question.answer />
                    </li>
                })
            });
            view! {
                <section class="handout">
                    <h1>{title}</h1>
                    <ol>{answers.collect_view()}</ol>
                    <div class="handout-foot">
                        {code_of(store).map(drawing)}
                        <p>{wording::COME_BACK}</p>
                        <p class="address">{store.link_to_saved()}</p>
                        <p>{date}</p>
                    </div>
                </section>
            }
        })
    }
}
