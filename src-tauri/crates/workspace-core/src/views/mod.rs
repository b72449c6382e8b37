//! What the window shows, in the shapes that cross to it. TypeScript is generated from these types.

mod agreement;
mod assignment;
mod call;
mod call_draft;
mod conflicts;
mod decision;
mod decisions;
mod delivery;
mod desk;
mod duplicates;
mod entries;
mod entry;
mod feedback;
mod held;
mod history;
mod incoming;
mod judging;
mod links;
mod list;
mod log;
mod mailbox;
mod marked;
mod meeting;
mod own;
mod people;
mod ranking;
mod read;
mod refused;
mod replay;
mod results;
mod rounds;
mod session;
mod shown_file;
mod today;
mod top_awards;
mod trust;
mod verdict_change;
mod waivers;
mod work;

pub use agreement::{AgreementTable, AgreementView, JudgeStanding, Measured};
pub use assignment::{AssignmentReport, ShortfallView};
pub use call::{
    Beginning, CallDraftView, CallPreview, CallPublished, CallView, Meanwhile, NextEditionView,
    SavedCallDraft, VersionView,
};
pub use call_draft::CallDraft;
pub use conflicts::{ConflictSource, ConflictView, ConflictsPage, Stated};
pub use decision::{Decision, DecisionOutcome, Recorded, Votes};
pub use decisions::{ConditionMet, ConditionView, DecidedEntry, DecisionsView};
pub use delivery::{Delivery, FilesSent, KindCount, Posted, Unsent};
pub use desk::{CategoryCount, DeadlineView, DeskView, VerdictCounts};
pub use duplicates::{DuplicateReason, DuplicateView};
// What files hold, as their reader gives it.
pub use evidence::{
    Article, Block, CellOf, Cue, CuePlace, FileContent, Footnote, ShownTable, Span,
};

pub use entries::{EntriesPage, EntriesQuery, EntriesRow, EntriesSort};
pub use entry::{EntryView, PieceView, VerdictAt};
pub use feedback::{FeedbackPage, FeedbackView};
pub use held::HeldSheetView;
pub use history::{RevisionView, RulingView, StatedArrival};
pub use incoming::{IncomingAbout, IncomingCall, IncomingView};
pub use judging::{CellState, JudgedEntry, JudgingCell, JudgingView, Seat, SeatLoad};
pub use links::{LinkState, LinkView};
pub use list::{ListPreview, WrittenList};
pub use log::LogLineView;
pub use mailbox::{MailboxChoice, MailboxTryStep, MailboxTryView, MailboxView};
pub use marked::Marked;
pub use meeting::{AgendaItem, AgendaView, Minute};
pub use own::{DraftView, EntrantView, OwnEntryView, OwnRevisionView, SavedDraft};
pub use people::{JudgeTerms, JudgeView, PanelView, PeopleView, WaitingCard};
pub use ranking::{CategoryRanking, RankedEntry};
pub use read::{BesideView, FileView, FilledView, PieceRead, ReadView};
pub use refused::{RefusedFile, SkippedFileView};
pub use replay::{Moment, PastVerdict, ReplayView};
pub use results::{
    Adjusted, Axis, CategoryResults, MethodPlace, MethodPlaces, TieView, Trace, TracedMark,
    TracedSheet,
};
pub use rounds::{
    AdvanceEntry, AdvanceGroup, AdvancePreview, Candidate, ChangePreview, Pair, RoundCategory,
    RoundView,
};
pub use session::{OpenRequest, OpenWorkspace, UnsentView};
pub use shown_file::{ShownFile, ShownForm};
pub use today::{CategoryProgress, DayView, JudgeProgress, TodayView, WaitingView};
pub use top_awards::{TopAwardView, TopCandidate};
pub use trust::{
    DeskIdentity, FollowedCall, FollowedDesk, FormerKeys, KeyNews, SavedWitnessFile, Signer,
    Standing, TwoTexts, Unconfirmed,
};
pub use verdict_change::VerdictChange;
pub use waivers::{FeeWaiverView, PaymentView, WaiverView};
pub use work::{
    JudgeRound, JudgeWorkView, OwnCriterion, OwnPlace, OwnStatistics, PairsView, QueueView,
    Returned, RoundReturn, SheetState, WorkView,
};
