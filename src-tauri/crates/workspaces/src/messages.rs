//! The messages in sealed files, for those who make some by hand or look into them.

pub use workspace_core::messages::{
    AttachmentNote, CallMessage, CardMessage, CriterionMean, EarlierHead, EnclosedHead,
    EntryMessage, EntryState, FeedbackMessage, JudgingCopy, LineProof, PacketMessage, PageCapture,
    PieceCopy, ReceiptMessage, RoundFeedback, ScoreSheetMessage, SheetCopy, SignedCard, TreeHash,
    bundle, read, write,
};
