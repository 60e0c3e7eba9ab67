//! `cargo xtask circles`: the files of each crate that import each other in a circle.
//!
//! An import is a `use` or a path that starts with `crate`, `self` or `super`, and leads to the file where
//! the name is defined. What a `mod.rs` says of the files in its own room (`mod`, re-exports, its table of
//! rules) opens the room and is no import; what stands under `#[cfg(test)]` is no part of the program.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};
use syn::{Attribute, File, Item, ItemMod, ItemUse, UseTree, Visibility};

use crate::failure::{Failure, Result};

/// The crates of the workspace, by the folder of their sources.
const CRATES: [&str; 7] =
    ["crates/onus/src", "crates/office/src", "crates/cli/src", "src", "fuzz/src", "bench/src", "xtask/src"];

/// A module or a name in it: `["read", "markdown", "page"]` for `crate::read::markdown::page`.
type Name = Vec<String>;

/// Prints the circles; an error if there is one.
pub(crate) fn circles() -> Result<()> {
    let mut found = 0;
    for folder in CRATES {
        let files = files_of(Path::new(folder))?;
        let circles = circles_of(&files);
        println!("{folder}: {} files, {} circles", files.len(), circles.len());
        for circle in &circles {
            println!("  {}", circle.join(" <-> "));
        }
        found += circles.len();
    }
    if found == 0 { Ok(()) } else { Err(Failure::new(format!("{found} circles of imports"))) }
}

/// What one file says about others.
#[derive(Default)]
struct Source {
    imports: Vec<Name>,
    /// What it hands on, by the name that it gives it.
    handed_on: BTreeMap<String, Name>,
}

/// Every file of a crate by the module that it is.
fn files_of(folder: &Path) -> Result<BTreeMap<Name, Source>> {
    let mut files = BTreeMap::new();
    add(folder, folder, &mut files)?;
    let mut sources = BTreeMap::new();
    let modules: BTreeSet<Name> = files.keys().cloned().collect();
    for (module, path) in files {
        let text = fs::read_to_string(&path).map_err(Failure::at("read", &path))?;
        let file = syn::parse_file(&text)
            .map_err(|error| Failure::new(format!("cannot parse {}: {error}", path.display())))?;
        sources.insert(module.clone(), source(&file, module, &modules));
    }
    Ok(sources)
}

fn add(folder: &Path, root: &Path, files: &mut BTreeMap<Name, PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).map_err(Failure::at("read", folder))? {
        let path = entry.map_err(Failure::at("read", folder))?.path();
        if path.is_dir() {
            add(&path, root, files)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let inside =
                path.strip_prefix(root).expect("the path was found in the folder").with_extension("");
            let mut name: Name = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            if matches!(name.last().map(String::as_str), Some("mod" | "lib" | "main")) {
                name.pop();
            }
            files.insert(name, path);
        }
    }
    Ok(())
}

fn source(file: &File, module: Name, modules: &BTreeSet<Name>) -> Source {
    let mut reader = Reader { module, modules, source: Source::default() };
    reader.visit_file(file);
    reader.source
}

struct Reader<'m> {
    module: Name,
    modules: &'m BTreeSet<Name>,
    source: Source,
}

impl Reader<'_> {
    /// The name that a path means here; `None` where it leads to another crate.
    fn name(&self, path: &[String]) -> Option<Name> {
        let (first, rest) = path.split_first()?;
        let start = match first.as_str() {
            "crate" => Name::new(),
            "self" => self.module.clone(),
            "super" => self.module.split_last()?.1.to_vec(),
            _ => {
                let child = [&self.module[..], std::slice::from_ref(first)].concat();
                return self.modules.contains(&child).then(|| [&child[..], rest].concat());
            }
        };
        let mut name = start;
        for part in rest {
            if part == "super" {
                name.pop();
            } else if part != "self" {
                name.push(part.clone());
            }
        }
        Some(name)
    }

    fn add_use(&mut self, tree: &UseTree, before: &[String], is_handed_on: bool) {
        let mut add = |path: &[String], called: &str| {
            let Some(name) = self.name(path) else { return };
            if is_handed_on {
                self.source.handed_on.insert(called.to_owned(), name);
            } else {
                self.source.imports.push(name);
            }
        };
        match tree {
            UseTree::Path(path) => {
                let deeper = [before, &[path.ident.to_string()]].concat();
                self.add_use(&path.tree, &deeper, is_handed_on);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.add_use(tree, before, is_handed_on);
                }
            }
            UseTree::Name(name) => {
                let called = name.ident.to_string();
                add(&[before, std::slice::from_ref(&called)].concat(), &called);
            }
            UseTree::Rename(name) => {
                add(&[before, &[name.ident.to_string()]].concat(), &name.rename.to_string());
            }
            UseTree::Glob(_) => add(before, "*"),
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_test(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let is_handed_on = !matches!(item.vis, Visibility::Inherited);
        self.add_use(&item.tree, &[], is_handed_on);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|part| part.ident.to_string()).collect();
        if matches!(names[0].as_str(), "crate" | "super") || (names[0] == "self" && names.len() > 1) {
            self.source.imports.extend(self.name(&names));
        }
        visit::visit_path(self, path);
    }
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        _ => &[],
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
    })
}

