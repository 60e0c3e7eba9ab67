//! By what a page is published, going by what only writers for one generator write.

use crate::document::Dialect;
use crate::read::lines::Lines;

/// What tells IBM's pages, where the front matter does not. Each begins with a brace.
const IBM: [&str; 4] = ["{{site.data.keyword.", "{: shortdesc}", "{:shortdesc}", "{: .shortdesc}"];

/// What only kramdown and Jekyll know. Each begins with a brace.
const KRAMDOWN: [&str; 6] = ["{:toc}", "{:.no_toc}", "{: .no_toc}", "{::", "{% include ", "{% raw %}"];

/// What only a page says that is read on GitHub: alerts, badges. Each begins with one of three signs.
const GITHUB: [&str; 7] = [
    "> [!NOTE]",
    "> [!TIP]",
    "> [!IMPORTANT]",
    "> [!WARNING]",
    "> [!CAUTION]",
    "](https://img.shields.io/",
    "/badge.svg)",
];

/// The dialect of a page whose text begins on a line; `None` where nothing tells, or several do.
#[inline(never)]
pub(super) fn of(lines: &Lines<'_>, first: u32) -> Option<Dialect> {
    let settings = |key: &str| {
        (1..first).any(|line| lines.text(line).strip_prefix(key).is_some_and(|rest| rest.starts_with(':')))
    };
    if settings("subcollection") || (settings("copyright") && settings("lastupdated")) {
        return Some(Dialect::Ibm);
    }
    let text = lines.from(first).as_bytes();
    let is_at = |at: usize, marks: &[&str]| marks.iter().any(|mark| text[at..].starts_with(mark.as_bytes()));
    let says = |marks: &[&str]| memchr::memchr_iter(b'{', text).any(|at| is_at(at, marks));
    let is_of_github = || memchr::memchr3_iter(b'>', b']', b'/', text).any(|at| is_at(at, &GITHUB));
    let is_jekyll = settings("layout") || settings("permalink");
    match (says(&IBM), is_jekyll || says(&KRAMDOWN), first == 1 && is_of_github()) {
        (true, false, false) => Some(Dialect::Ibm),
        (false, true, false) => Some(Dialect::Kramdown),
        (false, false, true) => Some(Dialect::GitHub),
        _ => None,
    }
}
