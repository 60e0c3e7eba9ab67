//! What the lines right above a block of AsciiDoc say about it.

/// What the lines right above a block say about it.
#[derive(Debug, Default)]
pub(super) struct Attributes<'s> {
    /// `.Title`
    pub(super) title: Option<&'s str>,
    /// `[[anchor]]`, `[#anchor]`, `[id="anchor"]`
    pub(super) anchor: Option<&'s str>,
    /// The inside of other lines in brackets.
    list: Option<&'s str>,
}

impl<'s> Attributes<'s> {
    pub(super) fn add(&mut self, line: &'s str) {
        let inner = &line[1..line.len() - 1];
        let anchor = inner.strip_prefix('[').map(|inner| inner.trim_end_matches(']')).or_else(|| {
            let id = inner.strip_prefix("id=").map(|id| id.trim_matches(['"', '\'']));
            id.or(inner.strip_prefix('#'))
        });
        match anchor {
            Some(anchor) => self.anchor = Some(anchor),
            None => self.list = Some(inner),
        }
    }

    /// The value of `name="..."`.
    fn value(&self, name: &str) -> Option<&'s str> {
        let list = self.list?;
        let at = list.match_indices(name).map(|(at, _)| at + name.len()).find(|&at| {
            list[at..].starts_with('=') && !list[..at - name.len()].ends_with(char::is_alphanumeric)
        })?;
        let value = &list[at + 1..];
        match value.chars().next().filter(|&c| c == '"' || c == '\'') {
            Some(quote) => value[1..].split(quote).next(),
            None => value.split(',').next(),
        }
    }

    /// The number of columns that `cols="1,2a,3*"` tells; a number alone (`cols=3`) is how many there are.
    pub(super) fn columns(&self) -> Option<usize> {
        let columns = self.value("cols")?;
        if let Ok(columns @ 1..=999) = columns.trim().parse() {
            return Some(columns);
        }
        let column = |column: &str| match column.trim().split_once('*') {
            Some((copies, _)) => copies.trim().parse().unwrap_or(1),
            None => 1,
        };
        Some(columns.split([',', ';']).map(column).fold(0, usize::saturating_add))
    }

    /// Whether there is a header, where that is said at all.
    pub(super) fn header(&self) -> Option<bool> {
        let options = self.value("options").or_else(|| self.value("opts")).unwrap_or_default();
        let list = self.list.unwrap_or_default();
        if options.contains("noheader") || list.contains("%noheader") {
            Some(false)
        } else {
            (options.contains("header") || list.contains("%header")).then_some(true)
        }
    }
}
