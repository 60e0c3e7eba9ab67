//! JSON laid out for people, with numbers of two decimals.

use std::io::{Result, Write};

use serde_json::ser::{Formatter, PrettyFormatter};

/// Two spaces of indentation. Scores are the only numbers with a fraction: writing them here keeps
/// the code that prints any float out of the download.
pub(super) struct Pretty(PrettyFormatter<'static>);

impl Pretty {
    pub(super) fn new() -> Self {
        Self(PrettyFormatter::new())
    }
}

/// A number from 0 to 1 in hundredths, as JSON has it: "1.0", "0.8", "0.81".
fn fraction(value: f64) -> String {
    let hundredths = (value * 100.0).round() as u32;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    if rest % 10 == 0 { format!("{whole}.{}", rest / 10) } else { format!("{whole}.{rest:02}") }
}

impl Formatter for Pretty {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> Result<()> {
        writer.write_all(fraction(value).as_bytes())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.0.end_object_value(writer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths_are_written_as_json_has_them() {
        assert_eq!(
            [1.0, 0.8, 0.81, 0.05, 0.0, 0.996].map(fraction),
            ["1.0", "0.8", "0.81", "0.05", "0.0", "1.0"]
        );
    }
}
