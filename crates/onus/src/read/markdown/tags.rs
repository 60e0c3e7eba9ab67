//! What other houses put into their Markdown for their own generators: Hugo's and Jekyll's tags, MDX,
//! Adobe's marks. None of it is text.

use std::borrow::Cow;

/// A tag that is longer, in bytes, is none.
const LONGEST: usize = 400;

/// The page without such tags, every line in its place; `None` where it has none.
///
/// - `[!DNL Lamp Works]` is its text, `[!NOTE]` nothing.
/// - `{{< x >}}`, `{{% x %}}`, `{% x %}`, `{/* x */}` are nothing, but for a text that they carry
///   (`text="lamps"`) and for a link's target (`]({{< relref "lamps.md" >}})`).
/// - Lines `import x from "y"` and lines of settings alone (`{style="wide"}`) are empty.
pub(in crate::read) fn without_tags(source: &str) -> Option<String> {
    if !may_hold(source) {
        return None;
    }
    let mut out = String::with_capacity(source.len());
    let mut is_changed = false;
    for line in source.split_inclusive('\n') {
        let text = line.trim_end_matches(['\n', '\r']);
        match cleaned(text) {
            Cow::Owned(text) => {
                is_changed = true;
                out.push_str(&text);
            }
            Cow::Borrowed(text) => out.push_str(text),
        }
        out.push_str(&line[text.len()..]);
    }
    is_changed.then_some(out)
}

/// Whether a page has what a tag starts with.
fn may_hold(source: &str) -> bool {
    let bytes = source.as_bytes();
    let is_mark = |at: usize| match bytes[at] {
        b'!' => bytes[..at].ends_with(b"["),
        _ => bytes[..at].ends_with(b"{"),
    };
    let is_setting = |at: usize| {
        let starts = at == 0 || bytes[at - 1] == b'\n';
        starts && !matches!(bytes.get(at + 1), Some(b':' | b'{') | None)
    };
    let find = |text: &'static str| memchr::memmem::find_iter(bytes, text).map(|at| at + 1);
    memchr::memchr3_iter(b'!', b'%', b'<', bytes).any(is_mark)
        || find("{/*").next().is_some()
        || find("\n{").chain(bytes.starts_with(b"{").then_some(0)).any(is_setting)
        || find("\nimport ").next().is_some()
        || source.starts_with("import ")
}

fn cleaned(line: &str) -> Cow<'_, str> {
    if is_import(line) || is_settings(line) {
        return Cow::Owned(String::new());
    }
    let mut out = String::new();
    let mut rest = line;
    while let Some(at) = memchr::memchr2(b'[', b'{', rest.as_bytes()) {
        let found = &rest[at..];
        match tag(found, rest[..at].ends_with("](")) {
            Some((text, length)) => {
                out.extend([&rest[..at], &*text]);
                rest = &found[length..];
            }
            None => {
                out.push_str(&rest[..=at]);
                rest = &found[1..];
            }
        }
    }
    if out.len() + rest.len() == line.len() {
        return Cow::Borrowed(line);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// What the tag at the start of a text stands for, and its length; `None` where there is none.
fn tag(text: &str, is_target: bool) -> Option<(Cow<'_, str>, usize)> {
    let window = &text[..text.floor_char_boundary(LONGEST)];
    if let Some(inner) = window.strip_prefix("[!") {
        let name = inner.bytes().take_while(u8::is_ascii_uppercase).count();
        let end = inner.find(']')?;
        let said = inner[name..].strip_prefix([']', ' '])?;
        let is_link = inner[end + 1..].starts_with('(');
        let said = if end > name { said[..end - name - 1].trim() } else { "" };
        return (name > 1 && !is_link).then_some((said.into(), end + "[!]".len()));
    }
    const MARKS: [(&str, &str); 4] = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{/*", "*/}")];
    let (open, close) = MARKS.into_iter().find(|(open, _)| window.starts_with(open))?;
    let length = window[open.len()..].find(close)?;
    let inner = &window[open.len()..open.len() + length];
    let quoted = |from: usize| inner[from..].split('"').nth(1);
    let length = open.len() + length + close.len();
    // `{% data variables.product.lamp %}`
    if let Some(path) = inner.trim().strip_prefix("data variables.") {
        let name = path.rsplit('.').next().unwrap_or(path);
        return Some((format!("{{[{}]}}", name.strip_prefix("prodname_").unwrap_or(name)).into(), length));
    }
    let texts = ["text=\"", "aria-label=\""].iter().find_map(|name| inner.find(name));
    let said = match (is_target, texts) {
        (true, _) => quoted(0),
        (false, Some(at)) => quoted(at),
        (false, None) if open != "{/*" => icon(inner),
        (false, None) => None,
    };
    Some((said.unwrap_or_default().into(), length))
}

/// The sign that a tag draws: `{{< icon "check" >}}`, `{{< no >}}`.
fn icon(inner: &str) -> Option<&'static str> {
    let mut words = inner.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.next()?.to_ascii_lowercase();
    let sign = |word: &str| match &*word.to_ascii_lowercase() {
        "check" | "checkmark" | "tick" | "yes" => Some("✓"),
        "cross" | "xmark" | "times" | "no" => Some("✗"),
        _ => None,
    };
    match &*first {
        "icon" | "icons" | "fa" | "fas" | "octicon" | "svg" | "emoji" | "glyph" | "img" => {
            words.find_map(sign)
        }
        _ if words.next().is_none() => sign(&first),
        _ => None,
    }
}

