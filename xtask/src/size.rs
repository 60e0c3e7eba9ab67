//! `cargo xtask size`: how much a visitor downloads.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::{Failure, Result};

/// Prints the size of a file: as it is, and as servers send it.
pub(crate) fn size(path: &Path) -> Result<()> {
    let page = fs::read(path).map_err(Failure::at("read", path))?;
    println!(
        "{}: {} raw, {} gzip, {} brotli",
        path.display(),
        kilobytes(page.len()),
        kilobytes(gzip(&page).map_err(Failure::at("compress", path))?),
        kilobytes(brotli(&page).map_err(Failure::at("compress", path))?)
    );
    Ok(())
}

fn gzip(bytes: &[u8]) -> std::io::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let packed = encoder.write_all(bytes).and_then(|()| encoder.finish());
    packed.map(|packed| packed.len())
}

fn brotli(mut bytes: &[u8]) -> std::io::Result<usize> {
    let mut packed = Vec::new();
    let best = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut bytes, &mut packed, &best)
}

/// In units of 1000 bytes, as the goal in the README counts.
fn kilobytes(bytes: usize) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}
