use crate::document::Responsibility;

use super::*;
use crate::page::Page;
use crate::rests::at_once;

fn documents(file: &str, source: &str) -> Option<Vec<Document>> {
    at_once(super::documents(file, source))
}

fn csv_page(source: &str) -> Page<'_> {
    at_once(crate::read::csv::page(source))
}

/// `area/task @line: party label [status] text | ...`
fn told(documents: &[Document]) -> Vec<String> {
    let duty =
        |duty: &PartyDuty| format!("{:?} {} {:?} {:?}", duty.party, duty.label, duty.status, duty.text.text);
    let responsibility = |r: &Responsibility| {
        let duties: Vec<_> = r.parties.iter().map(duty).collect();
        format!("{}/{} @{}-{}: {}", r.area.id, r.task.text, r.line, r.last_line, duties.join(" | "))
    };
    let document = |d: &Document| {
        let name = format!("{} in {}", d.name, d.file);
        std::iter::once(name).chain(d.responsibilities.iter().map(responsibility)).collect::<Vec<_>>()
    };
    documents.iter().flat_map(document).collect()
}

#[test]
fn a_matrix_is_read_back() {
    let csv = "\u{feff}Area,Task,\"Lamp, big: Provider\",\"Lamp, big: Customer\",\"Lamp, big: Guest\",Door: Provider,Door: Customer\r\n\
        Change management,\"Say \"\"hi\"\"\",\"• x\r\n• y\",N/A,,,\r\n\
        Tea,Plain,,,,'-p,'=c\r\n";
    let documents = documents("m.csv", csv).expect("a matrix");
    assert_eq!(
        told(&documents),
        [
            "Lamp, big in m.csv",
            "change-management/Say \"hi\" @2-3: Provider Provider Stated \"• x\\n• y\" \
             | Customer Customer NotApplicable \"N/A\" | Other Guest Empty \"\"",
            "Door in m.csv",
            "tea/Plain @4-4: Provider Provider Stated \"-p\" | Customer Customer Stated \"=c\"",
        ]
    );
    assert_eq!(documents[1].areas[0].line, 4);
}

#[test]
fn a_guard_is_taken_off_also_where_a_program_saved_the_file_without_its_byte_order_mark() {
    let texts = |rows: &str| -> Vec<String> {
        let end = if rows.ends_with("\r\n") { "\r\n" } else { "\n" };
        let csv = format!("Area,Task,Lamp: Provider,Lamp: Customer{end}{rows}");
        let documents = documents("m.csv", &csv).expect("a matrix");
        let duties = documents[0].responsibilities.iter().flat_map(|it| &it.parties);
        duties.map(|duty| duty.text.text.clone()).collect()
    };
    assert_eq!(texts("Tea,Brew,'-p,''=c\nTea,Pour,a,b\n"), ["-p", "'=c", "a", "b"]);
    // The plain flavour guards nothing: a quote beside a cell that would be run is the page's own.
    assert_eq!(texts("Tea,Brew,'-p,=c\n"), ["'-p", "=c"]);
    assert_eq!(texts("Tea,Brew,'-p,c\r\n"), ["'-p", "c"]);
}

/// Excel on Windows has two kinds of CSV, both with the ends of lines that Onus writes. "CSV UTF-8" has a byte order mark:
/// the guard goes. "CSV (Comma delimited)" has none and is, byte for byte, what Onus writes of a page with quotes of its own
/// for programs. Nothing tells one from the other: the quote stays, for a sign too many is seen and one that is lost is not.
#[test]
fn a_guard_stays_where_excel_saved_the_file_as_programs_get_it() {
    let texts = |csv: &str| -> Vec<String> {
        let documents = documents("m.csv", csv).expect("a matrix");
        let duties = documents[0].responsibilities.iter().flat_map(|it| &it.parties);
        duties.map(|duty| duty.text.text.clone()).collect()
    };
    let saved = "Area,Task,Lamp: Provider,Lamp: Customer\r\nTea,Brew,'-p,'=c\r\nTea,Pour,a,b\r\n";
    assert_eq!(texts(&format!("\u{feff}{saved}")), ["-p", "=c", "a", "b"]);
    assert_eq!(texts(saved), ["'-p", "'=c", "a", "b"]);
}

#[test]
fn tidy_is_read_back() {
    let csv = "area,task,service,party,label,status,responsibility,file,line\n\
        Tea,Brew,Lamp,provider,Acme duties,placeholder,TBD,lamp.md,10\n\
        Tea,Brew,Lamp,customer,Your duties,empty,,lamp.md,10\n\
        Tea,Pour,Lamp,customer,You,stated,One,lamp.md,20\n\
        Tea,Pour,Lamp,customer,You,stated,Two,lamp.md,21\n\
        Tea,Brew,Door,other,Guest,stated,Sip,door.md,5\n";
    let documents = documents("t.csv", csv).expect("tidy");
    assert_eq!(
        told(&documents),
        [
            "Lamp in lamp.md",
            "tea/Brew @10-10: Provider Acme duties Placeholder \"TBD\" | Customer Your duties Empty \"\"",
            "tea/Pour @20-20: Customer You Stated \"One\"",
            "tea/Pour @21-21: Customer You Stated \"Two\"",
            "Door in door.md",
            "tea/Brew @5-5: Other Guest Stated \"Sip\"",
        ]
    );
    let items: Vec<_> = documents[0].responsibilities.iter().map(|r| r.list_item).collect();
    assert_eq!(items, [false, true, true]);
}

#[test]
fn other_headers_are_none_of_ours() {
    for csv in ["", "Area,Task\r\n", "Area,Task,Owner\n", "Area,Task,A: Provider,B: Customer\n", "a,b\n"] {
        assert_eq!(documents("x.csv", csv), None, "{csv}");
    }
}

#[test]
fn any_csv_is_a_table() {
    let page = csv_page("Task;Acme;You\n\n\"Mow\nlawn\";\"Cut; rake\";Watch\r\nDig;\"a\"b;\"open");
    let [table] = &page.tables[..] else { panic!("one table") };
    let rows: Vec<_> = std::iter::once(&table.header)
        .chain(&table.rows)
        .map(|row| {
            let cells: Vec<_> = row.cells.iter().map(|cell| &*cell.source).collect();
            (row.line, row.last_line, cells)
        })
        .collect();
    assert_eq!(
        rows,
        [
            (1, 1, vec!["Task", "Acme", "You"]),
            (3, 4, vec!["Mow\nlawn", "Cut; rake", "Watch"]),
            (5, 5, vec!["Dig", "ab", "open"]),
        ]
    );
    assert!(csv_page("").tables.is_empty());
}

#[test]
fn hostile_texts_take_linear_time() {
    for piece in ["\"", "\"\"", ",", "\n", "\",\"", "a\r", ",\n", "\n\"x"] {
        let source = "Area,Task,A: Provider,A: Customer\n".to_owned() + &piece.repeat(50_000);
        assert!(documents("x.csv", &source).is_some());
        csv_page(&piece.repeat(50_000));
    }
}
