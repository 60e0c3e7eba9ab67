//! CSV -> a [`Page`] with one table: the sheet that it is.

mod records;

pub(crate) use self::records::{Record, records};
use super::sheet::{self, GridRow};
use crate::page::Page;

/// Reads any CSV as the sheet that it is.
pub(crate) async fn page(source: &str) -> Page<'_> {
    let mut page = Page::default();
    let row = |Record { line, last_line, fields }| GridRow { line, last_line, cells: fields };
    sheet::add(&mut page, None, records(source).await.into_iter().map(row).collect()).await;
    page
}
