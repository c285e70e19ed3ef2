//! Makes a typed function of each message of `words/en.toml`, and stops the build where a catalogue is wrong.

use faq_words::{Catalogue, Message, Part, Problem, SHIPPED, line_of};
use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    let english = match faq_words::english() {
        Ok(english) => english,
        Err(problems) => return fail("en.toml", SHIPPED[0].1, &problems),
    };
    for &(file, text) in SHIPPED {
        if let Err(problems) = Catalogue::whole(text, &english) {
            return fail(file, text, &problems);
        }
    }
    let code = Part::ALL.map(|part| functions(&english, part)).concat();
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    match fs::write(Path::new(&folder).join("messages.rs"), code) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error=messages.rs: {error}");
            ExitCode::FAILURE
        }
    }
}

fn fail(file: &str, text: &str, problems: &[Problem]) -> ExitCode {
    for Problem { span, sentence } in problems {
        println!("cargo::error=words/{file}:{}: {sentence}", line_of(text, span));
    }
    ExitCode::FAILURE
}

/// Returns the functions of a part's messages, in the order of its texts.
fn functions(english: &Catalogue, part: Part) -> String {
    let class = match part {
        Part::App => "Words",
        Part::Share => "ShareWords",
        Part::Page => "PageWords",
    };
    let mut code = format!("impl {class} {{\n");
    for (index, (key, message)) in english.messages[&part].iter().enumerate() {
        let documentation = message.forms.values().next_back().map_or("", String::as_str);
        // Writing to a string does not fail.
        let _ = writeln!(code, "    /// “{documentation}”");
        let _ = writeln!(code, "    {}", function(english, index, key, message));
    }
    code.push_str("}\n");
    code
}

fn function(english: &Catalogue, index: usize, key: &str, message: &Message) -> String {
    let names = english.parameters(message);
    let parameters: String = names.iter().map(|name| format!(", {name}: &str")).collect();
    let values = names.join(", ");
    if message.is_plural() {
        format!(
            "pub fn {key}(self, count: usize{parameters}) -> String {{ self.0.counted({index}, count, &[{values}]) }}"
        )
    } else if names.is_empty() {
        format!("pub fn {key}(self) -> &'static str {{ self.0.text({index}) }}")
    } else {
        format!("pub fn {key}(self{parameters}) -> String {{ self.0.filled({index}, &[{values}]) }}")
    }
}
