//! Web pages that were saved with what belongs to them.

pub(crate) mod mhtml;
pub(crate) mod web_archive;

use crate::InputFile;

/// What is known of the page in a file: where it was saved from, unless the caller knows where it was fetched from. The
/// media type of the file is not that of the page.
fn as_saved<'a>(file_info: &InputFile<'a>, url: Option<&'a str>) -> InputFile<'a> {
    InputFile {
        url: file_info.url.or(url),
        media_type: None,
        ..*file_info
    }
}
