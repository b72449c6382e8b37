//! What a passphrase must be.

use store::Unlock;

use crate::{Error, Result};

/// The shortest passphrase that is taken, in characters. NIST SP 800-63B asks for 8 where a server limits
/// guesses; here somebody who has the file can guess without limit.
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
