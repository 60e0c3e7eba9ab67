//! Files as office programs write them, packed here -> what the library reads in them.

use std::io::{Cursor, Write};

use onus::document::TaskOwner;
use onus::{Document, Keywords, Status, read};
use onus_office::{OfficeErrorKind, text};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a new part");
        writer.write_all(content.as_bytes()).expect("it fits");
    }
    writer.finish().expect("all parts are closed").into_inner()
}

fn documents(file: &str, bytes: &[u8]) -> Vec<Document> {
    let text = text(file, bytes).unwrap_or_else(|error| panic!("{error}"));
    read(file, &text, &Keywords::default()).unwrap_or_else(|error| panic!("{error}"))
}

/// `place task | label: text | ...`
fn told(document: &Document) -> Vec<String> {
    let row = |row: &onus::Responsibility| {
        let duties = row.parties.iter().map(|duty| format!(" | {}: {}", duty.label, duty.text.text));
        let place = row.place.as_deref().unwrap_or("-");
        format!("{place} {}{}", row.task.text, String::from_iter(duties)).replace('\n', " / ")
    };
    document.responsibilities.iter().map(row).collect()
}

/// A cell of a sheet with its text in place.
fn cell(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#)
}

/// A sheet from rows of cells, each with its address.
fn sheet(rows: &[(u32, &[(&str, &str)])], after: &str) -> String {
    let row = |(number, cells): &(u32, &[(&str, &str)])| {
        let cells: String =
            cells.iter().map(|(column, text)| cell(&format!("{column}{number}"), text)).collect();
        format!(r#"<row r="{number}">{cells}</row>"#)
    };
    let rows: String = rows.iter().map(row).collect();
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData>{after}</worksheet>"#
    )
}

fn excel(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let entry = |(at, (name, state, _)): (usize, &(&str, &str, &str))| {
        format!(r#"<sheet name="{name}" sheetId="{0}" state="{state}" r:id="r{0}"/>"#, at + 1)
    };
    let entries: String = sheets.iter().enumerate().map(entry).collect();
    let relation = |at: usize| {
        format!(r#"<Relationship Id="r{at}" Type="{DOCUMENT}/worksheet" Target="worksheets/sheet{at}.xml"/>"#)
    };
    let relations: String = (1..=sheets.len()).map(relation).collect();
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let names: Vec<String> = (1..=sheets.len()).map(|at| format!("xl/worksheets/sheet{at}.xml")).collect();
    let workbook =
        format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}"><sheets>{entries}</sheets></workbook>"#);
    let relations = format!(r#"<Relationships xmlns="{package}">{relations}</Relationships>"#);
    let root = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="r1" Type="{DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let mut parts = vec![
        ("_rels/.rels", root.as_str()),
        ("xl/workbook.xml", &workbook),
        ("xl/_rels/workbook.xml.rels", &relations),
    ];
    parts.extend(names.iter().zip(sheets).map(|(name, (_, _, content))| (name.as_str(), *content)));
    packed(&parts)
}

#[test]
fn every_sheet_is_read_and_each_row_knows_its_cell() {
    let crm = sheet(
        &[
            (1, &[("B", "Lamp Works responsibility matrix")]),
            (3, &[("A", "Task"), ("B", "Provider responsibilities"), ("C", "Customer responsibilities")]),
            (4, &[("A", "5.10"), ("B", "Ship them.\nCount them."), ("C", "Fit them.")]),
            (5, &[("C", "Light them.")]),
        ],
        r#"<mergeCells count="1"><mergeCell ref="A4:A5"/></mergeCells>"#,
    );
    let more = sheet(
        &[
            (1, &[("A", "Task"), ("B", "Provider responsibilities"), ("C", "Customer responsibilities")]),
            (9, &[("A", "Wicks"), ("B", "N/A"), ("C", "Trim &amp; burn.")]),
        ],
        "",
    );
    let bytes =
        excel(&[("CRM", "visible", &crm), ("Lists", "hidden", &more), ("Old lamps", "visible", &more)]);
    let found = documents("lamp.xlsx", &bytes);
    assert_eq!(found.len(), 1);
    assert_eq!(
        told(&found[0]),
        [
            "CRM!A4 5.10 | Provider responsibilities: Ship them. / Count them. | Customer responsibilities: Fit them.",
            "CRM!A5 5.10 | Provider responsibilities:  | Customer responsibilities: Light them.",
            "Old lamps!A9 Wicks | Provider responsibilities: N/A | Customer responsibilities: Trim & burn.",
        ]
    );
    assert_eq!(found[0].responsibilities[2].line, 9);
}

#[test]
fn a_sheet_that_says_it_is_vast_costs_nothing() {
    let vast = sheet(
        &[
            (1, &[("A", "Task"), ("B", "Provider"), ("C", "Customer")]),
            (2, &[("A", "Bulbs"), ("B", "x")]),
            (1_048_576, &[("XFD", "stray")]),
        ],
        "",
    );
    let found = documents("lamp.xlsx", &excel(&[("S", "visible", &vast)]));
    assert_eq!(found[0].responsibilities[0].place.as_deref(), Some("S!A2"));
}

/// A workbook with a sheet "CRM" of some rows.
fn open_document(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="CRM">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let manifest =
        r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", &content),
    ])
}

