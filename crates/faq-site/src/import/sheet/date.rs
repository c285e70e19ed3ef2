//! Dates and times as a spreadsheet shows them, by their format code (ECMA-376 part 1, 18.8.31).

use calamine::ExcelDateTime;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// Codes that are shown as the reader's computer shows dates, which the file does not say.
const LOCAL: [&str; 2] = ["mm-dd-yy", "m/d/yy h:mm"];
/// Marks of languages that format codes have before English names of months.
const ENGLISH: [&str; 3] = ["$-409", "$-809", "$-F800"];

/// Returns a date or a time as its format shows it, and whether that is certain. Otherwise it is written as ISO 8601 does.
pub fn text(date: &ExcelDateTime, code: &str) -> (String, bool) {
    let code = code.split(';').next().unwrap_or_default();
    let known = (!LOCAL.contains(&code) && !date.is_duration())
        .then(|| formatted(date, code))
        .flatten();
    match known {
        Some(text) => (text, true),
        None => (iso(date), false),
    }
}

fn iso(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let seconds = if second > 0 {
        format!(":{second:02}")
    } else {
        String::new()
    };
    if date.is_duration() {
        let minutes = (date.as_f64() * 24.0 * 60.0).round();
        return format!("{}:{:02}", (minutes / 60.0).floor(), minutes % 60.0);
    }
    let time = format!("{hour:02}:{minute:02}{seconds}");
    let day = format!("{year}-{month:02}-{day:02}");
    match (date.as_f64() < 1.0, date.as_f64().fract() == 0.0) {
        (true, _) => time,
        (false, true) => day,
        (false, false) => format!("{day} {time}"),
    }
}

/// A part of a format: a letter with how often it is there, or text.
enum Part {
    Letters(char, usize),
    Text(String),
}

fn parts(code: &str) -> Option<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    let mut rest = code.chars().peekable();
    while let Some(letter) = rest.next() {
        match letter.to_ascii_lowercase() {
            small @ ('y' | 'm' | 'd' | 'h' | 's') => match parts.last_mut() {
                Some(Part::Letters(last, count)) if *last == small => *count += 1,
                _ => parts.push(Part::Letters(small, 1)),
            },
            'a' => {
                let half: String = rest.by_ref().take("M/PM".len()).collect();
                if !half.eq_ignore_ascii_case("M/PM") {
                    return None;
                }
                parts.push(Part::Letters('a', 1));
            }
            '"' => parts.push(Part::Text(
                rest.by_ref().take_while(|letter| *letter != '"').collect(),
            )),
            '\\' => parts.push(Part::Text(rest.next()?.to_string())),
            '_' | '*' => drop(rest.next()),
            '[' => {
                let inner: String = rest.by_ref().take_while(|letter| *letter != ']').collect();
                if !ENGLISH.iter().any(|one| inner.eq_ignore_ascii_case(one)) {
                    return None;
                }
            }
            '@' => {}
            letter if " /-.,:".contains(letter) => parts.push(Part::Text(letter.to_string())),
            _ => return None,
        }
    }
    Some(parts)
}

fn formatted(date: &ExcelDateTime, code: &str) -> Option<String> {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let parts = parts(code)?;
    let letter = |at: usize| match parts.get(at) {
        Some(Part::Letters(letter, _)) => Some(*letter),
        _ => None,
    };
    let has_half = (0..parts.len()).any(|at| letter(at) == Some('a'));
    let month_name = MONTHS.get(usize::from(month).checked_sub(1)?)?;
    let mut text = String::new();
    for (at, part) in parts.iter().enumerate() {
        let Part::Letters(kind, count) = part else {
            if let Part::Text(words) = part {
                text.push_str(words);
            }
            continue;
        };
        // Months have the letter of minutes, which are after hours or before seconds.
        let before = (0..at).rev().find_map(letter);
        let after = (at + 1..parts.len()).find_map(letter);
        let is_minute = before == Some('h') || after == Some('s');
        let hours = match hour % 12 {
            _ if !has_half => hour,
            0 => 12,
            hour => hour,
        };
        let number = match kind {
            'y' if *count > 2 => format!("{year:04}"),
            'y' => format!("{:02}", year % 100),
            'm' if is_minute => padded(minute, *count),
            'm' if *count > 3 => (*month_name).to_owned(),
            'm' if *count == 3 => month_name.chars().take(3).collect(),
            'm' => padded(month, *count),
            'd' if *count > 2 => weekday(date, *count)?,
            'd' => padded(day, *count),
            'h' => padded(hours, *count),
            's' => padded(second, *count),
            _ if hour < 12 => "AM".to_owned(),
            _ => "PM".to_owned(),
        };
        text.push_str(&number);
    }
    let text = text.trim().to_owned();
    (!text.is_empty()).then_some(text)
}

fn padded(number: u8, digits: usize) -> String {
    format!("{number:0digits$}")
}

/// Returns the name of the day of the week.
fn weekday(date: &ExcelDateTime, letters: usize) -> Option<String> {
    const DAYS: [&str; 7] = [
        "Saturday",
        "Sunday",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
    ];
    // Day 1 of the calendar that begins in 1900 is a Sunday to spreadsheets.
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    let days = days_since_1900(i64::from(year), i64::from(month), i64::from(day));
    let name = DAYS.get(usize::try_from(days.rem_euclid(7)).ok()?)?;
    Some(if letters > 3 {
        (*name).to_owned()
    } else {
        name.chars().take(3).collect()
    })
}

/// Returns the number of days since 30 December 1899, a Saturday.
fn days_since_1900(year: i64, month: i64, day: i64) -> i64 {
    // Howard Hinnant's days_from_civil: years begin in March.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    const TO_UNIX: i64 = 719_468;
    const UNIX_SINCE_1900: i64 = 25_569;
    era * 146_097 + day_of_era - TO_UNIX + UNIX_SINCE_1900
}
