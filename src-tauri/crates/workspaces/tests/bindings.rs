//! The TypeScript of the types that cross to the window is generated and committed; this fails when it is stale.
//!
//! `AWARDS_WRITE_BINDINGS=1` writes it (`cargo xtask bindings`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use ts_rs::{Config, TS};
use workspaces::backup::{ProvenView, RestoredView, TriedView};
use workspaces::rehearsal::Start;
use workspaces::rules::CallSide;
use workspaces::views::{
    AdvancePreview, AgendaView, AgreementView, AlikeView, AllowanceView, Beginning, Begun,
    CallDraftView, CallPublished, CallTrial, CallView, Candidate, CategoryResults, ChangePreview,
    ConflictsPage, DecisionsView, DeskView, Door, DraftView, EntrantView, EntriesPage,
    EntriesQuery, EntryView, FeedbackPage, FilledView, HandOut, HandedView, HeldSheetView,
    JudgeWorkView, JudgingView, LinkView, ListPreview, ListWritten, LogView, Moment, OpenWorkspace,
    OwnStatistics, PairsView, PeopleView, ReadView, ReplayView, Returned, RoundView,
    SavedCallDraft, SavedDraft, TodayView, UnsentView, WitnessSaved, WorkView,
};
use workspaces::{
    AwardDecision, ByHand, Collected, DealReport, Draft, DraftCheck, Failure, Fetched, KeysView,
    NewAllowance, NewExtension, Notice, Posted, Progress, Reason, RoundChange, SentOut,
    WhichSheets,
};

fn committed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/desk/bindings")
}

fn export(to: &Path) {
    let config = Config::new().with_out_dir(to);
    DeskView::export_all(&config).unwrap();
    EntriesQuery::export_all(&config).unwrap();
    EntriesPage::export_all(&config).unwrap();
    EntryView::export_all(&config).unwrap();
    FilledView::export_all(&config).unwrap();
    ReadView::export_all(&config).unwrap();
    Failure::export_all(&config).unwrap();
    KeysView::export_all(&config).unwrap();
    WitnessSaved::export_all(&config).unwrap();
    Notice::export_all(&config).unwrap();
    RestoredView::export_all(&config).unwrap();
    TriedView::export_all(&config).unwrap();
    Progress::export_all(&config).unwrap();
    Beginning::export_all(&config).unwrap();
    Begun::export_all(&config).unwrap();
    CallTrial::export_all(&config).unwrap();
    CallView::export_all(&config).unwrap();
    CallDraftView::export_all(&config).unwrap();
    CallSide::export_all(&config).unwrap();
    SavedCallDraft::export_all(&config).unwrap();
    Door::export_all(&config).unwrap();
    DraftView::export_all(&config).unwrap();
    CallPublished::export_all(&config).unwrap();
    Posted::export_all(&config).unwrap();
    Returned::export_all(&config).unwrap();
    UnsentView::export_all(&config).unwrap();
    WhichSheets::export_all(&config).unwrap();
    EntrantView::export_all(&config).unwrap();
    JudgeWorkView::export_all(&config).unwrap();
    JudgingView::export_all(&config).unwrap();
    LinkView::export_all(&config).unwrap();
    ListPreview::export_all(&config).unwrap();
    ListWritten::export_all(&config).unwrap();
    LogView::export_all(&config).unwrap();
    OpenWorkspace::export_all(&config).unwrap();
    ProvenView::export_all(&config).unwrap();
    PeopleView::export_all(&config).unwrap();
    SavedDraft::export_all(&config).unwrap();
    TodayView::export_all(&config).unwrap();
    WorkView::export_all(&config).unwrap();
    CategoryResults::export_all(&config).unwrap();
    Collected::export_all(&config).unwrap();
    DealReport::export_all(&config).unwrap();
    RoundView::export_all(&config).unwrap();
    OwnStatistics::export_all(&config).unwrap();
    PairsView::export_all(&config).unwrap();
    AgendaView::export_all(&config).unwrap();
    AgreementView::export_all(&config).unwrap();
    FeedbackPage::export_all(&config).unwrap();
    AdvancePreview::export_all(&config).unwrap();
    ConflictsPage::export_all(&config).unwrap();
    Candidate::export_all(&config).unwrap();
    ChangePreview::export_all(&config).unwrap();
    RoundChange::export_all(&config).unwrap();
    AwardDecision::export_all(&config).unwrap();
    DecisionsView::export_all(&config).unwrap();
    Reason::export_all(&config).unwrap();
    Draft::export_all(&config).unwrap();
    DraftCheck::export_all(&config).unwrap();
    Fetched::export_all(&config).unwrap();
    SentOut::export_all(&config).unwrap();
    HeldSheetView::export_all(&config).unwrap();
    NewExtension::export_all(&config).unwrap();
    AlikeView::export_all(&config).unwrap();
    Moment::export_all(&config).unwrap();
    ReplayView::export_all(&config).unwrap();
    NewAllowance::export_all(&config).unwrap();
    AllowanceView::export_all(&config).unwrap();
    ByHand::export_all(&config).unwrap();
    HandedView::export_all(&config).unwrap();
    HandOut::export_all(&config).unwrap();
    workspaces::witness::HeldAgainst::export_all(&config).unwrap();
    Start::export_all(&config).unwrap();
}

fn files(dir: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = fs::read_dir(dir) else {
        return BTreeMap::new();
    };
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "ts"))
        .map(|path| {
            (
                path.file_name().unwrap().to_string_lossy().into_owned(),
                fs::read_to_string(path).unwrap(),
            )
        })
        .collect()
}

#[test]
fn bindings_are_fresh() {
    if std::env::var_os("AWARDS_WRITE_BINDINGS").is_some() {
        let _ = fs::remove_dir_all(committed());
        export(&committed());
    }
    let fresh = tempfile::tempdir().unwrap();
    export(fresh.path());
    assert!(!files(fresh.path()).is_empty());
    assert_eq!(
        files(&committed()),
        files(fresh.path()),
        "run `cargo xtask bindings`"
    );
}
