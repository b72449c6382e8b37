use tauri::State;
use workspaces::views::{JudgeWorkView, OwnStatistics, PairsView, Returned, WorkView};
use workspaces::{Delivery, Fetched, Marked, WhichSheets};

use crate::at::Answer;
use crate::session::Session;

/// The call and the queue of the judge.
#[tauri::command]
pub(crate) async fn judge_view(session: State<'_, Session>) -> Answer<JudgeWorkView> {
    session
        .judge()
        .await?
        .does(async |at| at.workspace.view(&at.act).await)
        .await
}

/// Takes in the packets that wait.
#[tauri::command]
pub(crate) async fn judge_fetch(session: State<'_, Session>) -> Answer<Fetched> {
    session
        .judge()
        .await?
        .does(async |at| at.workspace.collect_mail(&at.act).await)
        .await
}

/// Sends the judge's card; gives how far it came.
#[tauri::command]
pub(crate) async fn card_post(session: State<'_, Session>) -> Answer<Delivery> {
    session
        .judge()
        .await?
        .does(async |at| at.workspace.post_card(&at.act).await)
        .await
}

/// One entry to read, with the judge's sheet on it.
#[tauri::command]
pub(crate) async fn work_view(
    session: State<'_, Session>,
    round: u32,
    entry: String,
) -> Answer<WorkView> {
    session
        .judge()
        .await?
        .does(async |at| at.workspace.work_on(round, &entry).await)
        .await
}

/// Saves the sheet on an entry, written on its revision `base`; gives the new one.
#[tauri::command]
pub(crate) async fn sheet_save(
    session: State<'_, Session>,
    round: u32,
    entry: String,
    sheet: Marked,
    base: u32,
) -> Answer<u32> {
    session
        .judge()
        .await?
        .does(async |at| {
            at.workspace
                .mark_on(round, &entry, &sheet, base, &at.act)
                .await
        })
        .await
}

/// Returns sheets of a round to the desk; tells what went, and how far it came.
#[tauri::command]
pub(crate) async fn sheets_return(
    session: State<'_, Session>,
    round: u32,
    which: WhichSheets,
) -> Answer<Returned> {
    session
        .judge()
        .await?
        .does(async |at| at.workspace.return_by_mail(round, which, &at.act).await)
        .await
}

/// The judge's own marks in a round.
#[tauri::command]
pub(crate) async fn own_statistics(
    session: State<'_, Session>,
    round: u32,
) -> Answer<OwnStatistics> {
    session
        .judge()
        .await?
        .does(async |at| at.workspace.statistics(round).await)
        .await
}

/// Which two entries to compare next.
#[tauri::command]
pub(crate) async fn pairs_view(
    session: State<'_, Session>,
    round: u32,
    category: String,
) -> Answer<PairsView> {
    session
        .judge()
        .await?
        .does(async |at| at.workspace.pairs(round, &category).await)
        .await
}

/// Says which of two entries is the better.
#[tauri::command]
pub(crate) async fn pair_compare(
    session: State<'_, Session>,
    round: u32,
    one: String,
    other: String,
    answer: Option<f64>,
) -> Answer<()> {
    session
        .judge()
        .await?
        .does(async |at| {
            at.workspace
                .compare(round, (&one, &other), answer, &at.act)
                .await
        })
        .await
}

/// Puts entries into an order, the best first.
#[tauri::command]
pub(crate) async fn order_set(
    session: State<'_, Session>,
    round: u32,
    entries: Vec<String>,
) -> Answer<()> {
    session
        .judge()
        .await?
        .does(async |at| at.workspace.order(round, &entries, &at.act).await)
        .await
}