#[test]
fn open_document_sheets_are_read() {
    let cell = |text: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let row = |cells: [&str; 3]| {
        format!("<table:table-row>{}</table:table-row>", String::from_iter(cells.map(cell)))
    };
    let rows = [row(["Task", "Provider", "Customer"]), row(["Bulbs", "Ship them.", "Fit them."])].concat();
    assert_eq!(
        told(&documents("lamp.ods", &open_document(&rows))[0]),
        ["CRM!A2 Bulbs | Provider: Ship them. | Customer: Fit them."]
    );
}

#[test]
fn merged_cells_of_open_document_sheets_stand_in_each_of_their_places() {
    let cell = |spans: &str, text: &str| {
        format!(
            r#"<table:table-cell {spans} office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let covered = || "<table:covered-table-cell/>".to_owned();
    let down = r#"table:number-rows-spanned="2" table:number-columns-spanned="1""#;
    let right = r#"table:number-columns-spanned="2" table:number-rows-spanned="1""#;
    let rows = [
        row(&["Area", "Task", "Provider", "Customer"].map(|text| cell("", text))),
        row(&[cell(down, "Light"), cell("", "Bulbs"), cell("", "Ship them."), cell("", "Fit them.")]),
        row(&[covered(), cell("", "Wicks"), cell(right, "Trim them."), covered()]),
    ];
    let found = documents("lamp.ods", &open_document(&rows.concat()));
    assert_eq!(
        told(&found[0]),
        [
            "CRM!A2 Bulbs | Provider: Ship them. | Customer: Fit them.",
            "CRM!A3 Wicks | Provider: Trim them. | Customer: Trim them.",
        ]
    );
    let areas: Vec<&str> = found[0].responsibilities.iter().map(|it| &*it.area_as_written).collect();
    assert_eq!(areas, ["Light", "Light"]);
}

fn word(body: &str) -> Vec<u8> {
    let w = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
    let styles = format!(
        r#"<w:styles {w}><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="Aufz"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>"#
    );
    let document = format!("<w:document {w}><w:body>{body}</w:body></w:document>");
    packed(&[("word/document.xml", &document), ("word/styles.xml", &styles)])
}

#[test]
fn a_word_document_has_headings_lists_and_tables() {
    let p =
        |style: &str, text: &str| format!(r#"<w:p><w:pPr>{style}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#);
    let style = |id: &str| format!(r#"<w:pStyle w:val="{id}"/>"#);
    let item = r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#;
    let tc = |properties: &str, inner: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>");
    let tr = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let header =
        ["Task", "Provider responsibilities", "Customer responsibilities"].map(|it| tc("", &p("", it)));
    let cut = "<w:p><w:r><w:t>Fit </w:t></w:r><w:r><w:t>th</w:t></w:r><w:r><w:t>em &amp; light.</w:t></w:r>\
               <w:del><w:r><w:delText>Never.</w:delText></w:r></w:del></w:p>";
    let rows = [
        tr(&header),
        tr(&[
            tc(r#"<w:vMerge w:val="restart"/>"#, &p("", "Bulbs")),
            tc("", &[p(item, "Ship."), p(item, "Count.")].concat()),
            tc("", cut),
        ]),
        tr(&[tc("<w:vMerge/>", "<w:p/>"), tc(r#"<w:gridSpan w:val="2"/>"#, &p("", "N/A"))]),
    ];
    let body = [
        p(&style("Titel"), "Responsibilities for Lamp Works"),
        p(&style("berschrift2"), "Change management"),
        format!("<w:tbl>{}</w:tbl>", rows.concat()),
    ];
    let found = documents("lamp.docx", &word(&body.concat()));
    assert_eq!(
        (found[0].name.as_str(), found[0].responsibilities[0].area.id.as_str()),
        ("Lamp Works", "change-management")
    );
    assert_eq!(
        told(&found[0]),
        [
            "- Bulbs | Provider responsibilities: • Ship. / • Count. | Customer responsibilities: Fit them & light.",
            "- Bulbs | Provider responsibilities: N/A | Customer responsibilities: N/A",
        ]
    );
}

#[test]
fn a_word_table_is_read_as_word_shows_it() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let cell = |inner: &str| format!("<w:tc><w:p>{inner}</w:p></w:tc>");
    let row = |properties: &str, cells: &[String]| {
        format!("<w:tr><w:trPr>{properties}</w:trPr>{}</w:tr>", cells.concat())
    };
    let field = |prompt: &str| {
        let properties = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>";
        format!("<w:sdt>{properties}<w:sdtContent>{}</w:sdtContent></w:sdt>", run(prompt))
    };
    let header = ["Task", "Provider responsibilities", "Customer responsibilities"].map(|it| cell(&run(it)));
    let moved = format!("<w:moveFrom>{}</w:moveFrom>{}", run("Dust the shelves."), run("Wash the windows."));
    let struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t> and gates</w:t></w:r>".to_owned();
    let vanished = format!(
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>For editors only.</w:t></w:r>{}",
        run("Count the bulbs.")
    );
    let rows = [
        row("", &header),
        row("", &[cell(&run("Windows")), cell(&moved), cell(&vanished)]),
        // It begins below the second column: its first cell is the customer's duty once the task is merged away.
        row(r#"<w:gridBefore w:val="2"/>"#, &[cell(&run("Close them at night."))]),
        row("<w:del/>", &[cell(&run("Shelves")), cell(""), cell(&run("Dust them."))]),
        row(
            "",
            &[
                cell(&[run("Doors"), struck].concat()),
                cell(&field("Click or tap here to enter text.")),
                cell(&run("Lock them.")),
            ],
        ),
    ];
    let title = format!("<w:p>{}</w:p>", run("Shared responsibilities for Lamp Works"));
    let found = documents("lamp.docx", &word(&format!("{title}<w:tbl>{}</w:tbl>", rows.concat())));
    assert_eq!(
        told(&found[0]),
        [
            "- Windows | Provider responsibilities: Wash the windows. | Customer responsibilities: Count the bulbs.",
            "- Windows | Provider responsibilities:  | Customer responsibilities: Close them at night.",
            "- Doors | Provider responsibilities: Click or tap here to enter text. | Customer responsibilities: Lock them.",
        ]
    );
    assert_eq!(found[0].responsibilities[2].parties[0].status, Status::Placeholder);
}

#[test]
fn ticks_that_a_font_of_symbols_draws_are_ticks() {
    let cell = |run: &str| format!("<w:tc><w:p><w:r>{run}</w:r></w:p></w:tc>");
    let text = |text: &str| cell(&format!("<w:t>{text}</w:t>"));
    let symbol = cell(r#"<w:sym w:font="Wingdings" w:char="F0FC"/>"#);
    let letter =
        cell(r#"<w:rPr><w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/></w:rPr><w:t>P</w:t>"#);
    let rows = [
        [text("Task"), text("Lamp Works"), text("Customer")],
        [text("Bulbs"), symbol.clone(), text("")],
        [text("Stairs"), text(""), letter.clone()],
        [text("Doors"), letter, symbol],
    ];
    let rows: String = rows.map(|row| format!("<w:tr>{}</w:tr>", row.concat())).concat();
    let title = "<w:p><w:r><w:t>Shared responsibilities for Lamp Works</w:t></w:r></w:p>";
    let found = documents("lamp.docx", &word(&format!("{title}<w:tbl>{rows}</w:tbl>")));
    assert_eq!(
        told(&found[0]),
        [
            "- Bulbs | Lamp Works: ✓ | Customer: ",
            "- Stairs | Lamp Works:  | Customer: ✓",
            "- Doors | Lamp Works: ✓ | Customer: ✓"
        ]
    );
    let owners: Vec<_> = found[0].responsibilities.iter().map(|it| it.owner()).collect();
    assert_eq!(owners, [TaskOwner::Provider, TaskOwner::Customer, TaskOwner::Shared]);
}

#[test]
fn how_a_word_table_looked_before_a_tracked_change_does_not_count() {
    let cell = |run: &str| format!("<w:tc><w:p><w:r>{run}</w:r></w:p></w:tc>");
    let text = |text: &str| cell(&format!("<w:t>{text}</w:t>"));
    let was_struck = "<w:rPr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>X</w:t>";
    let is_struck = "<w:rPr><w:strike/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr>";
    let symbol = r#"<w:sym w:font="Wingdings" w:char="F0FC"/>"#;
    let moved = r#"<w:trPr><w:trPrChange><w:trPr><w:gridBefore w:val="1"/></w:trPr></w:trPrChange></w:trPr>"#;
    let rows = [
        ("", [text("Task"), text("Lamp Works"), text("Customer")]),
        ("", [text("Bulbs"), cell(was_struck), text("")]),
        (moved, [text("Doors"), cell(&[is_struck, symbol].concat()), text("X")]),
    ];
    let rows: String =
        rows.map(|(of_row, cells)| format!("<w:tr>{of_row}{}</w:tr>", cells.concat())).concat();
    let title = "<w:p><w:r><w:t>Shared responsibilities for Lamp Works</w:t></w:r></w:p>";
    let found = documents("lamp.docx", &word(&format!("{title}<w:tbl>{rows}</w:tbl>")));
    assert_eq!(
        told(&found[0]),
        ["- Bulbs | Lamp Works: X | Customer: ", "- Doors | Lamp Works:  | Customer: X"]
    );
}

#[test]
fn a_style_makes_items_of_paragraphs() {
    let p = |style: &str, text: &str| {
        format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#)
    };
    let body = [
        p("Titel", "Lamp Works"),
        p("berschrift2", "1.1 Provider obligations"),
        p("Aufz", "Ship bulbs"),
        p("berschrift2", "1.2 Client obligations"),
        p("Aufz", "Fit bulbs"),
    ];
    let found = documents("lamp.docx", &word(&body.concat()));
    assert_eq!(
        told(&found[0]),
        ["- General | 1.1 Provider obligations: Ship bulbs", "- General | 1.2 Client obligations: Fit bulbs"]
    );
}

#[test]
fn what_is_no_document_says_so() {
    let kind = |bytes: &[u8]| text("x.xlsx", bytes).map_err(|error| error.kind);
    assert_eq!(kind(b"PK\x03\x04 broken"), Err(OfficeErrorKind::Damaged));
    assert_eq!(kind(&packed(&[("notes.txt", "hello")])), Err(OfficeErrorKind::Other));
    assert_eq!(kind(&packed(&[("xl/workbook.xml", "<oops")])), Err(OfficeErrorKind::Damaged));
    assert!(
        text("x.zip", &packed(&[("a", "b")]))
            .is_err_and(|error| error.to_string().starts_with("“x.zip” is an archive"))
    );
}
