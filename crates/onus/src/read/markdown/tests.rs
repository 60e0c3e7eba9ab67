use proptest::prelude::*;

use super::*;
use crate::rests::at_once;

/// What the parser alone makes of a page.
fn by_parser(source: &str) -> Page<'_> {
    let mut reader = Reader { source, lines: Lines::new(source), ..Reader::default() };
    let (front_matter, first_line) = front_matter(&reader.lines, &mut reader.page.defects);
    reader.page.front_matter = front_matter;
    let start = reader.lines.start(first_line);
    crate::rests::at_once(reader.parse(start..source.len(), false));
    unread::note(&mut reader.page, &reader.lines, first_line);
    reader.page
}

/// Lines that mean different things by where they stand.
const LINES: &[&str] = &[
    "",
    "",
    "",
    "",
    " ",
    "| a | b |",
    "| a | b |",
    "|---|---|",
    "|---|---|",
    "| :-: |",
    "| a \\| b |",
    "| a `|` b | c",
    "a | b",
    "--- | ---",
    "|",
    "||",
    "| c",
    " | d | e |",
    "{: caption=\"x\" #y}",
    "{: #z",
    "# A",
    "## B {#b}",
    "### C ###",
    "#",
    "#d",
    "text",
    "more text <br> here",
    "**Your role:**",
    "*a*",
    "* item",
    "- item",
    "- item",
    "- item",
    "- **item** | [x] y",
    "*  item",
    "-     code",
    "-",
    "+ [x]: /y",
    "- 1. one",
    "- <!-- x -->",
    "  nested",
    "    deep",
    "  * inner",
    "1. one",
    "2. two",
    "> quote",
    "===",
    "---",
    "***",
    "```",
    "  ```",
    "```sh",
    "~~~",
    "<div>",
    "</div>",
    "<!-- | a | b | -->",
    "<!--",
    "-->",
    "text <!-- x --> text",
    "<table><tr><td>a</td></tr>",
    "<table>",
    "  <table border=1>",
    "<tr><td>a<td>- b",
    "</table>",
    "</table>",
    "<table><tr><td>a</table>",
    "<table><tr><td>a</table> b",
    "<!-->",
    "<!-- x --> | a | b |",
    "<pre>",
    "[x]: /y",
    "[x] y",
    "\tcode",
    "`<!--`",
    "{{site.data.x}}",
    "é",
    "\u{a0}",
    "+ a",
    "- ```",
    "* a\n\n      ```",
    "| <table> | x |",
    "|---|---| ",
    "|---|---|\t",
    "| - | :-- |",
    "|---|--",
    "a\r",
    "| a | b |\r",
    "|---|---|\r",
    "\r",
    "<T",
    "<!x",
    "<?x",
    "<STYLE>",
    "</pre>",
    "   ```",
    "    ```",
    "````",
    "``` a`b",
    "1) x",
    "- [ ] x",
    "   # indented",
    "####### seven",
    "## <!-- x -->",
    "![x](y)",
    "\\",
    "text\\",
    "text  ",
    "&amp;",
    "2024 starts with a digit",
    "| | |",
    "> | a | b |",
    "  | a | b |",
    "      | a | b |",
    "\0",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn plain_blocks_are_what_the_parser_finds(
        lines in prop::collection::vec(prop::sample::select(LINES), 0..30),
    ) {
        let source = lines.join("\n");
        prop_assert_eq!(format!("{:#?}", at_once(page(&source))), format!("{:#?}", by_parser(&source)));
    }
}
