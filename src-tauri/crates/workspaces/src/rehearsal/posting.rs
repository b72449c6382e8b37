//! Sending under a rehearsal clock: the mailbox's own clock runs on, so the letters get the time of the rehearsal.

use std::path::Path;

use exchange::Kind;

use super::entering;
use crate::{Act, Entrant, Result};

/// Sends what waits, as [`Entrant::send`]; in a rehearsal it arrives when `act` happens.
pub async fn post(entrant: &Entrant, act: &Act) -> Result<usize> {
    let settings = entrant.settings();
    let mailbox = settings.mailbox().await?;
    if settings.clock().await?.is_none() {
        return entrant.send(&mailbox, act).await;
    }
    let waiting = entrant.waiting().await?;
    let sent = entrant.send(&mailbox, act).await?;
    for id in waiting {
        let name = format!("{id}.{}", Kind::Entry.extension());
        entering::put_back_clock(Path::new(mailbox.place()), &name, act.at)?;
    }
    Ok(sent)
}