/// `import Tabs from '@theme/Tabs';`, `import "./lamps.css"`
fn is_import(line: &str) -> bool {
    let Some(rest) = line.strip_prefix("import ") else { return false };
    let rest = rest.trim_end().trim_end_matches(';');
    let is_quoted =
        |text: &str| text.len() > 1 && text.starts_with(['"', '\'']) && text.ends_with(['"', '\'']);
    is_quoted(rest) || rest.rsplit_once(" from ").is_some_and(|(_, module)| is_quoted(module.trim()))
}

/// `{style="table-layout:auto"}`, `{width=100%}`
fn is_settings(line: &str) -> bool {
    let Some(inner) = line.trim().strip_prefix('{').and_then(|inner| inner.strip_suffix('}')) else {
        return false;
    };
    let name = inner.bytes().take_while(|byte| byte.is_ascii_alphabetic() || *byte == b'-').count();
    name > 0 && inner[name..].starts_with('=') && !inner.contains(['{', '}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> String {
        without_tags(line).unwrap_or_else(|| line.to_owned())
    }

    #[test]
    fn tags_are_their_text_or_nothing() {
        assert_eq!(read("Ship [!DNL Lamp Works], >[!NOTE]"), "Ship Lamp Works, >");
        assert_eq!(read("{% octicon \"check\" aria-label=\"Yes\" %}{{< icon cross >}}{{< yes >}}"), "Yes✗✓");
        assert_eq!(read("{% data variables.product.prodname_lamp %}"), "{[lamp]}");
        assert_eq!(read("See [them]({{< relref \"lamps.md\" >}})."), "See [them](lamps.md).");
        assert_eq!(read("A {{< tip text=\"bulb\" id=\"b\" >}} {{% note %}}x{% raw %}{/* no */}"), "A bulb x");
        assert_eq!(read("a\r\n{style=\"wide\"}\r\nb\n"), "a\r\n\r\nb\n");
        assert_eq!(read("import Tabs from '@theme/Tabs';\nimport \"x\"\n"), "\n\n");
    }

    #[test]
    fn other_text_stays() {
        for line in [
            "import them from the store",
            "{: caption=\"x\"}",
            "{{site.data.keyword.lamp}} {x",
            "[!x] [!VIDEO](y)",
            "{100%}",
            "[!]",
            "{%",
        ] {
            assert_eq!(without_tags(line), None, "{line}");
        }
    }
}
