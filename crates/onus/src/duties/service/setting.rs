//! The name in the settings of a page: `product: Lamp Works`, `:product-name: Lamp Works`.

use super::is_generic;
use super::title::title_is_generic;
use super::written::in_case_of;
use crate::duties::words::Pattern;
use crate::page::Page;

/// The longest name, in bytes.
const LONGEST: usize = 60;

/// The name that the settings of a page give what it is about. `is_weak` is whether nothing else names it; else the text
/// has to use the name as well.
pub(in crate::duties) fn by_setting(page: &Page<'_>, source: &str, is_weak: bool) -> Option<String> {
    let product = page.front_matter.product?;
    let is_list = product.starts_with(['[', '{', '|', '>', '&', '*']) || product.contains(['{', '<']);
    let is_switch = ["true", "false", "yes", "no"].contains(&product);
    if is_list || is_switch || product.len() > LONGEST || is_generic(product) || title_is_generic(product) {
        return None;
    }
    let is_written = !product.is_ascii() || product.contains(char::is_uppercase);
    let name = if is_written { product.to_owned() } else { in_case_of(product, source) };
    // The setting itself is the first place.
    let is_used = || Pattern::new(&name.to_ascii_lowercase()).places(source).nth(1).is_some();
    (is_weak || is_used()).then_some(name)
}

/// The name of the pages that a page is one of, where it is not that of a host of anybody's pages.
pub(in crate::duties) fn by_site(page: &Page<'_>) -> Option<String> {
    const HOSTS: [&str; 14] = [
        "github",
        "gitlab",
        "medium",
        "notion",
        "confluence",
        "read the docs",
        "dev community",
        "substack",
        "linkedin",
        "youtube",
        "scribd",
        "wordpress",
        "google docs",
        "sharepoint",
    ];
    let site = page.front_matter.site?;
    let is_host = HOSTS.iter().any(|host| host.eq_ignore_ascii_case(site));
    (!is_host && site.len() <= LONGEST && !is_generic(site)).then(|| site.to_owned())
}
