//! Lists: what leaves the desk as a file. Rows are read as they are written, so a long list takes little memory.

mod entries;
mod marks;
mod press;

use std::any::Any;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;

use catalogue::Language;

use desk_core::{heads, in_force};
use lists::{Format, List, LogEnd, RenderContext, Row};
use rules::Call;
use workspace_core::destination::output_file;
use workspace_core::views::ListPreview;
use workspace_core::witness::{self, Witness};
use workspace_core::{ActionContext, Error, ProgressReporter, Result, blocking, messages};

use super::Desk;

/// Rows between two reports of progress.
const ROWS_PER_REPORT: u64 = 1000;
/// Rows that a person looks at before a list is written.
const PREVIEW_ROWS: usize = 30;
/// Rows that may be read before they are written.
const MAX_ROWS_AHEAD: usize = 256;

/// What every list needs to know.
pub(super) struct Listing {
    pub(super) call: Call,
    pub(super) language: Language,
}

impl Listing {
    /// The name of a category, or of an award among the winners, in the language of the list; its id where the call does not
    /// know it.
    fn category(&self, id: &str) -> String {
        let name = self.call.name_of_award(id);
        name.map_or_else(
            || id.to_owned(),
            |name| name.in_language(self.language.code()).to_string(),
        )
    }
}

impl Desk {
    /// Writes a list to `path` in `language`; gives its number of rows. The file appears whole or not
    /// at all. The signed head of the log stands on a second sheet of a workbook, else in a file beside it: rows of CSV and
    /// JSON stay what a program reads that knows nothing of it.
    pub async fn write_list(
        &self,
        list: List,
        format: Format,
        path: &Path,
        language: Language,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<u64> {
        let (chosen_path, made_at) = (path.to_owned(), ctx.at);
        let path = blocking(move || destination(&chosen_path, format)).await??;
        let identity = self.core.identity.clone();
        let (reports, mut reported) = tokio::sync::mpsc::unbounded_channel();
        let stop = progress.canceller();
        let writing = self.core.store.read(move |conn| {
            let listing = Listing {
                call: in_force::call(conn)?,
                language,
            };
            let zone = listing.call.deadline_in_force().zone;
            let witness = Witness {
                with: "list".to_owned(),
                head: heads::sign(conn, &identity, None, made_at)?,
                line: None,
            };
            let target = Target {
                path: &path,
                end: &log_end(&witness)?,
                format,
                context: RenderContext {
                    language,
                    zone,
                    made_at,
                },
                on_row: &|rows| {
                    if rows.is_multiple_of(ROWS_PER_REPORT) {
                        // Nobody listens once the caller has gone; the list is finished all the same.
                        let _ = reports.send(rows);
                    }
                    if stop.is_cancelled() {
                        ControlFlow::Break(())
                    } else {
                        ControlFlow::Continue(())
                    }
                },
            };
            let rows = match list {
                List::Entries => target.write(entries::entries(conn, &listing)?),
                List::Eligibility => target.write(entries::eligibility(conn, &listing)?),
                List::Marks => target.write(marks::marks(conn, &listing)?.into_iter().map(Ok)),
                List::Ranking => target.write(marks::ranking(conn, &listing)?.into_iter().map(Ok)),
                List::Press => target.write(press::press(conn, &listing)?.into_iter().map(Ok)),
            }?;
            if format != Format::Xlsx {
                witness::WitnessFile::of(vec![witness]).save_beside(&path)?;
            }
            Ok(rows)
        });
        let reporting = async {
            while let Some(rows) = reported.recv().await {
                progress.at(
                    "progress-listing",
                    usize::try_from(rows).unwrap_or(usize::MAX),
                    0,
                );
            }
        };
        let (written, ()) = tokio::join!(writing, reporting);
        written
    }
}

impl Desk {
    /// The first rows of a list in `language`, as a file would hold them.
    pub async fn preview_list(
        &self,
        list: List,
        language: Language,
        ctx: &ActionContext,
    ) -> Result<ListPreview> {
        let made_at = ctx.at;
        let read = self.core.store.read(move |conn| {
            let listing = Listing {
                call: in_force::call(conn)?,
                language,
            };
            let context = RenderContext {
                language,
                zone: listing.call.deadline_in_force().zone,
                made_at,
            };
            let preview = match list {
                List::Entries => {
                    lists::preview(entries::entries(conn, &listing)?, PREVIEW_ROWS, &context)
                }
                List::Eligibility => lists::preview(
                    entries::eligibility(conn, &listing)?,
                    PREVIEW_ROWS,
                    &context,
                ),
                List::Marks => {
                    let rows = marks::marks(conn, &listing)?.into_iter();
                    lists::preview(rows.map(Ok::<_, Error>), PREVIEW_ROWS, &context)
                }
                List::Ranking => {
                    let rows = marks::ranking(conn, &listing)?.into_iter();
                    lists::preview(rows.map(Ok::<_, Error>), PREVIEW_ROWS, &context)
                }
                List::Press => {
                    let rows = press::press(conn, &listing)?.into_iter();
                    lists::preview(rows.map(Ok::<_, Error>), PREVIEW_ROWS, &context)
                }
            }?;
            Ok::<_, Error>(ListPreview {
                headings: preview.headings,
                rows: preview.rows,
            })
        });
        read.await
    }
}

/// Where a list is written that a person wants at `path`, with a place beside it for the signed head.
fn destination(path: &Path, format: Format) -> Result<PathBuf> {
    let path = output_file(path, &[format.name()])?;
    if format != Format::Xlsx {
        witness::WitnessFile::check_beside(&path)?;
    }
    Ok(path)
}

/// Where the log ended, as a workbook shows it.
fn log_end(witness: &Witness) -> Result<LogEnd> {
    let signed = &witness.head.signed;
    Ok(LogEnd {
        lines: signed.size(),
        root: hex::encode(signed.root()),
        fingerprint: signed.desk().fingerprint(),
        witness_json: messages::to_json(&witness::WitnessFile::of(vec![witness.clone()]))?,
    })
}

/// Where rows go.
struct Target<'a> {
    path: &'a Path,
    end: &'a LogEnd,
    format: Format,
    context: RenderContext,
    on_row: &'a (dyn Fn(u64) -> ControlFlow<()> + Sync),
}

impl Target<'_> {
    /// Reads rows on this thread and writes them on another: each takes about as long as the other.
    fn write<R: Row + Send>(&self, rows: impl Iterator<Item = Result<R>>) -> Result<u64> {
        let (read, to_write) = mpsc::sync_channel(MAX_ROWS_AHEAD);
        let Self {
            path,
            end,
            format,
            context,
            on_row,
        } = self;
        thread::scope(|scope| {
            let writing = scope.spawn(move || {
                lists::to_file_with(path, *format, to_write, context, Some(end), *on_row)
            });
            for row in rows {
                // A writer that has stopped says itself why.
                if read.send(row).is_err() {
                    break;
                }
            }
            drop(read);
            let panicked = |panic: Box<dyn Any + Send>| Err(Error::fault(panic.as_ref()));
            writing.join().unwrap_or_else(panicked)
        })
    }
}
