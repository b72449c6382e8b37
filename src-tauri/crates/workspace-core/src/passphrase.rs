//! What a passphrase must be.

use store::Unlock;

use crate::{Error, Result};

/// The shortest passphrase that is taken, in characters. NIST SP 800-63B asks for 8 of a password that a server guards
/// against guessing; here whoever has the file may guess as long as they like.
pub const SHORTEST_PASSPHRASE: usize = 12;

/// A passphrase that is too short is refused before anything is made.
pub(crate) fn check(unlock: &Unlock<'_>) -> Result<()> {
    if let Unlock::Passphrase { passphrase, .. } = unlock
        && passphrase.chars().count() < SHORTEST_PASSPHRASE
    {
        return Err(Error::PassphraseShort {
            least: SHORTEST_PASSPHRASE,
        });
    }
    Ok(())
}
