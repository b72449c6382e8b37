//! Checking proofs, by the algorithms of RFC 9162 sections 2.1.3.2 and 2.1.4.2. Pure: whoever holds a root that was
//! handed out can check without the log. A proof is a list of hashes that somebody else wrote: one of any length, of any
//! content, is an answer, never a fault.

use super::tree::{Hash, empty_root, node_hash};

/// Whether `path` shows that `leaf` is the hash of the leaf at `index`, counted from 0, of the `size` leaves under `root`.
/// The line `seq` of the log is the leaf at `seq - 1`.
pub fn verify_inclusion(leaf: &Hash, index: u64, size: u64, path: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut index, mut last) = (index, size - 1);
    let mut hash = *leaf;
    for step in path {
        if last == 0 {
            return false;
        }
        if index & 1 == 1 || index == last {
            hash = node_hash(step, &hash);
            up_to_a_right_child(&mut index, &mut last);
        } else {
            hash = node_hash(&hash, step);
        }
        (index, last) = (index >> 1, last >> 1);
    }
    last == 0 && hash == *root
}

/// Whether `path` shows that the first `old_size` of the `new_size` leaves under `new_root` are those under `old_root`: that
/// what came later only added. Nothing begins every log: an `old_size` of 0 needs the root of no leaves and no path.
pub fn verify_consistency(
    old_size: u64,
    old_root: &Hash,
    new_size: u64,
    new_root: &Hash,
    path: &[Hash],
) -> bool {
    if old_size == 0 {
        return path.is_empty() && *old_root == empty_root();
    }
    if old_size >= new_size {
        return old_size == new_size && path.is_empty() && old_root == new_root;
    }
    // An old tree that is complete is its own first step, which the path leaves out.
    let complete = old_size.is_power_of_two().then_some(old_root);
    let mut steps = complete.into_iter().chain(path);
    let Some(first) = steps.next() else {
        return false;
    };
    let (mut index, mut last) = (old_size - 1, new_size - 1);
    while index & 1 == 1 {
        (index, last) = (index >> 1, last >> 1);
    }
    let (mut old, mut new) = (*first, *first);
    for step in steps {
        if last == 0 {
            return false;
        }
        if index & 1 == 1 || index == last {
            old = node_hash(step, &old);
            new = node_hash(step, &new);
            up_to_a_right_child(&mut index, &mut last);
        } else {
            new = node_hash(&new, step);
        }
        (index, last) = (index >> 1, last >> 1);
    }
    last == 0 && old == *old_root && new == *new_root
}

/// A node at the right edge without a sibling is passed up as it is, until it is a right child.
fn up_to_a_right_child(index: &mut u64, last: &mut u64) {
    while *index & 1 == 0 && *index != 0 {
        (*index, *last) = (*index >> 1, *last >> 1);
    }
}
