//! Signs that are written as a name between colons, and drawn where the page is published (`:white_check_mark:`). The
//! library and the exports keep what is written.

/// The usual marks of tables, by the names that GitHub and its kind have for them.
const DRAWN: [(&str, &str); 10] = [
    (":white_check_mark:", "✅"),
    (":heavy_check_mark:", "✔"),
    (":x:", "❌"),
    (":negative_squared_cross_mark:", "❎"),
    (":heavy_multiplication_x:", "✖"),
    (":no_entry:", "⛔"),
    (":no_entry_sign:", "🚫"),
    (":o:", "⭕"),
    (":green_circle:", "🟢"),
    (":blue_circle:", "🔵"),
];

/// The sign of a text that holds nothing but its name.
pub(super) fn drawn(name: &str) -> Option<&'static str> {
    let is_name = name.starts_with(':') && name.ends_with(':');
    is_name.then(|| DRAWN.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign)).flatten()
}