/// The file where a name is defined, through whatever hands it on.
fn home(name: &[String], files: &BTreeMap<Name, Source>) -> Option<Name> {
    let mut name = name.to_vec();
    // More steps than there are files would be a circle of re-exports.
    for _ in 0..files.len() {
        let module =
            (0..=name.len()).rev().map(|length| &name[..length]).find(|it| files.contains_key(*it))?;
        let source = &files[module];
        let rest = &name[module.len()..];
        match rest.first().and_then(|first| source.handed_on.get(first)) {
            Some(target) => name = [&target[..], &rest[1..]].concat(),
            None => return Some(module.to_vec()),
        }
    }
    None
}

/// Groups of files each of which is reached from each other one.
fn circles_of(files: &BTreeMap<Name, Source>) -> Vec<Vec<String>> {
    let edges: BTreeMap<&Name, BTreeSet<Name>> = files
        .iter()
        .map(|(module, source)| {
            let targets = source.imports.iter().filter_map(|name| home(name, files));
            // Those in its own room stand behind it.
            let is_inside = |target: &Name| target.starts_with(module);
            (module, targets.filter(|target| !is_inside(target)).collect())
        })
        .collect();
    let reached: BTreeMap<&Name, BTreeSet<&Name>> =
        edges.keys().map(|module| (*module, reach(module, &edges))).collect();
    let mut circles: BTreeSet<Vec<String>> = BTreeSet::new();
    for (module, all) in &reached {
        if all.contains(module) {
            let circle = all.iter().filter(|other| reached[**other].contains(module));
            circles.insert(circle.map(|name| format!("crate::{}", name.join("::"))).collect());
        }
    }
    circles.into_iter().collect()
}

fn reach<'e>(from: &Name, edges: &'e BTreeMap<&Name, BTreeSet<Name>>) -> BTreeSet<&'e Name> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&Name> = edges[from].iter().collect();
    while let Some(next) = open.pop() {
        if reached.insert(next) {
            open.extend(&edges[next]);
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crate_of(files: &[(&str, &str)]) -> Vec<Vec<String>> {
        let name = |path: &str| path.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
        let modules: BTreeSet<Name> = files.iter().map(|(path, _)| name(path)).collect();
        let sources = files.iter().map(|(path, text)| {
            let file = syn::parse_file(text).expect("the test's own code can be parsed");
            (name(path), source(&file, name(path), &modules))
        });
        circles_of(&sources.collect())
    }

    #[test]
    fn two_files_that_import_each_other_are_a_circle() {
        let circles = crate_of(&[
            ("", "mod a; mod b;"),
            ("a", "use crate::b::B; pub struct A;"),
            ("b", "fn f() { super::a::g() } pub struct B;"),
        ]);
        assert_eq!(circles, [["crate::a", "crate::b"]]);
    }

    #[test]
    fn a_name_is_where_it_is_defined_and_tests_are_no_imports() {
        let circles = crate_of(&[
            ("", "mod room; mod user;"),
            ("room", "mod a; pub(crate) use a::A; use self::a::A as Other;"),
            ("room::a", "use super::Shared; pub struct A; #[cfg(test)] mod tests { use crate::user::U; }"),
            ("user", "use crate::room::A; pub struct U;"),
        ]);
        assert_eq!(circles, Vec::<Vec<String>>::new());
    }

    #[test]
    fn the_workspace_has_none() {
        std::env::set_current_dir(crate::run::project()).expect("the project's folder is there");
        circles().expect("no file imports another that imports it");
    }
}
