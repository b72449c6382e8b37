//! The Merkle tree of RFC 6962 section 2.1 and RFC 9162 section 2.1: SHA-256, a leaf is hashed with 0x00 before it, a
//! node with 0x01, and a tree of n leaves is split at the largest power of two below n.
//!
//! A subtree of level l and index i is complete: it is over the leaves from i·2^l to (i+1)·2^l. Once all its leaves are
//! there its hash never changes, so it can be stored; every root and every proof is made of a logarithmic number of them.

use sha2::{Digest, Sha256};

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// The root of a tree without leaves: the hash of no bytes.
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}

/// The hash of a leaf with these bytes.
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    Sha256::new_with_prefix([0])
        .chain_update(leaf)
        .finalize()
        .into()
}

/// The hash of a node over two others.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new_with_prefix([1])
        .chain_update(left)
        .chain_update(right)
        .finalize()
        .into()
}

/// Where the hash of a complete subtree comes from.
pub(super) trait Subtrees {
    type Error;
    fn subtree(&self, level: u32, index: u64) -> Result<Hash, Self::Error>;
}

/// The root of the first `size` leaves.
pub(super) fn root<S: Subtrees>(of: &S, size: u64) -> Result<Hash, S::Error> {
    if size == 0 {
        Ok(empty_root())
    } else {
        range(of, 0, size)
    }
}

/// The path from a leaf to the root of the first `size` leaves, lowest first (`PATH` of RFC 6962 section 2.1.1). `index`
/// counts from 0 and is below `size`.
pub(super) fn inclusion<S: Subtrees>(of: &S, index: u64, size: u64) -> Result<Vec<Hash>, S::Error> {
    let (mut low, mut high) = (0, size);
    let mut path = Vec::new();
    while high - low > 1 {
        let middle = low + split(high - low);
        if index < middle {
            path.push(range(of, middle, high)?);
            high = middle;
        } else {
            path.push(range(of, low, middle)?);
            low = middle;
        }
    }
    path.reverse();
    Ok(path)
}

/// That the first `old` leaves begin the first `new` ones (`PROOF` of RFC 6962 section 2.1.2). `old` is from 1 to `new`.
pub(super) fn consistency<S: Subtrees>(of: &S, old: u64, new: u64) -> Result<Vec<Hash>, S::Error> {
    let (mut low, mut high) = (0, new);
    let mut path = Vec::new();
    while high != old {
        let middle = low + split(high - low);
        if old <= middle {
            path.push(range(of, middle, high)?);
            high = middle;
        } else {
            path.push(range(of, low, middle)?);
            low = middle;
        }
    }
    // Where the old tree is one complete subtree at the left edge, the verifier has its hash: it is the old root.
    if low > 0 {
        path.push(range(of, low, high)?);
    }
    path.reverse();
    Ok(path)
}

/// The hash over the leaves from `low` to `high`, where `low` is a multiple of a power of two that is at least as large
/// as the range, as every range that a split leads to is.
pub(super) fn range<S: Subtrees>(of: &S, low: u64, high: u64) -> Result<Hash, S::Error> {
    let leaves = high - low;
    if leaves.is_power_of_two() {
        return of.subtree(leaves.trailing_zeros(), low / leaves);
    }
    let middle = low + split(leaves);
    Ok(node_hash(
        &range(of, low, middle)?,
        &range(of, middle, high)?,
    ))
}

/// The largest power of two below `leaves`, which is at least 2.
pub(super) fn split(leaves: u64) -> u64 {
    1 << (leaves - 1).ilog2()
}

/// The complete subtrees at the right edge of a growing tree, the largest first: as many as its size has bits.
#[derive(Debug, Default)]
pub(crate) struct Frontier {
    size: u64,
    subtrees: Vec<Hash>,
}

