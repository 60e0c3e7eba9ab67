//! The words by which pages name parties and areas, in English, German, French, Spanish, Italian,
//! Portuguese, Dutch, Polish, Swedish, Japanese, Chinese and Korean.
//!
//! The sorts of words are here, the words in [`parties`], [`headings`] and [`area_words`], whole cells in [`cells`];
//! [`Words`] tells of which sorts those of a text are, [`Pattern`] looks for a single one. What follows from them is
//! not decided here.

mod area_words;
mod cells;
pub(super) mod ends;
mod find;
mod headings;
mod parties;
mod stems;
mod vocabulary;

pub(super) use cells::{NOT_APPLICABLE, PLACEHOLDERS};
pub(super) use find::{Pattern, split_at_mark};
pub(super) use vocabulary::Words;

/// A set of sorts of words.
pub(crate) type Sorts = u64;

/// All lists of words, each with the sorts of its words.
const LISTS: [&[(Sorts, &[&str])]; 3] = [parties::LISTS, headings::LISTS, area_words::LISTS];

/// Not a sort, but a mark of a list: its words are whole ones, those of other lists are stems.
pub(crate) const WHOLE: Sorts = 1 << 63;

/// Words for the one who uses a service.
pub(crate) const CUSTOMER: Sorts = 1 << 0;
/// Words for the one who runs a service.
pub(crate) const PROVIDER: Sorts = 1 << 1;
/// First words of the names of those who run clouds.
pub(crate) const VENDOR: Sorts = 1 << 2;
/// Words that may stand beside a party's name without saying who it is.
pub(crate) const NEUTRAL: Sorts = 1 << 3;
/// What may follow a provider's name without saying more than that.
pub(crate) const SERVICE: Sorts = 1 << 4;
/// Stems of words that say that a column holds what a party does.
pub(crate) const DUTY: Sorts = 1 << 5;
/// Stems of the words that make a label of a party's name.
pub(crate) const LABEL: Sorts = 1 << 6;
/// Stems of words that say that a column holds a party's name.
pub(crate) const OWNER: Sorts = 1 << 7;
/// Last words of headings whose columns hold names ("Lamp Responsible").
pub(crate) const OWNER_WORD: Sorts = 1 << 8;
/// Words that say that provider and customer own something together.
pub(crate) const SHARED: Sorts = 1 << 9;
/// Stems of words that head a column of areas.
pub(crate) const AREA: Sorts = 1 << 10;
/// Words that head a column of numbers which belong to the tasks.
pub(crate) const NUMBER: Sorts = 1 << 11;

// Stems of the words that areas are named by.
pub(crate) const INCIDENT: Sorts = 1 << 12;
pub(crate) const OPERATIONS: Sorts = 1 << 13;
pub(crate) const MANAGEMENT: Sorts = 1 << 14;
pub(crate) const CHANGE: Sorts = 1 << 15;
pub(crate) const CHANGE_MANAGEMENT: Sorts = 1 << 16;
pub(crate) const IAM: Sorts = 1 << 17;
pub(crate) const IDENTITY: Sorts = 1 << 18;
pub(crate) const ACCESS: Sorts = 1 << 19;
pub(crate) const SECURITY: Sorts = 1 << 20;
pub(crate) const COMPLIANCE: Sorts = 1 << 21;
pub(crate) const DISASTER: Sorts = 1 << 22;
/// Recovering in French.
pub(crate) const RECOVERY_FRENCH: Sorts = 1 << 23;
/// What French recovers from, or what it recovers.
pub(crate) const RECOVERED_FRENCH: Sorts = 1 << 24;
/// Recovering in German.
pub(crate) const RECOVERY_GERMAN: Sorts = 1 << 25;
/// What German recovers from.
pub(crate) const RECOVERED_GERMAN: Sorts = 1 << 26;
/// Recovering in the other Romance languages.
pub(crate) const RECOVERY_ROMANCE: Sorts = 1 << 27;
/// What these recover from.
pub(crate) const RECOVERED_ROMANCE: Sorts = 1 << 28;
/// The words that the letters of RACI tables stand for.
pub(crate) const RACI: Sorts = 1 << 29;

/// Words that head a column of tasks, or begin the heading of one.
pub(crate) const KEY: Sorts = 1 << 30;
/// Stems of words that head a column which says something else about the task.
pub(crate) const QUALIFIER: Sorts = 1 << 31;
/// Stems of words that ask whether a customer inherits what the provider does.
pub(crate) const INHERIT: Sorts = 1 << 32;
/// Words that make one who provides another's customer ("Workload provider").
pub(crate) const ABOVE_PLATFORM: Sorts = 1 << 33;
/// Last words of the names of teams and of those who own what runs on a platform.
pub(crate) const TEAM: Sorts = 1 << 34;
/// Words that make a team another's customer ("Application team").
pub(crate) const BUILT: Sorts = 1 << 35;
/// Last words of the names of those who act for a party ("Customer DBA").
pub(crate) const ROLE: Sorts = 1 << 36;
/// Words for those whom a government, a university or a trade runs a service for.
pub(crate) const INSTITUTION: Sorts = 1 << 37;
