//! The command line. Wrong use is refused by the parser, reported by `usage`, and exits with 2.

use std::path::PathBuf;

use clap::builder::{NonEmptyStringValueParser, RangedU64ValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use workspaces::rules::Money;

/// The desk of a media awards programme, without a window.
#[derive(Debug, Parser)]
#[command(name = "awards", version)]
pub(crate) struct Options {
    /// Print JSON: one document, or one a line where there are several.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// The language of messages and lists.
    #[arg(long, global = true, value_enum, ignore_case = true, default_value_t = Language::En)]
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
    /// Check entries against a call. Exits 0 eligible, 3 not eligible, 4 needs a person.
    Check(Check),
    /// Send what waits, take in what the mailbox holds, and send receipts.
    Collect(Collect),
    /// Write a list to a file.
    List(List),
    /// Write one page that says how an entry was judged.
    Explain(Explain),
    /// Make a backup of a workspace, and read it back.
    Backup(Backup),
    /// Try a backup, or put a workspace back from it.
    Restore(Restore),
    /// Prove a workspace or a mailbox whole, or name what is damaged; or check a log against what was handed out of it.
    Verify(Verify),
    /// Save what an entrant's or a judge's workspace holds of its desk's log, for `verify --witness`.
    Witness(Witness),
    /// Read what files of a published work say: date, language, words, running time, title, names.
    Read(Read),
    /// Assign entries to judges, at the least cost there is.
    Assign(Assign),
    /// Rank scores.
    Rank(Rank),
    /// Measure how far judges agree.
    Agree(Agree),
}

/// `awards assign`
#[derive(Debug, Args)]
pub(crate) struct Assign {
    /// The entries: `entry[,category][,language]`. Tables are CSV as spreadsheets write it, XLSX or ODS.
    #[arg(long)]
    pub(crate) entries: PathBuf,
    /// The judges: `judge[,max_load][,min_load][,categories][,languages]`; several in a cell are parted by semicolons,
    /// commas or spaces.
    #[arg(long)]
    pub(crate) judges: PathBuf,
    /// Pairs that must not be: `entry,judge`.
    #[arg(long)]
    pub(crate) conflicts: Option<PathBuf>,
    /// How well a judge suits an entry, the higher the better: `entry,judge,value`.
    #[arg(long)]
    pub(crate) affinity: Option<PathBuf>,
    /// Pairs that stand: `entry,judge`.
    #[arg(long)]
    pub(crate) kept: Option<PathBuf>,
    /// An assignment to repair with as few changes as can be: `entry,judge`.
    #[arg(long)]
    pub(crate) current: Option<PathBuf>,
    /// How many judges each entry should have.
    #[arg(long, allow_negative_numbers = true)]
    pub(crate) per_entry: usize,
    /// The categories whose entries should have another number of judges: `category,per_entry`.
    #[arg(long)]
    pub(crate) per_category: Option<PathBuf>,
    /// The fewest entries of a judge whose row does not say.
    #[arg(long, allow_negative_numbers = true, default_value_t = 0)]
    pub(crate) min_load: usize,
    /// The most entries of a judge whose row does not say.
    #[arg(long, allow_negative_numbers = true)]
    pub(crate) max_load: Option<usize>,
    /// What each further entry of a judge costs more, in the unit of affinities; by default, a little more than their
    /// whole range, so that loads come first.
    #[arg(long, allow_negative_numbers = true)]
    pub(crate) load_cost: Option<f64>,
    /// Raise the worst-served entry as far as can be, and only then look at the cost.
    #[arg(long)]
    pub(crate) fair_first: bool,
    /// The seed of chance: the same gives the same assignment.
    #[arg(long, allow_negative_numbers = true, default_value_t = 0)]
    pub(crate) seed: u64,
}

/// The scores that `awards rank` and `awards agree` read.
#[derive(Debug, Args)]
pub(crate) struct ScoresFile {
    /// The scores: `entry,judge[,criterion],score`; CSV as spreadsheets write it, XLSX or ODS.
    #[arg(long)]
    pub(crate) scores: PathBuf,
    /// The weights of criteria: `criterion,weight`, one row each; without it all weigh the same.
    #[arg(long)]
    pub(crate) weights: Option<PathBuf>,
}

/// The most draws: beyond this no chance changes in its first three digits, and the command would not end.
const MOST_DRAWS: u64 = 1_000_000;

/// The most places that get points: more than there are entries.
const MOST_PLACES: u64 = 10_000;

/// A number of at least one.
fn from_one_to(most: u64) -> RangedU64ValueParser<usize> {
    RangedU64ValueParser::new().range(1..=most)
}

/// `awards rank`
#[derive(Debug, Args)]
pub(crate) struct Rank {
    #[command(flatten)]
    pub(crate) scores: ScoresFile,
    /// The method: mean, median, trimmed, additive, minshall, borda, schulze, ranked-pairs, bradley-terry, rasch, stv,
    /// positional, closest-pair. For borda and positional an empty score says: read, and not placed.
    #[arg(long)]
    pub(crate) method: String,
    /// How many marks of an entry are left out at either end by the method `trimmed`; by default one.
    #[arg(long, allow_negative_numbers = true)]
    pub(crate) trim: Option<usize>,
    /// How many entries advance (`additive`), or win (`stv`): at least one; by default one.
    #[arg(long, allow_negative_numbers = true)]
    pub(crate) cut: Option<usize>,
    /// How many places of each judge get points by the method `positional`: the first gets as many points; at least one; by
    /// default five.
    #[arg(long, allow_negative_numbers = true, value_parser = from_one_to(MOST_PLACES))]
    pub(crate) places: Option<usize>,
    /// How often the chances of the additive model are drawn: at least once; by default 10,000 times.
    #[arg(long, allow_negative_numbers = true, value_parser = from_one_to(MOST_DRAWS))]
    pub(crate) draws: Option<usize>,
    /// The seed of those draws; by default 0.
    #[arg(long, allow_negative_numbers = true)]
    pub(crate) seed: Option<u64>,
    /// Take judges for a sample, and shrink their leniencies to their mean.
    #[arg(long)]
    pub(crate) shrunk: bool,
    /// Where a vote ties, who goes before whom; names parted by commas.
    #[arg(long, value_delimiter = ',')]
    pub(crate) lots: Vec<String>,
}

/// `awards agree`
#[derive(Debug, Args)]
pub(crate) struct Agree {
    #[command(flatten)]
    pub(crate) scores: ScoresFile,
}

/// `awards read`
#[derive(Debug, Args)]
pub(crate) struct Read {
    /// The files: saved pages, documents, subtitles, sound, film, pictures.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Where the file was published, if it is one page.
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(crate) url: Option<String>,
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
    /// Try it with a table of cases: entries, and what must be found of each. Exits 0 where all is as expected, else 3.
    Try {
        /// The call.
        call: PathBuf,
        /// The cases.
        cases: PathBuf,
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
    /// Many entries: JSON documents one after the other, or an array of them. Around each may stand when it arrived and
    /// what was paid: `{"entry": {…}, "received": "2026-01-29T12:00:00Z", "paid": "115.00"}`; or that its fee is waived:
    /// `{"entry": {…}, "desk_records": {"fee_waiver": {"by": "…", "reason": "…"}}}`.
    #[arg(long)]
    pub(crate) entries: Option<PathBuf>,
    /// When an entry arrived of which the file does not say it, RFC 3339; without either the deadline is not asked.
    #[arg(long)]
    pub(crate) received: Option<chrono::DateTime<chrono::Utc>>,
    /// What was paid for an entry of which the file does not say it, such as 115.00, in the currency of the call; without
    /// either a fee needs a person.
    #[arg(long, allow_negative_numbers = true, value_parser = amount)]
    pub(crate) paid: Option<Money>,
}

fn amount(text: &str) -> Result<Money, String> {
    Money::try_from(text.to_owned())
}

/// How a workspace is opened.
#[derive(Debug, Clone, Args)]
pub(crate) struct Key {
    /// Open with this person's passphrase, read from `AWARDS_PASSPHRASE`; else with the key of this computer.
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(crate) person: Option<String>,
    /// Open with the printed recovery key, read from `AWARDS_RECOVERY_KEY`.
    #[arg(long, conflicts_with = "person")]
    pub(crate) recovery: bool,
    /// Open with the key in this file; by default the key is where this computer keeps its keys, or beside the folder.
    #[arg(long = "key", value_name = "FILE", conflicts_with_all = ["person", "recovery"])]
    pub(crate) file: Option<PathBuf>,
}

/// `awards collect`
#[derive(Debug, Args)]
pub(crate) struct Collect {
    /// The desk's folder.
    #[arg(long)]
    pub(crate) desk: PathBuf,
    /// The mailbox: a folder, or the address of an object store; by default `mailbox` beside the desk. The store that is the
    /// desk's own mailbox is opened with the key that the desk keeps for it.
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(crate) mailbox: Option<String>,
    /// Note that you have seen the files that are refused: they are not listed again.
    #[arg(long)]
    pub(crate) seen: bool,
    #[command(flatten)]
    pub(crate) key: Key,
}

/// `awards explain`
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The desk's number for the entry.
    #[arg(long, allow_negative_numbers = true)]
    pub(crate) entry: u32,
    /// The desk's folder.
    #[arg(long)]
    pub(crate) desk: PathBuf,
    /// The HTML file to write.
    #[arg(long)]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) key: Key,
}

/// `awards list`
#[derive(Debug, Args)]
pub(crate) struct List {
    /// Which list.
    #[arg(value_enum, ignore_case = true)]
    pub(crate) name: ListName,
    /// The desk's folder.
    #[arg(long)]
    pub(crate) desk: PathBuf,
    /// The file's format.
    #[arg(long, value_enum, ignore_case = true)]
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

/// `awards backup`
#[derive(Debug, Args)]
pub(crate) struct Backup {
    /// The workspace.
    pub(crate) dir: PathBuf,
    /// Where the backup goes: a new folder, or a folder of backups, in which it gets a name with its date.
    #[arg(long)]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) key: Key,
}

/// `awards restore`
#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// The backup. Without more it is read whole, and nothing is put back.
    pub(crate) from: PathBuf,
    /// Put the workspace back into this folder, which must be empty or not there.
    #[arg(long)]
    pub(crate) to: Option<PathBuf>,
    /// The folder is a damaged workspace itself: make a new one of what is proven of it, in the folder that `--to` names or
    /// in one beside it. The damaged one is only read.
    #[arg(long, conflicts_with = "accept")]
    pub(crate) proven: bool,
    /// The folder is a workspace itself, which was put back to an earlier day: continue from that day.
    #[arg(long, conflicts_with = "to")]
    pub(crate) accept: bool,
    #[command(flatten)]
    pub(crate) key: Key,
}

/// `awards verify`
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// A workspace, a mailbox, a folder of sealed files, or a page of `awards explain`.
    pub(crate) dir: PathBuf,
    /// What others were handed by the desk: a file of `awards witness`, a page of `awards explain`, a list with the file
    /// beside it, or the workspace of an entrant or a judge. The desk's log is checked against each.
    #[arg(long, num_args = 1.., value_name = "FILE")]
    pub(crate) witness: Vec<PathBuf>,
    /// Fetch files of the work that are missing or altered again from this mailbox, a folder or the address of an object
    /// store, before the workspace is proved. Without it nothing is changed. The store that is the workspace's own mailbox is
    /// opened with the key that the workspace keeps for it; any other is asked without one, and no option takes a key.
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    pub(crate) mailbox: Option<String>,
    #[command(flatten)]
    pub(crate) key: Key,
}

/// `awards witness`
#[derive(Debug, Args)]
pub(crate) struct Witness {
    /// The workspace of an entrant or a judge.
    pub(crate) workspace: PathBuf,
    /// The file to write.
    #[arg(long)]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) key: Key,
}
