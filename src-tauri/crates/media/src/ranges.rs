//! `Range` headers (RFC 9110, section 14).

/// What a request asks for of a file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum RequestedRange {
    /// All of it. A header that is no range of bytes, or asks for several, is passed over, as the RFC allows.
    Whole,
    /// `length` bytes from `offset`, at least one.
    Part { offset: u64, length: u64 },
    /// Bytes that the file does not have.
    Outside,
}

/// What `header` asks for of a file of `length` bytes.
pub(crate) fn requested_range(header: &str, length: u64) -> RequestedRange {
    parse(header, length).unwrap_or(RequestedRange::Whole)
}

fn parse(header: &str, length: u64) -> Option<RequestedRange> {
    let (unit, range) = header.trim().split_once('=')?;
    if !unit.eq_ignore_ascii_case("bytes") {
        return None;
    }
    let (first, last) = range.trim().split_once('-')?;
    if first.is_empty() {
        let suffix = number(last)?.min(length);
        return Some(part(length - suffix, suffix));
    }
    let first = number(first)?;
    let last = match last {
        "" => u64::MAX,
        digits => number(digits)?,
    };
    if last < first {
        return None;
    }
    if first >= length {
        return Some(RequestedRange::Outside);
    }
    Some(part(first, last.min(length - 1) - first + 1))
}

fn part(offset: u64, length: u64) -> RequestedRange {
    if length == 0 {
        RequestedRange::Outside
    } else {
        RequestedRange::Part { offset, length }
    }
}

/// Digits alone; a number too large for 64 bits is as good as the largest, for no file is that long.
fn number(digits: &str) -> Option<u64> {
    let valid = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit());
    valid.then(|| digits.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::{RequestedRange, requested_range};

    #[test]
    fn every_form_of_a_range() {
        let part = |offset, length| RequestedRange::Part { offset, length };
        for (header, length, expected) in [
            ("bytes=0-0", 10, part(0, 1)),
            ("bytes=2-5", 10, part(2, 4)),
            ("Bytes=2-5", 10, part(2, 4)),
            ("bytes=9-", 10, part(9, 1)),
            ("bytes=0-", 10, part(0, 10)),
            ("bytes=5-999", 10, part(5, 5)),
            ("bytes=-3", 10, part(7, 3)),
            ("bytes=-99", 10, part(0, 10)),
            ("bytes=-99999999999999999999999", 10, part(0, 10)),
            ("bytes=3-99999999999999999999999", 10, part(3, 7)),
            (
                "bytes=5000000000-5000000001",
                6_000_000_000,
                part(5_000_000_000, 2),
            ),
            ("bytes=0-", u64::MAX, part(0, u64::MAX)),
            ("bytes=10-", 10, RequestedRange::Outside),
            ("bytes=-0", 10, RequestedRange::Outside),
            ("bytes=0-", 0, RequestedRange::Outside),
            ("bytes=-1", 0, RequestedRange::Outside),
            (
                "bytes=99999999999999999999999-",
                10,
                RequestedRange::Outside,
            ),
            ("bytes=0-1,4-5", 10, RequestedRange::Whole),
            ("bytes=5-2", 10, RequestedRange::Whole),
            ("bytes=-", 10, RequestedRange::Whole),
            ("bytes=+1-2", 10, RequestedRange::Whole),
            ("bytes=a-b", 10, RequestedRange::Whole),
            ("bytes=", 10, RequestedRange::Whole),
            ("lines=0-1", 10, RequestedRange::Whole),
            ("", 10, RequestedRange::Whole),
        ] {
            assert_eq!(
                requested_range(header, length),
                expected,
                "{header} of {length}"
            );
        }
    }
}
