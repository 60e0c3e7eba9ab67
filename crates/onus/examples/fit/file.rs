//! What is fitted, as the file that is compiled in.

use std::fmt::Write as _;

use crate::trees::{Model, Tree};
use crate::words::Table;

/// What is written: the words' weights, and the two models, each with a half where it said its threshold; from
/// `likely` on it is asked whether rows are the same.
pub(crate) fn text(
    tables: &[Table; 3],
    rare: &[f64; 3],
    [same, related]: [(&Model, f64); 2],
    likely: f64,
) -> String {
    let mut text = String::from(
        "//! Written by `cargo xtask fit`: how much words say, and which rows belong together.\n\
         #![cfg_attr(rustfmt, rustfmt_skip)]\n\
         #![allow(clippy::approx_constant)]\n\n\
         use super::model::{Model, Tree};\n\n\
         /// How much a word says that is not among the [`COMMON`] ones: in a task, in a duty, in both together.\n",
    );
    let [tasks, duties, both] = rare;
    let _ = writeln!(text, "pub(super) const RARE: [f32; 3] = [{tasks:.3}, {duties:.3}, {both:.3}];\n");
    let _ = writeln!(
        text,
        "/// How much the words say that pages of this kind use most, by what they have in common with others of their family."
    );
    let _ = writeln!(text, "pub(super) const COMMON: [&[(&str, f32)]; 3] = [");
    for table in tables {
        let words: Vec<String> =
            table.iter().map(|(word, weight)| format!("(\"{word}\", {weight})")).collect();
        let lines: Vec<String> =
            words.chunks(5).map(|words| format!("        {},\n", words.join(", "))).collect();
        let _ = writeln!(text, "    &[\n{}    ],", lines.concat());
    }
    text.push_str("];\n");
    let _ = writeln!(
        text,
        "\n/// From here on, by [`SAME`], two rows are likely to be the same: it is asked whether they are.\npub(super) const LIKELY: f32 = {};",
        number(of_half(likely, same.1))
    );
    for (name, what, (model, threshold)) in [
        ("SAME", "Whether two rows of one area are the same; from a half on they stand on one line.", same),
        (
            "RELATED",
            "Whether two rows have to do with each other; from a half on they point at each other.",
            related,
        ),
    ] {
        let _ = writeln!(
            text,
            "\n/// {what}\npub(super) const {name}: Model = Model {{\n    base: {},\n    trees: &[",
            number(model.base - (threshold / (1.0 - threshold)).ln())
        );
        for Tree { questions, answers } in &model.trees {
            let questions = questions.map(|(feature, at)| format!("({feature}, {})", number(at.min(9.0))));
            let _ = writeln!(
                text,
                "        Tree {{ questions: [{}], answers: [{}] }},",
                questions.join(", "),
                answers.map(number).join(", ")
            );
        }
        text.push_str("    ],\n};\n");
    }
    text
}

/// What a certainty is where a threshold is a half.
fn of_half(certainty: f64, threshold: f64) -> f64 {
    let odds = |of: f64| of / (1.0 - of);
    let odds = odds(certainty) / odds(threshold);
    odds / (1.0 + odds)
}

fn number(number: f64) -> String {
    format!("{number:.4}")
}
