//! Which sheets there are, and what is in each.

use super::about::about;
use super::overview::overview;
use super::{SheetLines, Sheets};
use crate::export::{Material, Subject};

/// How many columns of a sheet name its row.
fn frozen(subject: Subject) -> u16 {
    match subject {
        Subject::Matrix | Subject::Tidy | Subject::Crm => 2,
        _ => 0,
    }
}

/// All that there is: for [`Subject::Matrix`] every sheet, for any other the one of it between "Summary" and
/// "About".
pub(in crate::export) async fn sheets<'m>(subject: Subject, material: &Material<'m>) -> Sheets<'m> {
    let all = [
        Subject::Matrix,
        Subject::Tidy,
        Subject::Owners,
        Subject::Changes,
        Subject::Findings,
        Subject::Duties,
        Subject::Crm,
    ];
    let is_wanted = |&it: &Subject| match subject {
        // Without versions there is nothing that could have changed.
        Subject::Matrix => it != Subject::Changes || !material.pairs.is_empty(),
        subject => it == subject,
    };
    let mut sheets = vec![overview(material.report).await];
    for it in all.into_iter().filter(is_wanted) {
        let lines = it.whole_lines(material).await;
        sheets.push(SheetLines {
            name: it.name(),
            lines: Vec::new(),
            tables: vec![lines],
            frozen: frozen(it),
        });
    }
    let about = about(&sheets);
    sheets.push(about);
    let labels = material.report.comparison.services.iter().map(|service| service.label.as_str());
    let title = match labels.collect::<Vec<_>>()[..] {
        [] => "Responsibilities".to_owned(),
        [one] => format!("Responsibilities: {one}"),
        [one, other] => format!("Responsibilities: {one}, {other}"),
        [first, ref others @ ..] => format!("Responsibilities: {first} and {} more", others.len()),
    };
    let documents = material.report.comparison.services.iter().map(|service| &service.document);
    let addresses = documents.filter_map(|it| Some((it.file.clone(), it.address.clone()?)));
    Sheets { title, sheets, addresses: addresses.collect() }
}
