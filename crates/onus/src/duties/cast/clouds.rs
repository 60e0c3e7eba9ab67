//! The clouds that everybody knows, on which services of others run.

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
