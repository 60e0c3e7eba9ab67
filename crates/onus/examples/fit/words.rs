//! How much words say.

/// How many words have a weight of their own.
const WORDS: usize = 24;

/// Words that pages of this kind use of everything, by what those of their family have in common: in a
/// task, and in a duty. They say a fifth of what others say that are used as often.
const GENERIC: [&[&str]; 2] = [
    &[
        "cloud", "contro", "ensur", "functi", "ibm", "instan", "mainta", "manag", "platfo", "policy",
        "provid", "servic", "system", "user",
    ],
    &[
        "account", "applic", "client", "cloud", "config", "custom", "data", "enabl", "ensur", "follow",
        "ibm", "includ", "inform", "instan", "mainta", "manag", "need", "none", "option", "perfor", "proces",
        "provid", "requir", "resour", "respon", "see", "servic", "suppor", "tool", "use", "used", "user",
        "using", "work",
    ],
];
const SAYS: f64 = 0.2;

/// Words with their weights, as they are written.
pub(crate) type Table = Vec<(String, String)>;

/// The weights of the words used most, and of all others: in tasks, duties, both.
pub(crate) fn tables(count: usize, words: &[(String, [usize; 3])]) -> ([Table; 3], [f64; 3]) {
    let before = [100.0, 50.0, 50.0];
    let mut rare = [0.0; 3];
    let tables = [0, 1, 2].map(|kind| {
        let mut most: Vec<(&str, usize)> =
            words.iter().map(|(word, uses)| (word.as_str(), uses[kind])).collect();
        most.sort_by(|(a, x), (b, y)| y.cmp(x).then(a.cmp(b)));
        most.truncate(WORDS);
        let weight =
            |uses: f64| (1.0 + (count as f64 + before[kind]) / (uses + before[kind] * 0.02 + 1.0)).ln();
        rare[kind] = weight(most.last().map_or(0, |(_, uses)| *uses) as f64 / 2.0);
        let generic = GENERIC[kind.min(1)];
        let is_there = |word: &str| most.iter().any(|(other, _)| *other == word);
        let others: Vec<(&str, usize)> = words
            .iter()
            .map(|(word, uses)| (word.as_str(), uses[kind]))
            .filter(|(word, _)| generic.contains(word) && !is_there(word))
            .collect();
        most.extend(others);
        most.sort_unstable();
        let says = |word: &str| if generic.contains(&word) { SAYS } else { 1.0 };
        most.into_iter()
            .map(|(word, uses)| (word.to_owned(), format!("{:.3}", says(word) * weight(uses as f64))))
            .collect()
    });
    (tables, rare)
}
