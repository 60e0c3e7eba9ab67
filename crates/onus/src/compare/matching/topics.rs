//! What rows of these pages are about, in whatever words.

use super::profile::Profiles;
use crate::compare::words::concept;

/// What words that are about one thing have in common, by [`concept`]; a word may be about several.
const TOPICS: [&[&str]; 15] = [
    &["access", "role", "identi", "authen", "author", "login", "creden", "passwo", "privac"],
    &["audit", "activi", "event", "tracke", "trail", "log"],
    &["monito", "metric", "alert", "dashbo", "health", "notifi"],
    &["backup", "snapsh", "copy", "export"],
    &["restor", "disast", "failov", "replic", "resume", "rebuil", "rto", "rpo", "restar"],
    &["updat", "versio", "releas", "lifecy", "mainte"],
    &["encryp", "key", "certif", "tls", "cipher"],
    &["networ", "connec", "endpoi", "firewa", "vpn", "subnet", "router", "dns"],
    &["capaci", "scale", "scalin", "autosc", "resize", "perfor"],
    &["incid", "suppor", "case", "ticket", "troubl", "root"],
    &["availa", "sla", "zone", "redund", "uptime"],
    &["compli", "soc", "standa", "iso", "hipaa", "gdpr"],
    &["secur", "securi", "vulner", "intrus", "threat", "malwar", "harden", "scan"],
    &["deploy", "instan", "create", "config", "setup"],
    &["data", "databa", "storag", "bucket", "conten"],
];

/// How much a text is about each topic.
pub(super) type Topics = [f32; TOPICS.len()];

/// By unit, what task and duties are about. Its length is 1, or it is all 0.
pub(super) fn topics(profiles: &Profiles) -> Vec<Topics> {
    let of_family: Vec<u32> = profiles
        .words
        .iter()
        .map(|word| {
            let concept = concept(word);
            let about = |(_, words): &(usize, &&[&str])| words.contains(&concept.as_str());
            TOPICS.iter().enumerate().filter(about).map(|(topic, _)| 1 << topic).sum()
        })
        .collect();
    let of_unit = |profile: &super::profile::Profile| {
        let mut topics = Topics::default();
        for &(word, weight) in profile.whole() {
            let about = of_family[word as usize];
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
    };
    profiles.of.iter().map(of_unit).collect()
}

/// How much two texts are about the same topics, 0 to 1.
pub(super) fn in_common(a: &Topics, b: &Topics) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>().min(1.0)
}
