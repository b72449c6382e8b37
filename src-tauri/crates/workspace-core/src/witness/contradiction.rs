//! When two heads of one desk cannot both be of one log that only grew.

use super::Witness;
use crate::messages::hashes;

/// Whether what two heads show cannot both be true of one log: two roots over as many lines, a proof from the earlier to
/// the later one that does not hold, or one line with two hashes. Heads of different sizes without a proof between them
/// contradict nothing by themselves.
pub(crate) fn contradict(one: &Witness, other: &Witness) -> bool {
    if let (Some(line), Some(other_line)) = (&one.line, &other.line)
        && line.seq == other_line.seq
        && line.leaf != other_line.leaf
    {
        return true;
    }
    let (old, new) = if one.head.signed.size() <= other.head.signed.size() {
        (one, other)
    } else {
        (other, one)
    };
    let (old_head, new_head) = (&old.head.signed, &new.head.signed);
    if old_head.size() == new_head.size() {
        return old_head.root() != new_head.root();
    }
    let mut earlier_heads = new.head.earlier.iter();
    earlier_heads
        .find(|earlier| earlier.size == old_head.size())
        .is_some_and(|earlier| {
            let path = hashes(&earlier.path);
            let (old, new) = (old_head.root(), new_head.root());
            !store::log::verify_consistency(old_head.size(), &old, new_head.size(), &new, &path)
        })
}

#[cfg(test)]
mod tests {
    use exchange::{Identity, SignedHead};
    use store::log::{leaf_hash, node_hash};

    use super::*;
    use crate::messages::{EarlierHead, EnclosedHead, LineProof, TreeHash};

    fn witness(desk: &Identity, size: u64, root: [u8; 32], earlier: Vec<EarlierHead>) -> Witness {
        let at = "2021-01-05T12:00:00Z".parse().unwrap();
        Witness {
            with: "receipt".to_owned(),
            head: EnclosedHead {
                signed: SignedHead::sign(desk, size, root, at),
                earlier,
            },
            line: None,
        }
    }

    #[test]
    fn heads_contradict_by_root_by_proof_and_by_line() {
        let desk = Identity::generate("Desk").unwrap();
        let (first, second) = (leaf_hash(b"1"), leaf_hash(b"2"));
        let root = node_hash(&first, &second);
        let follows = |path| vec![EarlierHead { size: 1, path }];
        let one = witness(&desk, 1, first, Vec::new());
        let two = witness(&desk, 2, root, follows(vec![TreeHash(second)]));
        let unshown = witness(&desk, 2, root, Vec::new());
        assert!(!contradict(&one, &two) && !contradict(&two, &one));
        assert!(!contradict(&one, &unshown), "a later, smaller one is fine");

        let other = witness(&desk, 2, leaf_hash(b"other"), Vec::new());
        assert!(contradict(&two, &other), "another root over as many lines");
        let wrong = witness(&desk, 2, root, follows(vec![TreeHash(first)]));
        assert!(
            contradict(&one, &wrong) && contradict(&wrong, &one),
            "a false proof"
        );
        let rewritten = witness(&desk, 1, leaf_hash(b"0"), Vec::new());
        assert!(
            contradict(&rewritten, &two),
            "the proof is from another log"
        );

        let line = |leaf| {
            Some(LineProof {
                seq: 1,
                leaf: TreeHash(leaf),
                path: Vec::new(),
            })
        };
        let (mut mine, mut yours) = (one, two);
        (mine.line, yours.line) = (line(first), line(second));
        assert!(contradict(&mine, &yours), "one line with two hashes");
    }
}
