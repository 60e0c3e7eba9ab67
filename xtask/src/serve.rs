//! `cargo xtask serve`: builds the one file and serves it on this machine only.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;

use crate::dist::{self, PAGE};
use crate::failure::{Failure, Result};
use crate::pack::BESIDE;
use crate::run::project;

const DEFAULT_PORT: u16 = 8080;

/// Reads `--port N`.
pub(crate) fn port(arguments: &[String]) -> Result<u16> {
    let wrong = || Failure::new("usage: cargo xtask serve [--port N], with N from 1 to 65535");
    match arguments {
        [] => Ok(DEFAULT_PORT),
        [flag, number] if flag == "--port" => number.parse().ok().filter(|&port| port != 0).ok_or_else(wrong),
        _ => Err(wrong()),
    }
}

pub(crate) fn serve(port: u16) -> Result<()> {
    // Before the build: one that takes minutes should not end in "port taken".
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        Failure::new(format!("cannot listen on 127.0.0.1:{port} ({error}): choose another port with `cargo xtask serve --port N`"))
    })?;
    dist::dist()?;
    println!("Serving http://127.0.0.1:{port} (Ctrl+C stops)");
    println!("The same page as one file, to open or to send: {}", project().join(PAGE).display());
    for connection in listener.incoming().flatten() {
        // A browser that hangs up early is no reason to stop.
        thread::spawn(move || answer(connection).ok());
    }
    Ok(())
}

/// One request per connection: the folder holds a handful of files.
fn answer(mut connection: TcpStream) -> io::Result<()> {
    let mut request = BufReader::new(connection.try_clone()?);
    let mut first = String::new();
    request.read_line(&mut first)?;
    // Read to the end of the headers: closing earlier would reset the connection.
    let mut header = String::new();
    while request.read_line(&mut header)? > 2 {
        header.clear();
    }
    let mut words = first.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (status, kind, body) = match file_for(target)
        .map(|(file, kind)| fs::read(file).map(|body| (kind, body)))
    {
        _ if method != "GET" && method != "HEAD" => {
            ("405 Method Not Allowed", "text/plain", b"Only GET and HEAD\n".to_vec())
        }
        Some(Ok((kind, body))) => ("200 OK", kind, body),
        Some(Err(_)) => {
            ("503 Service Unavailable", "text/plain", b"dist/ is missing: run cargo xtask dist\n".to_vec())
        }
        None => ("404 Not Found", "text/plain", b"Not here\n".to_vec()),
    };
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        connection.write_all(&body)?;
    }
    connection.flush()
}

fn file_for(target: &str) -> Option<(PathBuf, &'static str)> {
    let name = match target.split('?').next()?.trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    let is_ours = ["index.html", "SHA256SUMS"].iter().chain(&BESIDE).any(|file| *file == name);
    is_ours.then(|| {
        let kind = match name.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("webmanifest") => "application/manifest+json",
            Some("svg") => "image/svg+xml",
            Some("png") => "image/png",
            _ => "text/plain; charset=utf-8",
        };
        (Path::new("dist").join(name), kind)
    })
}
