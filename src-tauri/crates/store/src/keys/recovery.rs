//! The recovery key: a key slot's secret that a person prints once and keeps on paper.
//!
//! 140 random bits in the 32 letters of Crockford's base32 (no I, L, O or U), as seven groups of five: four letters of
//! 5 bits and a check letter. Letters are numbers of the field GF(2^5) modulo x^5 + x^2 + 1, with α = x. The check
//! letter of group g (from 0) is the sum of α^(i+1) times letter i, plus α^g: one wrong letter, two letters that changed
//! places in a group, and two groups that changed places are always found, and the group is named. Small letters, spaces and
//! hyphens do not matter; I and L are read as 1, and O as 0.

use zeroize::Zeroizing;

use crate::key::{Key, random};
use crate::{Result, StoreError};

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 7;
/// Letters of a group before its check letter.
const DATA: usize = 4;
/// Letters in all.
const LENGTH: usize = GROUPS * (DATA + 1);

/// A new recovery key as it is printed: `7Q2M4-…`, seven groups joined by hyphens.
pub fn generate() -> Result<Zeroizing<String>> {
    let random: Zeroizing<[u8; GROUPS * DATA]> = Zeroizing::new(random()?);
    let mut text = Zeroizing::new(String::with_capacity(LENGTH + GROUPS));
    for (number, group) in random.chunks(DATA).enumerate() {
        if number > 0 {
            text.push('-');
        }
        let letters = group.iter().map(|byte| byte & 31);
        let check = check(number, letters.clone());
        text.extend(letters.chain([check]).map(letter));
    }
    Ok(text)
}

/// Whether `typed_group` is the group of that number, from 1, of the recovery key `code`.
pub fn is_group_of(code: &str, group: usize, typed_group: &str) -> bool {
    let (Ok(all), Ok(typed_group)) = (values(code), numbers(typed_group)) else {
        return false;
    };
    let groups = &mut all.chunks(DATA + 1);
    let expected = group.checked_sub(1).and_then(|place| groups.nth(place));
    expected.is_some_and(|expected| expected == typed_group)
}

/// The key that a recovery key stands for.
pub(super) fn key_of(text: &str) -> Result<Key> {
    let letters = Zeroizing::new(values(text)?);
    let mut data = Zeroizing::new(Vec::with_capacity(GROUPS * DATA));
    for (number, group) in letters.chunks(DATA + 1).enumerate() {
        let (letters, check_letter) = group.split_at(DATA);
        if check_letter != [check(number, letters.iter().copied())] {
            return Err(StoreError::RecoveryKeyMistyped { group: number + 1 });
        }
        data.extend_from_slice(letters);
    }
    // 140 random bits need no key stretching.
    Ok(Key::new(blake3::derive_key(
        "awards desk 2026 workspace recovery key",
        &data,
    )))
}

/// The numbers of all letters.
fn values(text: &str) -> Result<Vec<u8>> {
    let letter_count = letters(text).count();
    if letter_count != LENGTH {
        return Err(StoreError::RecoveryKeyLength {
            found: letter_count,
            expected: LENGTH,
        });
    }
    numbers(text)
}

/// The letters that count.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
}

/// The numbers of letters, however many there are.
fn numbers(text: &str) -> Result<Vec<u8>> {
    let number = |(place, letter): (usize, char)| {
        value(letter).ok_or(StoreError::RecoveryKeyMistyped {
            group: place / (DATA + 1) + 1,
        })
    };
    letters(text).enumerate().map(number).collect()
}

fn value(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    let place = LETTERS
        .iter()
        .position(|known| char::from(*known) == letter)?;
    u8::try_from(place).ok()
}

fn letter(value: u8) -> char {
    char::from(LETTERS[usize::from(value & 31)])
}

fn check(group: usize, letters: impl Iterator<Item = u8>) -> u8 {
    let sum = letters
        .enumerate()
        .fold(0, |sum, (place, letter)| sum ^ raised(letter, place + 1));
    sum ^ raised(1, group)
}