impl Frontier {
    /// Adds a leaf by its hash; tells `completed` of every subtree above the leaves that it completes.
    pub(crate) fn push(&mut self, leaf: Hash, mut completed: impl FnMut(u32, u64, &Hash)) {
        let (mut hash, mut index, mut level) = (leaf, self.size, 0);
        while index & 1 == 1
            && let Some(left) = self.subtrees.pop()
        {
            hash = node_hash(&left, &hash);
            (index, level) = (index >> 1, level + 1);
            completed(level, index, &hash);
        }
        self.subtrees.push(hash);
        self.size += 1;
    }

    /// The root of what was added.
    pub(crate) fn root(&self) -> Hash {
        let mut subtrees = self.subtrees.iter().rev();
        match subtrees.next() {
            None => empty_root(),
            Some(last) => subtrees.fold(*last, |right, left| node_hash(left, &right)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use proptest::prelude::*;

    use super::super::proof::{verify_consistency, verify_inclusion};
    use super::*;

    /// The definitions of RFC 6962 section 2.1, word for word, over the leaves themselves.
    mod rfc {
        use super::{Hash, empty_root, leaf_hash, node_hash};

        fn k(n: usize) -> usize {
            let mut k = 1;
            while k * 2 < n {
                k *= 2;
            }
            k
        }

        pub(super) fn mth(d: &[Vec<u8>]) -> Hash {
            match d {
                [] => empty_root(),
                [only] => leaf_hash(only),
                _ => node_hash(&mth(&d[..k(d.len())]), &mth(&d[k(d.len())..])),
            }
        }

        pub(super) fn path(m: usize, d: &[Vec<u8>]) -> Vec<Hash> {
            if d.len() == 1 {
                return Vec::new();
            }
            let k = k(d.len());
            let (mut path, other) = if m < k {
                (path(m, &d[..k]), mth(&d[k..]))
            } else {
                (path(m - k, &d[k..]), mth(&d[..k]))
            };
            path.push(other);
            path
        }

        pub(super) fn proof(m: usize, d: &[Vec<u8>]) -> Vec<Hash> {
            subproof(m, d, true)
        }

        fn subproof(m: usize, d: &[Vec<u8>], whole: bool) -> Vec<Hash> {
            if m == d.len() {
                return if whole { Vec::new() } else { vec![mth(d)] };
            }
            let k = k(d.len());
            let (mut path, other) = if m <= k {
                (subproof(m, &d[..k], whole), mth(&d[k..]))
            } else {
                (subproof(m - k, &d[k..], false), mth(&d[..k]))
            };
            path.push(other);
            path
        }
    }

    struct Leaves(Vec<Vec<u8>>);

    impl Subtrees for Leaves {
        type Error = Infallible;

        fn subtree(&self, level: u32, index: u64) -> Result<Hash, Infallible> {
            let (low, high) = (index << level, (index + 1) << level);
            let (low, high) = (
                usize::try_from(low).unwrap(),
                usize::try_from(high).unwrap(),
            );
            Ok(rfc::mth(&self.0[low..high]))
        }
    }

    /// The eight leaves that the reference implementation of Certificate Transparency is tested with, and the roots of
    /// its trees over the first one to eight of them (`merkle/testdata` of github.com/google/certificate-transparency).
    fn published() -> (Vec<Vec<u8>>, Vec<&'static str>) {
        let leaves = [
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f",
        ];
        let roots = vec![
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        (
            leaves
                .iter()
                .map(|leaf| hex::decode(leaf).unwrap())
                .collect(),
            roots,
        )
    }

    #[test]
    fn the_roots_are_the_published_ones() {
        let (leaves, roots) = published();
        assert_eq!(
            hex::encode(empty_root()),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        let mut frontier = Frontier::default();
        for (size, expected) in (1..).zip(roots) {
            frontier.push(leaf_hash(&leaves[size - 1]), |_, _, _| {});
            assert_eq!(hex::encode(frontier.root()), expected);
            let root = root(&Leaves(leaves.clone()), size as u64).unwrap();
            assert_eq!(hex::encode(root), expected);
        }
    }

    /// The paths that the same tests publish: of leaf 1 of 8, of leaf 6 of 8, and that 6 leaves begin 8.
    #[test]
    fn the_proofs_are_the_published_ones() {
        let leaves = Leaves(published().0);
        let shown = |path: Vec<Hash>| path.iter().map(hex::encode).collect::<Vec<_>>();
        assert_eq!(
            shown(inclusion(&leaves, 0, 8).unwrap()),
            [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        );
        assert_eq!(
            shown(inclusion(&leaves, 5, 8).unwrap()),
            [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        );
        assert_eq!(
            shown(consistency(&leaves, 6, 8).unwrap()),
            [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        );
    }

    fn leaves(size: usize) -> Leaves {
        Leaves((0..size).map(|it| it.to_le_bytes().to_vec()).collect())
    }

    proptest! {
        #[test]
        fn any_tree_is_the_one_of_the_definition(size in 1_usize..90, one in any::<prop::sample::Index>()) {
            let tree = leaves(size);
            let all = size as u64;
            prop_assert_eq!(root(&tree, all).unwrap(), rfc::mth(&tree.0));
            let index = one.index(size);
            let path = inclusion(&tree, index as u64, all).unwrap();
            prop_assert_eq!(&path, &rfc::path(index, &tree.0));
            let old = index as u64 + 1;
            let proof = consistency(&tree, old, all).unwrap();
            prop_assert_eq!(&proof, &rfc::proof(index + 1, &tree.0));

            let root = rfc::mth(&tree.0);
            let leaf = leaf_hash(&tree.0[index]);
            prop_assert!(verify_inclusion(&leaf, index as u64, all, &path, &root));
            let before = rfc::mth(&tree.0[..=index]);
            prop_assert!(verify_consistency(old, &before, all, &root, &proof));
        }

        /// A proof holds for one leaf, one place, one size and one root.
        #[test]
        fn a_proof_of_one_thing_is_no_proof_of_another(
            size in 2_usize..70,
            one in any::<prop::sample::Index>(),
            other in any::<prop::sample::Index>(),
            bit in 0_usize..256,
        ) {
            let tree = leaves(size);
            let all = size as u64;
            let (index, another) = (one.index(size), other.index(size));
            let root = rfc::mth(&tree.0);
            let leaf = leaf_hash(&tree.0[index]);
            let path = inclusion(&tree, index as u64, all).unwrap();
            if index != another {
                prop_assert!(!verify_inclusion(&leaf, another as u64, all, &path, &root));
                prop_assert!(!verify_inclusion(&leaf_hash(&tree.0[another]), index as u64, all, &path, &root));
            }
            let mut altered = path.clone();
            let step = bit % altered.len();
            altered[step][bit / 8] ^= 1 << (bit % 8);
            prop_assert!(!verify_inclusion(&leaf, index as u64, all, &altered, &root));
            prop_assert!(!verify_inclusion(&leaf, index as u64, all, &path[1..], &root));
            prop_assert!(!verify_inclusion(&leaf, all, all, &path, &root));

            let old = index as u64 + 1;
            if old < all {
                let before = rfc::mth(&tree.0[..=index]);
                let proof = consistency(&tree, old, all).unwrap();
                let mut rewritten = tree.0.clone();
                rewritten[another] = b"rewritten".to_vec();
                let later = rfc::mth(&rewritten);
                let forged = consistency(&Leaves(rewritten), old, all).unwrap();
                if another <= index {
                    prop_assert!(!verify_consistency(old, &before, all, &later, &forged));
                } else {
                    prop_assert!(verify_consistency(old, &before, all, &later, &forged));
                }
                prop_assert!(!verify_consistency(old, &before, all, &later, &proof));
                prop_assert!(!verify_consistency(old, &root, all, &root, &proof));
                prop_assert!(!verify_consistency(all, &root, old, &before, &proof));
            }
        }
    }
}
