//! E-mail addresses.

use url::Host;

use crate::Keys;
use crate::spelling::exact;

/// Domains of one post office that does not read the points in what stands before the `@`
/// (<https://support.google.com/mail/answer/7436150>).
const WITHOUT_POINTS: [&str; 2] = ["gmail.com", "googlemail.com"];

/// By what an e-mail address is known: the same one whatever the case, and whichever way an international domain is
/// written. What follows a `+` names a folder of the same mailbox at most providers, so an address with another folder is
/// similar. No keys for an empty text.
pub fn email(address: &str) -> Keys {
    let address = exact(address);
    let address = address.strip_prefix("mailto:").unwrap_or(&address);
    if address.is_empty() {
        return Keys::default();
    }
    let Some((mailbox, domain)) = address.rsplit_once('@') else {
        return Keys::new(vec![format!("email {address}")], Vec::new());
    };
    let domain = domain.trim_end_matches('.');
    let domain = Host::parse(domain).map_or_else(|_| domain.to_owned(), |host| host.to_string());
    let without_folder = mailbox.split_once('+').map_or(mailbox, |(first, _)| first);
    let loose = if WITHOUT_POINTS.contains(&domain.as_str()) {
        format!("email {}@gmail.com", without_folder.replace('.', ""))
    } else {
        format!("email {without_folder}@{domain}")
    };
    Keys::new(vec![format!("email {mailbox}@{domain}")], vec![loose])
}
