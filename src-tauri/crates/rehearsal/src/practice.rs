//! A season that has only begun: the call is published, entries are in the mailbox, the judges have sent their cards. All
//! later steps are left to the person who practises.

use std::path::Path;

use exchange::Mailbox;
use workspaces::{ActionContext, Entrant, ProgressReporter, Result, Unlock};

use crate::data::RehearsalData;
use crate::folder::{make_folder, prepare};
use crate::paths::{RehearsalPaths, instant};
use crate::{entering, judging, season};

/// When the practice begins: entries have closed by the first deadline, and the extension is not recorded yet.
const BEGINS: &str = "2021-01-18T15:00:00Z";
/// The last second of the first deadline.
const CLOSES: &str = "2021-01-16T04:59:59.999Z";
/// The name of the entrant in whose workspace somebody practises: made up, so that it is no journalist's.
const ENTRANT: &str = "Rehearsal entrant";

/// Sets the season up in `folder`, as [`crate::play_season`] does, and stops on 18 January 2021.
pub(crate) async fn begin(folder: &Path, progress: ProgressReporter<'_>) -> Result<()> {
    let data = RehearsalData::load()?;
    let paths = RehearsalPaths::in_folder(folder);
    prepare(folder)?;
    make_folder(&paths.mailbox())?;
    let mailbox = Mailbox::open_folder(&paths.mailbox())?;
    let desk = season::open_desk(&paths, &data, &mailbox).await?;
    let begins = instant(BEGINS)?;
    // The desk looked into the mailbox in the last second of the first deadline, and took nothing in.
    let closing = ActionContext::new(&data.staff.name, instant(CLOSES)?);
    let entries_later =
        entering::enter_until(&paths, &data.entries, &mailbox, closing.at, progress).await?;
    desk.look_into_mailbox(&closing).await?;
    entering::enter_until(&paths, entries_later, &mailbox, begins, progress).await?;
    judging::invite_and_set_panels(&desk, &paths, &data, &mailbox).await?;
    desk.set_clock(begins).await?;
    desk.close().await?;

    let ctx = ActionContext::new(ENTRANT, begins);
    let unlock = Unlock::KeyFile {
        key_file: &paths.key_file(),
    };
    let entrant = Entrant::create(&paths.entrant(ENTRANT), &unlock, &ctx).await?;
    let call = entering::latest_call(&mailbox).await?;
    entrant.open_call(&call, &ctx).await?;
    entrant.close().await
}

/// The name of the entrant in whose workspace somebody practises.
pub(crate) const fn entrant() -> &'static str {
    ENTRANT
}
