//! What comes into the session: pages, and definitions of variables.

use std::rc::Rc;

use onus::Keywords;

use super::state::{Batch, Entry, ReadPage, Session, Source, Untold, counted, read_source, rows_placed};

/// From so many services on, further ones are hidden in the matrix until they are chosen.
const FIT: usize = 6;

impl Session {
    pub(super) fn add(&mut self, batch: Batch) {
        self.pasted += usize::from(batch.pasted);
        self.is_unsaved |= batch.pasted;
        let mut sentences = Vec::new();
        for definitions in batch.definitions {
            let count = Rc::make_mut(&mut self.keywords).add(&definitions.text);
            sentences.push(format!("{} defined by “{}”", counted(count, "variable"), definitions.file));
            self.definitions.push(Rc::new(definitions));
        }
        let has_definitions = !sentences.is_empty();
        if has_definitions {
            self.read_again();
        }
        let is_stale = batch.keywords != self.keywords;
        let Untold { mut documents, mut rows, .. } = std::mem::take(&mut self.untold);
        for mut page in batch.pages {
            if is_stale && let Ok(read) = read_source(&page.source, &self.keywords) {
                page.documents = read;
            }
            if let Some(entry) = self.entries.iter().find(|entry| entry.source.text == page.source.text) {
                let (file, here) = (&page.source.file, &entry.source.file);
                let text = match file == here {
                    true => format!("“{file}” is here already, with the same text."),
                    false => format!("“{file}” has the same text as “{here}”, which is here already."),
                };
                self.complain(text, Some(page));
                continue;
            }
            documents += page.documents.len();
            rows += page.documents.iter().map(rows_placed).sum::<usize>();
            self.push(page);
        }
        for sentence in batch.refused {
            self.complain(sentence, None);
        }
        if batch.first_of > 0 {
            self.untold = Untold { documents, rows, files: batch.first_of };
            return;
        }
        if documents > 0 {
            sentences.push(format!("{} added, {}", counted(documents, "document"), counted(rows, "row")));
        } else if !has_definitions {
            sentences.push("No document added".to_owned());
        }
        self.say(sentences.join("; "));
    }

    pub(super) fn push(&mut self, page: ReadPage) {
        let known = self.history.source_like(&page.source);
        for (part, document) in page.documents.into_iter().enumerate() {
            let id = self.next_id();
            // Undo holds a text that was here before: it is there once.
            let source = Rc::clone(known.as_ref().unwrap_or(&page.source));
            let is_hidden = self.entries.iter().filter(|entry| !entry.is_hidden).count() >= FIT;
            let (own_name, document) = (document.name.clone(), Rc::new(document));
            let name = None;
            self.entries.push(Entry {
                id,
                source,
                document,
                part,
                name,
                own_name,
                is_hidden,
                is_pinned: false,
            });
        }
    }

    pub(super) fn keep_both(&mut self, id: u32) {
        let Some(at) = self.complaints.iter().position(|complaint| complaint.id == id) else { return };
        let Some(page) = self.complaints.remove(at).again else { return };
        self.say(format!("“{}” added once more", page.source.file));
        self.push(page);
    }

    /// A page was read anew, with these values of variables and what was said about the columns of its tables. Both may have
    /// become others meanwhile.
    pub(super) fn tell(&mut self, before: &Rc<Source>, keywords: &Keywords, page: ReadPage) {
        let ReadPage { source, mut documents } = page;
        if *keywords != *self.keywords
            && let Ok(read) = read_source(&source, &self.keywords)
        {
            documents = read;
        }
        let mut rows = None;
        for entry in self.entries.iter_mut().filter(|entry| Rc::ptr_eq(&entry.source, before)) {
            entry.source = Rc::clone(&source);
            entry.take_read(&documents);
            rows = Some(rows.unwrap_or_default() + rows_placed(&entry.document));
        }
        self.say(match rows {
            Some(rows) => format!("“{}” read anew: {}", source.file, counted(rows, "row")),
            None => format!("“{}” was changed meanwhile: say once more whose its columns are", source.file),
        });
    }
}
