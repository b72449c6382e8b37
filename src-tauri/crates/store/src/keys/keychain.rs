//! The key store of the system: Keychain on macOS, Credential Manager on Windows, Secret Service elsewhere.

use std::fmt::Debug;
use std::sync::mpsc;
use std::time::Duration;

use zeroize::Zeroizing;

/// How long the system's key store has to say that it is there.
const CONNECT: Duration = Duration::from_secs(5);
/// How long it has to answer. It may have to ask the person to unlock it first.
const ANSWER: Duration = Duration::from_mins(1);

/// Where secrets of this computer's user can be kept under a name.
pub trait Keychain: Debug + Send + Sync {
    /// The secret under a name; none where there is none.
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeychainError>;

    /// Keeps a secret under a name.
    fn set(&self, name: &str, secret: &[u8]) -> Result<(), KeychainError>;
}

/// Why a key store gave no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the key store of this computer does not answer: {reason}")]
pub struct KeychainError {
    /// What it said.
    pub reason: String,
}

/// The key store of the system. On a computer without one, such as a server, every call fails within a few seconds.
#[derive(Debug, Clone)]
pub struct SystemKeychain {
    service: String,
}

impl SystemKeychain {
    /// Keeps secrets for an app of that name.
    pub fn of(service: &str) -> Self {
        Self {
            service: service.to_owned(),
        }
    }

    /// Asks on a thread of its own, so that a key store that never answers blocks nothing else.
    fn ask<T: Send + 'static>(
        &self,
        name: &str,
        action: impl FnOnce(&keyring::v1::Entry) -> keyring::v1::Result<T> + Send + 'static,
    ) -> Result<T, KeychainError> {
        within(CONNECT, || match keyring::v1::Entry::store_status() {
            Ok(()) => Ok(()),
            Err(error) => Err(error.to_string()),
        })?;
        let (service, name) = (self.service.clone(), name.to_owned());
        within(ANSWER, move || {
            let entry = keyring::v1::Entry::new(&service, &name);
            let answer = entry.and_then(|entry| action(&entry));
            answer.map_err(|error| error.to_string())
        })
    }
}

impl Keychain for SystemKeychain {
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeychainError> {
        self.ask(name, |entry| match entry.get_secret() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(keyring::v1::Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), KeychainError> {
        let secret = Zeroizing::new(secret.to_vec());
        self.ask(name, move |entry| entry.set_secret(&secret))
    }
}

fn within<T: Send + 'static>(
    limit: Duration,
    work: impl FnOnce() -> Result<T, String> + Send + 'static,
) -> Result<T, KeychainError> {
    let keychain_error = |reason: String| KeychainError { reason };
    let (sender, receiver) = mpsc::channel();
    let thread = std::thread::Builder::new()
        .name("keychain".to_owned())
        .spawn(move || drop(sender.send(work())));
    thread.map_err(|error| keychain_error(error.to_string()))?;
    let answer = receiver.recv_timeout(limit);
    answer
        .map_err(|error| keychain_error(error.to_string()))?
        .map_err(keychain_error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_store_that_never_answers_holds_nobody_up() {
        let (_open, never) = mpsc::channel::<()>();
        let asked = within(Duration::from_millis(20), move || {
            let _ = never.recv();
            Ok(())
        });
        assert!(asked.is_err());
        let broken: Result<(), _> = within(CONNECT, || Err("locked".to_owned()));
        assert_eq!(broken.unwrap_err().reason, "locked");
    }
}
