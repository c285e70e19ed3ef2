//! Numbers as a spreadsheet shows them, by their format code (ECMA-376 part 1, 18.8.31).

/// Returns a number as its format shows it; none if the format is not one of plain numbers, amounts or shares.
pub fn text(value: f64, code: &str) -> Option<String> {
    let code = code.split(';').next().unwrap_or_default();
    if matches!(code, "" | "General" | "@") {
        return Some(value.to_string());
    }
    let format = Format::read(code)?;
    let value = if format.is_percent { value * 100.0 } else { value };
    let shown = format!("{:.*}", format.decimals, value.abs());
    let (whole, fraction) = shown.split_once('.').unwrap_or((&shown, ""));
    let whole = format!("{whole:0>width$}", width = format.digits);
    let whole = if format.has_groups { grouped(&whole) } else { whole };
    let least = format.least_decimals.min(fraction.len());
    let rest = fraction[least..].trim_end_matches('0');
    let fraction = &fraction[..least + rest.len()];
    let point = if fraction.is_empty() { "" } else { "." };
    let sign = if value < 0.0 { "-" } else { "" };
    Some(format!(
        "{sign}{}{whole}{point}{fraction}{}",
        format.before, format.after
    ))
}

/// A format of numbers.
#[derive(Default)]
struct Format {
    before: String,
    after: String,
    /// The number of digits before the point at least.
    digits: usize,
    has_groups: bool,
    decimals: usize,
    /// The number of decimals that are shown even if they are 0.
    least_decimals: usize,
    is_percent: bool,
}

impl Format {
    fn read(code: &str) -> Option<Self> {
        let mut format = Self::default();
        let (mut has_digits, mut has_point) = (false, false);
        let mut rest = code.chars();
        while let Some(letter) = rest.next() {
            let mut literal = String::new();
            match letter {
                '0' | '#' | '?' => {
                    // Digits in several groups, as of telephone numbers.
                    if !format.after.is_empty() {
                        return None;
                    }
                    has_digits = true;
                    let counts = usize::from(letter == '0');
                    if has_point {
                        format.decimals += 1;
                        format.least_decimals += counts;
                    } else {
                        format.digits += counts;
                    }
                }
                '.' if has_digits && !has_point => has_point = true,
                ',' if has_digits => format.has_groups = true,
                '%' => {
                    format.is_percent = true;
                    literal.push('%');
                }
                '"' => literal = rest.by_ref().take_while(|letter| *letter != '"').collect(),
                '\\' => literal.extend(rest.next()),
                // The width of a letter, or a letter that fills the cell.
                '_' | '*' => drop(rest.next()),
                '[' => {
                    let inner: String = rest.by_ref().take_while(|letter| *letter != ']').collect();
                    if let Some(currency) = inner.strip_prefix('$') {
                        currency.split('-').next()?.clone_into(&mut literal);
                    }
                }
                ' ' | '-' | '(' | ')' | '/' | ':' | '+' => literal.push(letter),
                letter if !letter.is_ascii() => literal.push(letter),
                '$' => literal.push(letter),
                _ => return None,
            }
            if has_digits {
                format.after.push_str(&literal);
            } else {
                format.before.push_str(&literal);
            }
        }
        has_digits.then_some(format)
    }
}

/// Returns digits with a comma before each three.
fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
