//! Whether a ciphertext that came holds the file that a document says.

use std::ops::ControlFlow;

use exchange::{ExchangeError, FileFolder, SealedFileInfo};

use crate::{Result, Stop};

/// Bytes of plaintext that are in memory at the same time.
const STEP: usize = 1 << 20;

/// What was found of a ciphertext that lies here under its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// Its plaintext is the file.
    Holds,
    /// It is what its name says, and its plaintext is not the file: no other copy of it ever will be.
    Wrong,
    /// It is not what its name says. Another copy can be.
    Altered,
}

/// Reads the plaintext once, and compares its length and its hash with what was said. Blocks.
pub fn prove(folder: &FileFolder, info: &SealedFileInfo, stop: &Stop) -> Result<Proof> {
    match is_plain_hash(folder, info, stop) {
        Ok(true) => Ok(Proof::Holds),
        Ok(false) => Ok(Proof::Wrong),
        Err(ExchangeError::FileDamaged { .. } | ExchangeError::FileLength { .. }) => {
            let go_on = |_, _| {
                if stop.is_cancelled() {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            };
            match folder.check(info.hash, &go_on) {
                Ok(()) => Ok(Proof::Wrong),
                Err(ExchangeError::WrongContent { .. }) => Ok(Proof::Altered),
                Err(error) => Err(error.into()),
            }
        }
        Err(error) => Err(error.into()),
    }
}

fn is_plain_hash(
    folder: &FileFolder,
    info: &SealedFileInfo,
    stop: &Stop,
) -> exchange::Result<bool> {
    let mut reader = folder.read(info)?;
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; STEP];
    let mut done = 0;
    loop {
        if stop.is_cancelled() {
            return Err(ExchangeError::Stopped);
        }
        let count = reader.read_at(done, &mut buffer)?;
        if count == 0 {
            break;
        }
        hasher.update(&buffer[..count]);
        done += count as u64;
    }
    Ok(hasher.finalize().as_bytes() == info.plain_hash.as_bytes())
}
