//! Signs that are written as a name between colons, and drawn where the page is published (`:white_check_mark:`). The
//! library and the exports keep what is written.

/// The usual marks of tables, by the names that GitHub and its kind have for them.
const DRAWN: [(&str, &str); 12] = [
    (":white_check_mark:", "✅"),
    (":heavy_check_mark:", "✔"),
    (":x:", "❌"),
    (":arrow_upper_right:", "↗"),
    (":warning:", "⚠"),
    (":negative_squared_cross_mark:", "❎"),
    (":heavy_multiplication_x:", "✖"),
    (":no_entry:", "⛔"),
    (":no_entry_sign:", "🚫"),
    (":o:", "⭕"),
    (":green_circle:", "🟢"),
    (":blue_circle:", "🔵"),
];

/// Words, with the signs in them that are known.
pub(super) fn drawn(words: &str) -> String {
    let mut text = words.to_owned();
    if words.matches(':').nth(1).is_some() {
        for (name, sign) in DRAWN.iter().filter(|(name, _)| words.contains(name)) {
            text = text.replace(name, sign);
        }
    }
    text
}
