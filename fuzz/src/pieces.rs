//! What pages are made of: words that mean something, and pieces that mean something to a reader.

use arbitrary::{Result, Unstructured};

/// Pieces of every markup that is read, and characters that are not what they look like. None holds a line break.
const ODD: &[&str] = &[
    "\\|",
    "\\",
    "`",
    "``",
    "*",
    "**",
    "_",
    "~",
    "^",
    "<",
    ">",
    "<b>",
    "</b>",
    "<br>",
    "<ul><li>",
    "</li></ul>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<div>",
    "<!--",
    "-->",
    "<script>",
    "<a href=\"",
    "&amp;",
    "&#0;",
    "&",
    "{:",
    "}",
    "{{",
    "}}",
    "{{site.data.keyword.x}}",
    "{[x]}",
    "{: caption=\"",
    "[",
    "](",
    "![",
    "[^x]",
    "https://user:pw@lamp.example/",
    "#",
    "---",
    "===",
    "1. ",
    "- ",
    "> ",
    "+",
    "::",
    "..",
    "|===",
    "a|",
    "2+|",
    "ifdef::x[]",
    ".. list-table::",
    ":::",
    "\"",
    "\"\"",
    "'",
    ",",
    ";",
    "\t",
    "=1+1",
    "@x",
    "\u{feff}",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "\u{0}",
    "\u{e000}",
    "é\u{301}\u{301}\u{301}\u{301}",
    "ß",
    "İ",
    "日本",
    "👩‍👩‍👧",
    "＝1",
    "R, A",
    "X",
    "✗",
    "Yes",
    "N/A",
    "NEED CONTENT",
    "TBD",
    "Shared",
    "Acme",
    "Customer",
    "You",
    "**Acme**",
    "Provider:",
    "Change management",
    "Backup",
    "",
];

/// Headers of tables with as many columns as they have cells: duties, owners, letters, marks, products, neither.
pub const HEADERS: &[&[&str]] = &[
    &["Task", "Acme responsibilities", "Your responsibilities"],
    &["Task", "Provider", "Customer", "Remarks"],
    &["", "Your role", "Acme role"],
    &["Area", "Activity", "Customer", "Provider"],
    &["No.", "Activity", "Customer", "Acme", "Partner"],
    &["Resource", "Change management", "Disaster recovery", "Identity and access management"],
    &["Responsibility", "Owner"],
    &["Responsibility", "Owner", "Notes"],
    &["Activity", "Who is responsible (R)", "Who is accountable (A)"],
    &["Activity", "Who is responsible (R)", "Who is accountable (A)", "Remarks"],
    &["Control", "Inherited", "Description"],
    &["Task", "Lamp Basic", "Lamp Plus"],
    &["Task", "Mostly us", "Shared", "Mostly you"],
    &["Endpoint", "Port"],
    &["Customer responsibilities"],
    &["Task", "Responsibilities"],
    &["Acme responsibilities", "Your responsibilities"],
    &["Acme", "You"],
    &["Letter", "Meaning"],
];

const AREAS: &[&str] = &[
    "Change management",
    "Disaster recovery",
    "Identity and access management",
    "Security and regulation compliance",
    "Incident and operations management",
    "Lamps",
    "Your responsibilities",
    "Acme responsibilities",
    "Definitions",
];

const WORDS: &[&str] = &[
    "oil",
    "lamp",
    "wick",
    "trim",
    "backup",
    "restore",
    "keys",
    "users",
    "patches",
    "ship",
    "fit",
    "the",
    "and",
    "of",
    "you",
    "we",
    "must",
    "are responsible for",
    "Acme",
    "customer",
    "provider",
    "shared",
    "logs",
];

/// Something odd, without a line break.
pub fn odd(bytes: &mut Unstructured<'_>) -> Result<&'static str> {
    bytes.choose(ODD).copied()
}

/// One of these.
pub fn area(bytes: &mut Unstructured<'_>) -> Result<&'static str> {
    bytes.choose(AREAS).copied()
}

/// Plain words, and now and then something odd among them.
pub fn words(bytes: &mut Unstructured<'_>) -> Result<String> {
    let mut text = String::new();
    for _ in 0..bytes.int_in_range(0..=6)? {
        text.push_str(if bytes.ratio(1, 4)? { odd(bytes)? } else { bytes.choose(WORDS)? });
        if bytes.ratio(4, 5)? {
            text.push(' ');
        }
    }
    Ok(text)
}

/// Any text, line breaks included.
pub fn soup(bytes: &mut Unstructured<'_>) -> Result<String> {
    const BREAKS: &[&str] = &[
        "\n",
        "\r\n",
        "\n\n",
        "\n| a | b |\n|---|---|\n",
        "\n|",
        "|",
        "\n# ",
        "\n- ",
        "\n  - ",
        "\n{: #a}\n",
    ];
    let mut text = String::new();
    for _ in 0..bytes.int_in_range(0..=80)? {
        match bytes.int_in_range(0..=5)? {
            0 | 1 => text.push_str(odd(bytes)?),
            2 | 3 => text.push_str(bytes.choose(BREAKS)?),
            4 => text.push_str(bytes.choose(WORDS)?),
            _ => text.push(bytes.arbitrary()?),
        }
    }
    Ok(text)
}
