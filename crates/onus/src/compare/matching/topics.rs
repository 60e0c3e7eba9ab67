//! What rows of these pages are about, in whatever words.

use super::profile::{Profile, Profiles};
use crate::compare::words::{concept, words};

/// What words that are about one thing have in common, by [`concept`]; a word may be about several.
const TOPICS: [&[&str]; 15] = [
    &["access", "role", "identi", "authen", "author", "login", "creden", "passwo", "privac"],
    &["audit", "activi", "event", "tracke", "trail", "log"],
    &["monito", "metric", "alert", "dashbo", "health", "notifi"],
    &["backup", "snapsh", "copy", "export"],
    &["restor", "disast", "failov", "replic", "resume", "rebuil", "rto", "rpo", "restar", "contin"],
    &["updat", "versio", "releas", "lifecy", "mainte", "change"],
    &["encryp", "key", "certif", "tls", "cipher"],
    &["networ", "connec", "endpoi", "firewa", "vpn", "subnet", "router", "dns"],
    &["capaci", "scale", "scalin", "autosc", "resize", "perfor"],
    &["incid", "suppor", "case", "ticket", "troubl", "root"],
    &["availa", "sla", "zone", "redund", "uptime"],
    &["compli", "soc", "standa", "iso", "hipaa", "gdpr"],
    &["secur", "securi", "vulner", "intrus", "threat", "malwar", "harden", "scan", "privac"],
    &["deploy", "instan", "create", "config", "setup"],
    &["data", "databa", "storag", "bucket", "conten"],
];

/// How much a text is about each topic.
pub(super) type Topics = [f32; TOPICS.len()];

/// By word, a bit for each topic that it is about.
pub(super) fn by_word(profiles: &Profiles) -> Vec<u32> {
    profiles.words.iter().map(|word| bits(word)).collect()
}

fn bits(word: &str) -> u32 {
    let concept = concept(word);
    let about = |(_, words): &(usize, &&[&str])| words.contains(&concept.as_str());
    TOPICS.iter().enumerate().filter(about).map(|(topic, _)| 1 << topic).sum()
}

/// What a part of a row is about, by its weighted words. Its length is 1, or it is all 0.
pub(super) fn topics(row: &Profile, part: usize, by_word: &[u32]) -> Topics {
    of_length_one(row.iter().map(|word| (by_word[word.number as usize], word.weights[part])))
}

/// What an area is about, by the words of its name.
pub(super) fn topics_of_area(name: &str) -> Topics {
    of_length_one(words(name).iter().map(|word| (bits(word), 1.0)))
}

fn of_length_one(words: impl Iterator<Item = (u32, f32)>) -> Topics {
    let mut topics = Topics::default();
    for (about, weight) in words {
        for (topic, much) in topics.iter_mut().enumerate() {
            if about & 1 << topic != 0 {
                *much += weight;
            }
        }
    }
    let length = topics.iter().map(|much| much * much).sum::<f32>().sqrt();
    if length > 0.0 {
        topics.iter_mut().for_each(|much| *much /= length);
    }
    topics
}

/// How much two texts are about the same topics, 0 to 1.
pub(super) fn in_common(a: &Topics, b: &Topics) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>().min(1.0)
}
