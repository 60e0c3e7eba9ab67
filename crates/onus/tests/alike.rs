//! Rows that share a word and are another matter do not stand on one line; others that share hardly a
//! word do. The texts are invented, of the kinds that were joined wrongly, or left apart, in real pages.

use onus::{Comparison, Keywords, compare, read};

const AREAS: [&str; 3] =
    ["Incident and operations management", "Identity and access management", "Disaster recovery"];

fn page(name: &str, areas: &[(&str, &[[&str; 3]])]) -> std::rc::Rc<onus::Document> {
    let mut text = format!("# Who answers for what in {name}\n\n");
    for (area, rows) in areas {
        text.push_str(&format!(
            "## {area}\n\n| Task | Provider responsibilities | Your responsibilities |\n|---|---|---|\n"
        ));
        for [task, provider, customer] in *rows {
            text.push_str(&format!("| {task} | {provider} | {customer} |\n"));
        }
        text.push('\n');
    }
    let documents = read(&format!("{name}.md"), &text, &Keywords::default()).expect("a page with tables");
    std::rc::Rc::new(documents.into_iter().next().expect("one document"))
}

/// Whether the first rows of two pages stand on one line; what follows them is other rows of the pages.
fn together(area: &str, one: &[[&str; 3]], other: &[[&str; 3]]) -> bool {
    let comparison: Comparison =
        compare(&[page("Lantern", &[(area, one)]), page("Orchard", &[(area, other)])]);
    let row = comparison.rows.iter().find(|row| row.of_service(0).any(|member| member.responsibility == 0));
    row.expect("each row stands somewhere").of_service(1).any(|member| member.responsibility == 0)
}

#[test]
fn what_shares_a_word_only_stands_apart() {
    let [operations, access, recovery] = AREAS;
    // A thing under the heading of another page's whole area.
    assert!(!together(
        operations,
        &[[
            "Operating system",
            "Offer stock images of common systems.",
            "Choose an image, and patch what runs in it."
        ]],
        &[["Incident and operations management", "", "Open a case, and follow it until it is closed."]],
    ));
    // One part of a service under another page's whole service.
    assert!(!together(
        recovery,
        &[[
            "Load spreader and tunnel disaster recovery",
            "Keep the settings of spreaders and tunnels in another region.",
            "Set up a second tunnel."
        ]],
        &[["Virtual machine", "", "Backup and recovery strategy."]],
    ));
    // People under what they look at.
    assert!(!together(
        access,
        &[[
            "User management",
            "Let owners invite people and take them out.",
            "Invite people and give them roles."
        ]],
        &[["Data", "Encrypt what is stored in the tables.", "Decide who of your users may read which data."]],
    ));
}

#[test]
fn a_name_that_is_a_plural_is_left_out_of_no_task() {
    let tables = page(
        "Cloud Tables",
        &[(
            AREAS[0],
            &[["Table performance", "Host the tables.", "Tune your queries and the model of your data."]],
        )],
    );
    let line = page(
        "Straight Line",
        &[(
            AREAS[0],
            &[[
                "Performance",
                "Reach what was promised with two lines or more.",
                "Open a case where a line fails.",
            ]],
        )],
    );
    assert_eq!(compare(&[tables, line]).rows.len(), 2);
}

#[test]
fn what_means_the_same_stands_together() {
    let [operations, access, recovery] = AREAS;
    assert!(together(
        operations,
        &[[
            "Audit events",
            "Send events of what people do to the journal.",
            "Set up a journal and look through its events."
        ]],
        &[[
            "Tracking user activity",
            "Send audit events of user activity.",
            "Create a journal that receives events."
        ]],
    ));
    assert!(together(
        access,
        &[[
            "User permissions",
            "Align with the access controls of the platform.",
            "Manage access of users to the instance."
        ]],
        &[[
            "Access control for users",
            "Provide access controls of the platform.",
            "Grant users access to the instance, and revoke it."
        ]],
    ));
    assert!(together(
        recovery,
        &[[
            "Backups of instance data",
            "Take backups of the data every night.",
            "Test that a backup can be restored."
        ]],
        &[[
            "Data backup",
            "Back up the data of instances regularly.",
            "Restore the data from a backup and test it."
        ]],
    ));
}

#[test]
fn what_differs_by_its_number_stands_apart() {
    let lamps = ["Lamp 1", "Lamp 2"].map(|task| [task, "Light the lantern.", "N/A"]);
    assert!(!together(AREAS[0], &[lamps[0]], &[lamps[1]]));
}

/// The same in another language, which its front matter names.
fn together_in(language: &str, one: [&str; 3], other: [&str; 3]) -> bool {
    let page = |name: &str, [task, provider, customer]: [&str; 3]| {
        let text = format!(
            "---\nlang: {language}\n---\n\n# {name}\n\n## Disaster recovery\n\n\
             | Task | Provider responsibilities | Your responsibilities |\n|---|---|---|\n\
             | {task} | {provider} | {customer} |\n"
        );
        let documents = read(&format!("{name}.md"), &text, &Keywords::default()).expect("a page with tables");
        std::rc::Rc::new(documents.into_iter().next().expect("one document"))
    };
    compare(&[page("Lantern", one), page("Orchard", other)]).rows.len() == 1
}

#[test]
fn words_are_one_in_each_number_by_the_language_of_the_page() {
    let german = [
        ["Zugang", "Raum, Schrank, Turm, Dach.", "Ein Gast, ein Sohn, ein Anwalt."],
        ["Zugänge", "Räume, Schränke, Türme, Dächer.", "Die Gäste, die Söhne, die Anwälte."],
    ];
    assert!(together_in("de", german[0], german[1]));
    assert!(!together_in("en", german[0], german[1]));
    let italian = [
        ["Chiave", "La rete, il ponte, la torre.", "Una nave, un mare, un pesce."],
        ["Chiavi", "Le reti, i ponti, le torri.", "Le navi, i mari, i pesci."],
    ];
    assert!(together_in("it", italian[0], italian[1]));
    assert!(!together_in("en", italian[0], italian[1]));
}
