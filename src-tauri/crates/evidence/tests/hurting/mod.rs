//! Files that are made to take a reader more time than their length is worth, at any length. Each was thought of for one
//! loop of one reader; none of them may take more than time in proportion to its length.

mod documents;
mod pages;
mod pictures;
mod recordings;
mod texts;

/// A way to make a file that hurts.
pub(crate) struct Hurting {
    /// What it is made of.
    pub(crate) name: &'static str,
    /// Makes one of about this many bytes.
    pub(crate) make: fn(usize) -> Vec<u8>,
}

/// All of them.
pub(crate) fn all() -> Vec<Hurting> {
    [
        pages::ALL,
        documents::ALL,
        texts::ALL,
        recordings::ALL,
        pictures::ALL,
    ]
    .concat()
    .into_iter()
    .map(|(name, make)| Hurting { name, make })
    .collect()
}

/// A file by its name and how it is made.
type Made = (&'static str, fn(usize) -> Vec<u8>);

/// `begin`, then `over` as often as it fits into `size` bytes, then `end`.
fn filled(begin: &str, over: &str, end: &str, size: usize) -> Vec<u8> {
    let times = size.saturating_sub(begin.len() + end.len()) / over.len();
    [begin, &over.repeat(times), end].concat().into_bytes()
}

/// `begin`, then what `over` gives for 0, 1, 2 … until it fills `size` bytes, then `end`.
fn counted(begin: &str, over: impl Fn(usize) -> String, end: &str, size: usize) -> Vec<u8> {
    let mut made = begin.to_owned();
    for number in 0.. {
        if made.len() + end.len() >= size {
            break;
        }
        made.push_str(&over(number));
    }
    (made + end).into_bytes()
}
