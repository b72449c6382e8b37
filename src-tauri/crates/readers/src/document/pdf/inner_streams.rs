//! The pictures and attached files in a PDF.

use lopdf::{Document, Object, Stream};

use crate::inner_files::{InnerBudget, InnerFile};

/// The pictures in JPEG and the attached files; other pictures are samples without metadata.
pub(super) fn files(document: &Document) -> Vec<InnerFile> {
    let mut budget = InnerBudget::default();
    let mut files = Vec::new();
    for ((number, _), object) in &document.objects {
        let Object::Stream(stream) = object else {
            continue;
        };
        if is_jpeg(stream) {
            if budget.allows(stream.content.len()) {
                let place = format!("picture {number}");
                files.push(InnerFile::new(place, stream.content.clone()));
            }
        } else if is_attached(stream) && budget.bytes_left() > 0 {
            match stream.get_plain_content_with_limit(budget.bytes_left()) {
                Ok(bytes) if budget.allows(bytes.len()) => {
                    files.push(InnerFile::new(format!("EmbeddedFiles {number}"), bytes));
                }
                Ok(_) => {}
                Err(_) => budget.count_failed(),
            }
        }
    }
    files
}

/// Whether a stream is a picture that stands in the file as JPEG.
pub fn is_jpeg(stream: &Stream) -> bool {
    let name = |object: &Object| object.as_name().ok().map(<[u8]>::to_vec);
    let filter = stream.dict.get(b"Filter").ok();
    let filters: Vec<Vec<u8>> = match filter {
        Some(Object::Array(filters)) => filters.iter().filter_map(name).collect(),
        Some(filter) => name(filter).into_iter().collect(),
        None => Vec::new(),
    };
    matches!(filters.as_slice(), [only] if only == b"DCTDecode" || only == b"DCT")
}

fn is_attached(stream: &Stream) -> bool {
    stream.dict.get(b"Type").and_then(Object::as_name).ok() == Some(b"EmbeddedFile".as_slice())
}
