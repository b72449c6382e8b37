//! Files inside of files: the pictures and documents that a document, a page or a recording holds. A photograph in a report
//! says where it was taken just as it does alone, so each is read as a file of its own.

/// At most this many inner files of one file are looked at.
const MOST_FILES: usize = 500;

/// At most this many bytes of all inner files of one file are looked at.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// How a picture in JPEG or PNG begins.
const PICTURES: [&[u8]; 2] = [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"];

/// At most this many bytes stand before a picture in a tag: its type, its media type, its description.
pub(crate) const BEFORE_PICTURE: usize = 1024;

/// A file that stands in another.
#[derive(Debug, Clone, PartialEq)]
pub struct InnerFile {
    /// Where it stands, in the words of the format.
    pub place: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl InnerFile {
    /// A file at a place.
    pub(crate) fn new(place: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            place: place.into(),
            bytes: bytes.into(),
        }
    }

    /// The picture in a tag or a block, which has a few words before it; `None` where there is none.
    pub(crate) fn picture_in(tag: &[u8], place: &str) -> Option<Self> {
        let head = &tag[..tag.len().min(BEFORE_PICTURE)];
        let at = PICTURES
            .iter()
            .filter_map(|start| {
                head.windows(start.len())
                    .position(|window| window == *start)
            })
            .min()?;
        Some(Self::new(place, &tag[at..]))
    }
}

/// Counts the files and bytes that are taken out of one file.
#[derive(Debug, Default)]
pub(crate) struct InnerBudget {
    files: usize,
    bytes: usize,
}

impl InnerBudget {
    /// How many bytes the next file may have at most.
    pub(crate) fn bytes_left(&self) -> usize {
        if self.files < MOST_FILES {
            MOST_BYTES - self.bytes
        } else {
            0
        }
    }

    /// Counts a file that could not be unpacked within the bound, which may have taken as long as unpacking all that is
    /// left; half of it stays for the files that follow.
    pub(crate) fn count_failed(&mut self) {
        self.files += 1;
        self.bytes += (MOST_BYTES - self.bytes).div_ceil(2);
    }

    /// Whether one more file of this many bytes may be taken.
    pub(crate) fn allows(&mut self, bytes: usize) -> bool {
        let sum = self.bytes.saturating_add(bytes);
        let allowed = self.files < MOST_FILES && sum <= MOST_BYTES;
        if allowed {
            self.files += 1;
            self.bytes = sum;
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use super::{InnerBudget, MOST_BYTES};

    #[test]
    fn files_that_cannot_be_unpacked_use_up_what_is_read() {
        let mut budget = InnerBudget::default();
        assert_eq!(budget.bytes_left(), MOST_BYTES);
        budget.count_failed();
        assert_eq!(budget.bytes_left(), MOST_BYTES / 2);
        assert!(budget.allows(MOST_BYTES / 2));
        assert_eq!(budget.bytes_left(), 0);
        let mut budget = InnerBudget::default();
        for _ in 0..100 {
            budget.count_failed();
        }
        assert_eq!(budget.bytes_left(), 0);
    }
}
