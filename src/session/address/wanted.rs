//! What a link to a view names: the services in sight and their files, so that whoever opens it without the pages is told
//! what to drop.

use web_sys::UrlSearchParams;

/// A service that a link shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Wanted {
    /// Its id.
    pub service: String,
    /// The file that it was read from.
    pub file: String,
}

const SERVICE: &str = "show";
const FILE: &str = "from";

pub(super) fn read(parameters: &UrlSearchParams) -> Vec<Wanted> {
    let files = parameters.get_all(FILE);
    let texts = parameters.get_all(SERVICE).iter().zip(files.iter()).collect::<Vec<_>>();
    texts
        .into_iter()
        .filter_map(|(service, file)| Some(Wanted { service: service.as_string()?, file: file.as_string()? }))
        .collect()
}

pub(super) fn write(wanted: &[Wanted], parameters: &UrlSearchParams) {
    for Wanted { service, file } in wanted {
        parameters.append(SERVICE, service);
        parameters.append(FILE, file);
    }
}
