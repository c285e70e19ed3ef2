//! What is reported of a wrong catalogue: a sentence, at its line.

use faq_words::{Catalogue, SHIPPED, line_of};

/// Returns what is wrong with the text of a catalogue, and where.
fn problems(text: &str) -> Vec<(usize, String)> {
    let found = match (Catalogue::parse(text), Catalogue::parse(SHIPPED[0].1)) {
        (Ok(catalogue), Ok(english)) => catalogue.problems(&english),
        (Err(problems), _) | (_, Err(problems)) => problems,
    };
    let at_line = |problem: faq_words::Problem| (line_of(text, &problem.span), problem.sentence);
    found.into_iter().map(at_line).collect()
}

/// Asserts that the English catalogue with this change has these problems, at the line of the change.
#[track_caller]
fn reports(from: &str, to: &str, sentences: &[&str]) {
    let english = SHIPPED[0].1;
    assert_eq!(english.matches(from).count(), 1, "{from} is in en.toml once");
    let start = english.find(from).unwrap_or_default();
    let line = line_of(english, &(start..start));
    let expected: Vec<_> = sentences
        .iter()
        .map(|sentence| (line, (*sentence).to_owned()))
        .collect();
    assert_eq!(problems(&english.replace(from, to)), expected);
}

/// Asserts that the English catalogue with this change has this problem, at its end.
#[track_caller]
fn reports_at_end(from: &str, to: &str, sentence: &str) {
    let english = SHIPPED[0].1;
    assert_eq!(english.matches(from).count(), 1, "{from} is in en.toml once");
    let text = english.replace(from, to);
    let end = text.lines().count();
    let found = problems(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!((end..=end + 1).contains(&found[0].0), "{found:?}");
    assert_eq!(found[0].1, sentence);
}

#[test]
fn keys() {
    reports_at_end(
        "\nsave = \"Save\"\n",
        "\n",
        "[app] has no “save”. In English: “Save”",
    );
    reports_at_end(
        "\nanswers = { one = \"{count} answer\", other = \"{count} answers\" }\n",
        "\n",
        "[app] has no “answers”. In English: “{count} answers”",
    );
    reports(
        "got_it = \"Got it\"",
        "got = \"Got\"\ngot_it = \"Got it\"",
        &["en.toml has no “got” in [app]. Take the line away, or correct the key."],
    );
    reports(
        "got_it = \"Got it\"",
        "cancel = \"Cancel\"\ngot_it = \"Got it\"",
        &["en.toml has no “cancel” in [app]. Take the line away, or correct the key."],
    );
}

#[test]
fn placeholders() {
    reports(
        "no_answers = \"No answers for “{query}”.\"",
        "no_answers = \"No answers for “{query}” or “{quary}”.\"",
        &["“no_answers” has {quary}, which the English message does not have."],
    );
    reports(
        "no_answers = \"No answers for “{query}”.\"",
        "no_answers = \"No answers.\"",
        &["“no_answers” lacks {query}."],
    );
    reports(
        "got_it = \"Got it\"",
        "got_it = \"Got it {}\"",
        &["“got_it” has {}, which the English message does not have."],
    );
    reports(
        "got_it = \"Got it\"",
        "got_it = \"Got {count}\"",
        &["“got_it” has {count}, which the English message does not have."],
    );
}

#[test]
fn references() {
    // Any message may name another.
    assert_eq!(
        problems(&SHIPPED[0].1.replace("\"Got it\"", "\"Got {undo}\"")),
        []
    );
    reports(
        "got_it = \"Got it\"",
        "got_it = \"Got it, {got_it}\"",
        &["“got_it” has {got_it}, which the English message does not have."],
    );
    reports(
        "got_it = \"Got it\"",
        "got_it = \"Got {link_to_copy}\"",
        &["“got_it” names {link_to_copy}, which has names in braces itself. Write its words instead."],
    );
    reports(
        "got_it = \"Got it\"",
        "got_it = \"Got {nothing_saved_help}\"",
        &["“got_it” names {nothing_saved_help}, which has names in braces itself. Write its words instead."],
    );
    reports(
        "got_it = \"Got it\"",
        "got_it = \"Got {answers}\"",
        &["“got_it” has {answers}, which the English message does not have."],
    );
}

const ANSWERS: &str = "answers = { one = \"{count} answer\", other = \"{count} answers\" }";

#[test]
fn plural_forms() {
    reports(
        ANSWERS,
        "answers = { other = \"{count} answers\" }",
        &["“answers” lacks the plural form “one”."],
    );
    reports(
        ANSWERS,
        "answers = {}",
        &[
            "“answers” lacks the plural form “one”.",
            "“answers” lacks the plural form “other”.",
        ],
    );
    reports(
        ANSWERS,
        "answers = { one = \"{count} answer\", few = \"{count}\", other = \"{count} answers\" }",
        &["“answers” has the plural form “few”, which this language does not have."],
    );
    reports(
        ANSWERS,
        "answers = \"{count} answers\"",
        &["“answers” has a count: write { one = \"…\", other = \"…\" } with the plural forms."],
    );
    reports(
        "got_it = \"Got it\"",
        "got_it = { one = \"Got it\", other = \"Got them\" }",
        &["“got_it” has no count: write one text."],
    );
    // “one” is a single number in English, so that its sentence need not have it.
    reports(
        ANSWERS,
        "answers = { one = \"One answer\", other = \"{count} answers\" }",
        &[],
    );
    reports(
        ANSWERS,
        "answers = { one = \"{count} answer\", other = \"Some answers\" }",
        &["“answers” lacks {count} in the form “other”, which is for several numbers."],
    );
    reports(
        ANSWERS,
        "answers = { one = 1, other = \"{count} answers\" }",
        &["“answers” is neither a text nor a text for each plural form."],
    );
}

#[test]
fn plural_forms_are_those_of_the_language() {
    let ukrainian = SHIPPED[0].1.replace("language = \"en\"", "language = \"uk\"");
    let found = problems(&ukrainian);
    let of_answers = found
        .iter()
        .filter(|(_, sentence)| sentence.starts_with("“answers”"));
    let sentences: Vec<_> = of_answers.map(|(_, sentence)| sentence.as_str()).collect();
    assert_eq!(
        sentences,
        [
            "“answers” lacks the plural form “few”.",
            "“answers” lacks the plural form “many”."
        ]
    );
    // “one” is for 1, 21, 31 in Ukrainian.
    let of_lacks = found
        .iter()
        .filter(|(_, sentence)| sentence.starts_with("“set_lacks”"));
    assert!(
        of_lacks
            .map(|(_, sentence)| sentence.as_str())
            .any(|sentence| sentence
                == "“set_lacks” lacks {count} in the form “one”, which is for several numbers.")
    );
}

#[test]
fn signs() {
    reports(
        "got_it = \"Got it\"",
        "got_it = \"Got|it\"",
        &["“got_it” contains “|”, which separates plural forms in the page. Use another sign."],
    );
    reports("got_it = \"Got it\"", "got_it = \"\"", &["“got_it” is empty."]);
    reports("got_it = \"Got it\"", "got_it = \" \"", &["“got_it” is empty."]);
    reports("word_separator = \", \"", "word_separator = \" \"", &[]);
    let brace = "“got_it” has a brace without its partner: names are written {name}.";
    reports(
        "got_it = \"Got it\"",
        "got_it = \"Got } it\"",
        &[
            brace,
            "“got_it” has { it}, which the English message does not have.",
        ],
    );
    reports("got_it = \"Got it\"", "got_it = \"Got {undo\"", &[brace]);
}

#[test]
fn the_head() {
    reports("digits = \"0123456789\"", "digits = \"012345678\"", &[DIGITS]);
    reports("digits = \"0123456789\"", "digits = \"1234567890\"", &[DIGITS]);
    reports("digits = \"0123456789\"", "digits = \"٠١٢٣٤٥٦٧٨9\"", &[DIGITS]);
    reports("digits = \"0123456789\"", "digits = \"abcdefghij\"", &[DIGITS]);
    reports("digits = \"0123456789\"", "digits = \"\\U0010FFFF\"", &[DIGITS]);
    reports("digits = \"0123456789\"", "digits = \"۰۱۲۳۴۵۶۷۸۹\"", &[]);
    let direction = "“direction” is \"ltr\" (left to right) or \"rtl\" (right to left).";
    reports("direction = \"ltr\"", "direction = \"left\"", &[direction]);
    reports("direction = \"ltr\"", "direction = \"\"", &[direction]);
    let reviewed = "“reviewed” is true once a native speaker has read every line, and false before that.";
    reports("reviewed = true", "reviewed = \"true\"", &[reviewed]);
    let language = "“language” is the language's tag, as in language = \"pl\".";
    reports("language = \"en\"", "language = 1", &[language]);
    reports(
        "language = \"en\"",
        "language = \"the Queen's English\"",
        &[language],
    );
    reports("language = \"en\"", "language = \"\"", &[language]);
    reports("language = \"en\"", "language = \"en_GB\"", &[language]);
    reports("language = \"en\"", "language = \"en-GB\"", &[]);
    let name = "“name” is the language's own name, as in name = \"polski\".";
    reports("name = \"English\"", "name = true", &[name]);
    reports("name = \"English\"", "name = \"\"", &[name]);
}

const DIGITS: &str = "“digits” is the ten digits from 0 to 9, as in digits = \"0123456789\".";

#[test]
fn a_part_or_a_line_of_the_head_is_missing() {
    reports_at_end(
        "direction = \"ltr\"\n",
        "",
        "There is no “direction”: \"ltr\" (left to right) or \"rtl\" (right to left).",
    );
    reports_at_end(
        "reviewed = true\n",
        "",
        "There is no “reviewed”: true once a native speaker has read every line, and false before that.",
    );
    reports_at_end(
        "[share]\n",
        "",
        "There is no “share”: a part of the messages, which begins with its name in brackets.",
    );
    reports(
        "language = \"en\"",
        "save = \"Save\"\nlanguage = \"en\"",
        &["“save” is unknown here. Messages are below [app], [share] or [page], as in en.toml."],
    );
    reports(
        "[share]\n",
        "[[share]]\n",
        &["“share” begins a part of the messages: write [share] on a line."],
    );
}

#[test]
fn not_toml() {
    for (to, reason) in [
        ("got_it = Got it", "a value without quotation marks"),
        ("got_it = \"Got it", "an open text"),
        ("got_it \"Got it\"", "no equals sign"),
        ("got_it = \"Got it\"\nsave = \"Save\"", "a key again"),
    ] {
        let text = SHIPPED[0].1.replace("got_it = \"Got it\"", to);
        let found = problems(&text);
        let start = text.find(to).unwrap_or_default();
        let lines = line_of(&text, &(start..start))..=line_of(&text, &(start..start)) + 1;
        assert!(
            found.iter().all(|(line, sentence)| lines.contains(line)
                && sentence.starts_with("This is not TOML: ")
                && sentence.ends_with(". A line is key = \"text\".")),
            "{reason}: {found:?}"
        );
        assert!(!found.is_empty(), "{reason}");
    }
}
