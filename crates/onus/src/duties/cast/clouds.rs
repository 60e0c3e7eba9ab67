//! The clouds that everybody knows, on which services of others run.

use super::name::words_of;

/// First words of their names, in lower case.
const CLOUDS: [&str; 14] = [
    "aws",
    "amazon",
    "azure",
    "microsoft",
    "google",
    "gcp",
    "oci",
    "ovh",
    "ovhcloud",
    "alibaba",
    "scaleway",
    "hetzner",
    "ionos",
    "stackit",
];

/// Whether a word, in lower case, is the first of such a name.
pub(super) fn is_cloud_word(word: &str) -> bool {
    CLOUDS.contains(&word)
}

/// Whether a name is that of a cloud: "AWS", "Microsoft Azure".
pub(super) fn is_of_cloud(name: &str) -> bool {
    words_of(name).first().is_some_and(|word| is_cloud_word(word))
}
