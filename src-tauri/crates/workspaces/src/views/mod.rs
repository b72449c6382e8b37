//! What the window shows, in the shapes that cross to it. TypeScript is generated from these types.

mod alike;
mod call;
mod desk;
mod entries;
mod entry;
mod gate;
mod handed;
mod history;
mod judging;
mod list;
mod log;
mod own;
mod people;
mod replay;
mod results;
mod session;
mod today;
mod work;

pub use alike::{AlikeView, AlikeWhy};
pub use call::{Beginning, Begun, CallTrial, CallView, VersionView};
pub use desk::{CategoryCount, DeadlineView, DeskView, VerdictCounts};
pub use entries::{EntriesPage, EntriesQuery, EntriesRow, EntriesSort};
pub use entry::{EntryView, PieceView, VerdictAt};
pub use gate::{AllowanceView, PaymentView};
pub use handed::{HandedCall, HandedView};
pub use history::{RevisionView, RulingView};
pub use judging::{CellState, JudgedEntry, JudgingCell, JudgingView, Seat};
pub use list::{ListPreview, ListWritten};
pub use log::LogView;
pub use own::{EntrantView, OwnEntryView, SavedDraft};
pub use people::{CardView, JudgeView, PanelView, PeopleView};
pub use replay::{Moment, ReplayView, ThenAndNow};
pub use results::{
    Adjusted, CategoryResults, MethodPlace, MethodPlaces, Trace, TracedMark, TracedSheet,
};
pub use session::{Door, OpenWorkspace};
pub use today::{CategoryProgress, DayView, JudgeProgress, TodayView, WaitingView};
pub use work::{JudgeWorkView, QueueView, WorkView};
