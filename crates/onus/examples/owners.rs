//! The library in one screen: reads a page and prints who has each task.
//!
//! `cargo run --package onus --example owners`

use onus::{Keywords, compare, read};

const PAGE: &str = "\
# Lantern Maps responsibilities

## Change management

| Task | Lantern responsibilities | Your responsibilities |
|---|---|---|
| Updates | Publish new map tiles. | Choose when to load them. |
";

fn main() -> Result<(), onus::ReadError> {
    let documents = read("lantern-maps.md", PAGE, &Keywords::default())?;
    let comparison = compare(&documents.into_iter().map(Into::into).collect::<Vec<_>>());
    for row in &comparison.rows {
        for duty in row.members.iter().flat_map(|&member| &comparison.responsibility(member).parties) {
            println!("{}: {}: {}", row.task, duty.label, duty.text.text);
        }
    }
    Ok(())
}
