#!/usr/bin/env bash
# Yew 0.23.0 (crates.io): a list of rows without keys is matched with the drawn one from its end, not from its beginning. A row
# that is appended takes the last row's element, and with it what a person had typed there; all rows before it move one element
# up. React 19.2.0 (npm) matches the same list from its beginning, where nothing moves.
#
# Expected: what was typed beside "Lamp 2" stays beside "Lamp 2" when "Lamp 3" is appended.
# Seen on 2026-11-28, in Chromium 153 (npm @sparticuz/chromium 153.0.0), of the rows "Lamp 1" and "Lamp 2":
#   React: Lamp 1 [] Lamp 2 [ask Ada] Lamp 3 []
#   Yew: Lamp 1 [] Lamp 2 [] Lamp 3 [ask Ada]
#   Yew, with keys: Lamp 1 [] Lamp 2 [ask Ada] Lamp 3 []
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p tmp src bindgen/src
export TMPDIR="$folder/tmp" CARGO_TARGET_DIR="$folder/target" CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=false
cat > Cargo.toml <<'TOML'
[package]
name = "rows"
version = "0.0.0"
edition = "2021"

[lib]
crate-type = ["cdylib"]

[dependencies]
yew = { version = "=0.23.0", features = ["csr"] }
wasm-bindgen = "=0.2.130"
TOML
cat > src/lib.rs <<'RUST'
use wasm_bindgen::prelude::wasm_bindgen;
use yew::{function_component, html, use_state, Html};

#[function_component]
fn Rows() -> Html {
    let count = use_state(|| 2);
    let append = { let count = count.clone(); move |_| count.set(*count + 1) };
    let plain = (1..=*count).map(|at| html! { <tr><td>{ format!("Lamp {at}") }</td><td><input /></td></tr> });
    let keyed = (1..=*count).map(|at| html! { <tr key={at}><td>{ format!("Lamp {at}") }</td><td><input /></td></tr> });
    html! {
        <>
            <button onclick={append}>{ "Append" }</button>
            <table><tbody id="plain">{ for plain }</tbody></table>
            <table><tbody id="keyed">{ for keyed }</tbody></table>
        </>
    }
}

#[wasm_bindgen(start)]
fn start() {
    yew::Renderer::<Rows>::new().render();
}
RUST
cat > bindgen/Cargo.toml <<'TOML'
[package]
name = "bindgen"
version = "0.0.0"
edition = "2021"

[dependencies]
wasm-bindgen-cli-support = "=0.2.130"

[workspace]
TOML
cat > bindgen/src/main.rs <<'RUST'
fn main() {
    let module = "target/wasm32-unknown-unknown/release/rows.wasm";
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.no_modules(true).unwrap().typescript(false).input_path(module).generate(".").unwrap();
}
RUST
cargo build --quiet --release --target wasm32-unknown-unknown
cargo run --quiet --release --manifest-path bindgen/Cargo.toml
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @sparticuz/chromium@153.0.0 puppeteer-core@25.16.0 react@19.2.0 react-dom@19.2.0 esbuild@0.25.10 >/dev/null
cat > react.mjs <<'JS'
import { createElement as make, useState } from 'react';
import { createRoot } from 'react-dom/client';
function Rows() {
  const [count, setCount] = useState(2);
  const rows = Array.from({ length: count }, (_, at) => make('tr', null, make('td', null, `Lamp ${at + 1}`), make('td', null, make('input'))));
  return make('div', null, make('button', { onClick: () => setCount(count + 1) }, 'Append'), make('table', null, make('tbody', { id: 'plain' }, rows)));
}
createRoot(document.body.appendChild(document.createElement('main'))).render(make(Rows));
JS
npx esbuild react.mjs --bundle --define:process.env.NODE_ENV='"production"' --outfile=react.js --log-level=error
for name in rows react; do echo "<!doctype html><body><script src=\"$name.js\"></script></body>" > $name.html; done
cat > type.mjs <<'JS'
import { readFile } from 'node:fs/promises';
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';

const browser = await puppeteer.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: 'shell' });
const page = await browser.newPage();

/** Types a note into the second row, appends a row, and reads all of them. */
async function rows(id) {
  await page.waitForSelector(`#${id} input`);
  await (await page.$$(`#${id} input`))[1].type('ask Ada');
  await page.click('button');
  await page.waitForFunction((of) => document.querySelectorAll(`#${of} tr`).length === 3, {}, id);
  return page.$$eval(`#${id} tr`, (found) => found.map((row) => `${row.textContent} [${row.querySelector('input').value}]`).join(' '));
}

async function yew() {
  await page.goto(`file://${process.cwd()}/rows.html`);
  const module = (await readFile('rows_bg.wasm')).toString('base64');
  await page.evaluate((text) => wasm_bindgen({ module_or_path: Uint8Array.from(atob(text), (letter) => letter.charCodeAt()) }), module);
}

await page.goto(`file://${process.cwd()}/react.html`);
console.log('React:', await rows('plain'));
await yew();
console.log('Yew:', await rows('plain'));
await yew();
console.log('Yew, with keys:', await rows('keyed'));
await browser.close();
JS
node type.mjs | tee seen.txt
printf '%s\n' 'React: Lamp 1 [] Lamp 2 [ask Ada] Lamp 3 []' 'Yew: Lamp 1 [] Lamp 2 [] Lamp 3 [ask Ada]' 'Yew, with keys: Lamp 1 [] Lamp 2 [ask Ada] Lamp 3 []' > expected.txt
diff expected.txt seen.txt