/// `value` · α^`power` in GF(2^5).
fn raised(value: u8, power: usize) -> u8 {
    (0..power).fold(value, |value, _| {
        let doubled = value << 1;
        if doubled & 0b10_0000 == 0 {
            doubled
        } else {
            doubled ^ 0b10_0101
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_known_however_it_is_typed_and_no_other_is() {
        let code = generate().unwrap();
        let groups: Vec<&str> = code.split('-').collect();
        for (place, group) in groups.iter().enumerate() {
            assert!(is_group_of(&code, place + 1, group));
            let typed = format!(" {} ", group.to_lowercase().replace('1', "l"));
            assert!(is_group_of(&code, place + 1, &typed));
            assert!(!is_group_of(&code, place + 1, &group[1..]));
            // The check letter of a group depends on its place.
            assert!(!is_group_of(&code, (place + 1) % GROUPS + 1, group));
        }
        assert!(!is_group_of(&code, 0, groups[0]));
        assert!(!is_group_of(&code, GROUPS + 1, groups[0]));
        assert!(!is_group_of(&code, 1, ""));
    }

    fn mistyped(text: &str) -> Option<usize> {
        match key_of(text) {
            Err(StoreError::RecoveryKeyMistyped { group }) => Some(group),
            _ => None,
        }
    }

    #[test]
    fn what_is_printed_can_be_typed_in_again_in_any_dress() {
        let text = generate().unwrap();
        assert_eq!(text.split('-').map(str::len).collect::<Vec<_>>(), [5; 7]);
        let key = key_of(&text).unwrap();
        let dressed = text.replace('-', " ").to_lowercase().replace('0', "o");
        assert_eq!(key_of(&dressed).unwrap().bytes(), key.bytes());
        assert_eq!(
            key_of(&dressed.replace('1', "l")).unwrap().bytes(),
            key.bytes()
        );
        assert_ne!(key_of(&generate().unwrap()).unwrap().bytes(), key.bytes());
    }

    #[test]
    fn every_wrong_letter_is_found_and_its_group_named() {
        let text = generate().unwrap();
        for place in 0..text.len() {
            let (group, right) = (place / 6 + 1, text.as_bytes()[place]);
            for wrong in LETTERS.iter().filter(|wrong| **wrong != right) {
                if right != b'-' {
                    let mut typed = text.as_bytes().to_vec();
                    typed[place] = *wrong;
                    let typed = String::from_utf8(typed).unwrap();
                    assert_eq!(mistyped(&typed), Some(group), "{typed} for {}", *text);
                }
            }
        }
        assert!(mistyped(&text.replacen(&text[6..7], "U", 1)).is_some());
    }

    #[test]
    fn letters_and_groups_that_changed_places_are_found() {
        for _ in 0..50 {
            let text = generate().unwrap();
            for first in 0..text.len() - 1 {
                let mut typed = text.as_bytes().to_vec();
                typed.swap(first, first + 1);
                if typed != text.as_bytes() && !typed[first..=first + 1].contains(&b'-') {
                    assert!(mistyped(std::str::from_utf8(&typed).unwrap()).is_some());
                }
            }
            let groups: Vec<&str> = text.split('-').collect();
            for (one, other) in [(0, 1), (0, 6), (2, 5)] {
                let mut swapped = groups.clone();
                swapped.swap(one, other);
                if groups[one] != groups[other] {
                    assert!(mistyped(&swapped.join("-")).is_some());
                }
            }
        }
    }

    #[test]
    fn a_missing_letter_is_told_as_such() {
        let text = generate().unwrap();
        let short = key_of(&text[1..]);
        assert!(
            matches!(short, Err(StoreError::RecoveryKeyLength { found, expected }) if (found, expected) == (34, 35))
        );
    }
}
