//! The season from the first call to the lists, through the same use cases that the window calls.

use std::path::Path;

use catalogue::Language;
use chrono::NaiveDate;
use exchange::Mailbox;
use rules::{Call, Extension};
use workspaces::{ActionContext, Desk, Error, ProgressReporter, Result, Unlock, VerdictChange};

use crate::data::RehearsalData;
use crate::folder::{make_folder, mark_set_up, prepare};
use crate::paths::{RehearsalPaths, instant};
use crate::report::SeasonReport;
use crate::{entering, judging, lists, report};

/// A season that has been played, in a folder of its own.
pub struct Season {
    /// The desk at the end of it.
    pub desk: Desk,
    /// What happened, for a person or a script to read.
    pub report: SeasonReport,
}

/// Plays the season in `folder`, which must be empty, missing or that of a season that was interrupted, and writes its lists in
/// `language`.
/// It ends on 12 March 2021, with the desk's clock standing there.
pub async fn play_season(
    folder: &Path,
    language: Language,
    progress: ProgressReporter<'_>,
) -> Result<Season> {
    let data = RehearsalData::load()?;
    let paths = RehearsalPaths::in_folder(folder);
    prepare(folder)?;
    make_folder(&paths.mailbox())?;
    let mailbox = Mailbox::open_folder(&paths.mailbox())?;
    let desk = open_desk(&paths, &data, &mailbox).await?;

    let staff = |at: &str| Ok::<_, Error>(ActionContext::new(&data.staff.name, instant(at)?));
    let mut entries = data.entries.as_slice();
    // The desk collects in the last second of each deadline, so that what is there then is proved to be in time.
    for at in ["2021-01-16T04:59:59.999Z", "2021-01-18T23:00:00Z"] {
        let collecting = staff(at)?;
        entries = entering::enter_until(&paths, entries, &mailbox, collecting.at, progress).await?;
        desk.collect(&collecting, progress).await?;
    }
    let verdict_changes = extend(&desk, &staff("2021-01-18T23:20:00Z")?, progress).await?;
    for at in ["2021-01-23T04:59:59.999Z", "2021-01-25T15:42:00Z"] {
        let collecting = staff(at)?;
        entries = entering::enter_until(&paths, entries, &mailbox, collecting.at, progress).await?;
        desk.collect(&collecting, progress).await?;
    }
    entering::take_receipts(&paths, &data.entries, &mailbox).await?;

    let screened = report::entries(&desk, &paths, &data).await?;
    rule(&desk, &data, &screened, &staff("2021-01-26T14:00:00Z")?).await?;
    judging::judge(&desk, &paths, &data, &screened, &mailbox, progress).await?;
    let decision_ctx = staff("2021-03-12T16:00:00Z")?;
    judging::decide(&desk, &data, &decision_ctx).await?;
    desk.set_clock(decision_ctx.at).await?;
    let paths_written = lists::write(&desk, &paths, language, &decision_ctx).await?;
    let season_report =
        report::season_report(&desk, screened, verdict_changes, paths_written).await?;
    mark_set_up(folder)?;
    Ok(Season {
        desk,
        report: season_report,
    })
}

/// Publishes the call as it stood before the extension, on the day entries opened.
pub(crate) async fn open_desk(
    paths: &RehearsalPaths,
    data: &RehearsalData,
    mailbox: &Mailbox,
) -> Result<Desk> {
    let opening = ActionContext::new(&data.staff.name, instant("2020-11-16T15:00:00Z")?);
    let unlock = Unlock::KeyFile {
        key_file: &paths.key_file(),
    };
    let desk = Desk::create(&paths.desk(), &unlock, &opening).await?;
    let desk = desk.with_mailbox(mailbox);
    desk.set_clock(opening.at).await?;
    desk.publish(&first_call()?.to_toml(), &opening, ProgressReporter::none())
        .await?;
    Ok(desk)
}

/// The 26th call before its extension: version 1.
fn first_call() -> Result<Call> {
    let day = NaiveDate::from_ymd_opt(2021, 1, 14).unwrap_or_default();
    Ok(Call::from_toml(rules::calls::MEDIA_AWARDS_26)?.as_of(day))
}

/// The extension of 15 January 2021, as the release announced it.
fn extension() -> Result<Extension> {
    let call = Call::from_toml(rules::calls::MEDIA_AWARDS_26)?;
    let announced = NaiveDate::from_ymd_opt(2021, 1, 15);
    call.extensions
        .into_iter()
        .find(|extension| Some(extension.announced) == announced)
        .ok_or(Error::NoCall)
}

/// Looks at what the extension changes, then saves it.
async fn extend(
    desk: &Desk,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<Vec<VerdictChange>> {
    let extension = extension()?;
    let next = desk.call_in_force().await?.extended(extension.clone());
    let preview = desk.preview(&next, ProgressReporter::none()).await?;
    let happened = desk.extend(extension, ctx, progress).await?.verdict_changes;
    debug_assert_eq!(preview, happened, "what was previewed is what happens");
    Ok(happened)
}

async fn rule(
    desk: &Desk,
    data: &RehearsalData,
    screened: &[report::SeasonEntry],
    ctx: &ActionContext,
) -> Result<()> {
    for entry in screened {
        let rulings = data
            .entries
            .iter()
            .filter(|c| c.key == entry.key)
            .flat_map(|c| &c.rulings);
        for ruling in rulings {
            let finding = rules::FindingKey {
                rule: ruling.rule,
                id: None,
                piece: ruling.piece,
            };
            desk.record_ruling(
                &entry.id,
                &finding,
                ruling.outcome,
                ruling.reason.as_str(),
                ctx,
            )
            .await?;
        }
    }
    Ok(())
}
