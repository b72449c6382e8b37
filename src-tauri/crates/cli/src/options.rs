//! What the command takes. Wrong use is told by the parser itself and exits with 2.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The desk of a media awards programme, without a window.
#[derive(Debug, Parser)]
#[command(name = "awards", version)]
pub(crate) struct Options {
    /// Print JSON: one document, or one a line where there are several.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// The language of messages and lists.
    #[arg(long, global = true, value_enum, default_value_t = Language::En)]
    lang: Language,
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Options {
    pub(crate) fn language(&self) -> catalogue::Language {
        match self.lang {
            Language::En => catalogue::Language::English,
            Language::Fr => catalogue::Language::French,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    En,
    Fr,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Play a whole rehearsal season of the 26th edition and write its lists.
    Demo(Demo),
    /// Look at a call.
    Call(Call),
    /// Hold entries against a call. Exits 0 eligible, 3 not eligible, 4 needs a person.
    Check(Check),
    /// Take in what the mailbox holds, and send receipts.
    Collect(Collect),
    /// Write a list to a file.
    List(List),
    /// Prove a workspace or a mailbox whole, or name what is damaged.
    Verify(Verify),
}

/// `awards demo`
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// An empty or new folder for the season: desk, mailbox, entrants, judges and lists.
    #[arg(long)]
    pub(crate) out: PathBuf,
}

/// `awards call`
#[derive(Debug, Args)]
pub(crate) struct Call {
    #[command(subcommand)]
    pub(crate) command: CallCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CallCommand {
    /// Warn of what contradicts itself: a wrong weekday, "EST" in July, limits that clash.
    Check {
        /// The call.
        call: PathBuf,
    },
}

/// `awards check`
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("what").required(true).args(["entry", "entries"]))]
pub(crate) struct Check {
    /// The call.
    #[arg(long)]
    pub(crate) call: PathBuf,
    /// One entry, as JSON.
    #[arg(long)]
    pub(crate) entry: Option<PathBuf>,
    /// Many entries, one JSON document a line.
    #[arg(long)]
    pub(crate) entries: Option<PathBuf>,
    /// When it arrived, RFC 3339; without it the deadline is not asked.
    #[arg(long)]
    pub(crate) received: Option<chrono::DateTime<chrono::Utc>>,
}

/// How a workspace is opened.
#[derive(Debug, Clone, Args)]
pub(crate) struct Key {
    /// Open with this person's passphrase, read from `AWARDS_PASSPHRASE`; else with the key file beside the folder.
    #[arg(long)]
    pub(crate) person: Option<String>,
    /// The key file of this machine; by default the folder's name with `.key`.
    #[arg(long)]
    pub(crate) key: Option<PathBuf>,
}

/// `awards collect`
#[derive(Debug, Args)]
pub(crate) struct Collect {
    /// The desk's folder.
    #[arg(long)]
    pub(crate) desk: PathBuf,
    /// The mailbox: a folder, or the address of an object store; by default `mailbox` beside the desk.
    #[arg(long)]
    pub(crate) mailbox: Option<String>,
    #[command(flatten)]
    pub(crate) key: Key,
}

/// `awards list`
#[derive(Debug, Args)]
pub(crate) struct List {
    /// Which list.
    #[arg(value_enum)]
    pub(crate) name: ListName,
    /// The desk's folder.
    #[arg(long)]
    pub(crate) desk: PathBuf,
    /// The file's format.
    #[arg(long, value_enum)]
    pub(crate) format: Format,
    /// The file to write.
    #[arg(long)]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) key: Key,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListName {
    Entries,
    Eligibility,
    Marks,
    Ranking,
    Press,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Csv,
    Xlsx,
    Json,
}

/// `awards verify`
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// A workspace, a mailbox, or a folder of sealed files.
    pub(crate) dir: PathBuf,
    #[command(flatten)]
    pub(crate) key: Key,
}
