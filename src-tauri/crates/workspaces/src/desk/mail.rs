//! The desk's work with its own mailbox, as the window asks for it.

use lists::{Format, List};
use std::path::Path;
use uuid::Uuid;

use crate::desk::{JudgeTerms, NewExtension};
use crate::views::{CallPublished, ListPreview, ListWritten, PeopleView};
use crate::{Act, Collected, Desk, Error, Flip, Result, Watch, keeping, sending};

/// Rows that a person looks at before a list is written.
const PREVIEW: usize = 30;

impl Desk {
    /// Takes in what waits, and sends a receipt for every entry that has none.
    pub async fn collect_mail(&self, act: &Act, watch: Watch<'_>) -> Result<Collected> {
        let mailbox = self.settings().mailbox().await?;
        // Whoever looks into the mailbox also sends what waits for it.
        sending::send_all(&self.kept, act).await?;
        let mut collected = self.collect(&mailbox, act, watch).await?;
        collected.receipts = self.send_receipts(&mailbox, act, watch).await?;
        Ok(collected)
    }

    /// Sends the receipts that wait, where there is a mailbox. What cannot be sent goes on waiting, and the next collection
    /// says why.
    pub(crate) async fn send_what_waits(&self, act: &Act) {
        if let Ok(mailbox) = self.settings().mailbox().await {
            let _ = self.send_receipts(&mailbox, act, Watch::nobody()).await;
        }
    }

    /// Publishes the next version of the call and sends it where there is a mailbox; tells how far it came.
    pub async fn publish_by_mail(
        &self,
        toml: &str,
        act: &Act,
        watch: Watch<'_>,
    ) -> Result<CallPublished> {
        let flips = self.publish(toml, act, watch).await?;
        self.post_call(flips, act).await
    }

    /// Records an extension and sends the call where there is a mailbox; tells how far it came.
    pub async fn extend_by_mail(
        &self,
        extension: &NewExtension,
        act: &Act,
        watch: Watch<'_>,
    ) -> Result<CallPublished> {
        let flips = self.record_extension(extension, act, watch).await?;
        self.post_call(flips, act).await
    }

    /// A published call can also be handed out by hand, so a desk without a mailbox publishes all the same.
    async fn post_call(&self, flips: Vec<Flip>, act: &Act) -> Result<CallPublished> {
        sending::send_all(&self.kept, act).await?;
        let delivery = self.kept.store.read(super::call::delivery).await?;
        Ok(CallPublished { flips, delivery })
    }

    /// The people of the season, and the cards that wait in the mailbox.
    pub async fn people_by_mail(&self) -> Result<PeopleView> {
        match self.settings().mailbox().await {
            Ok(mailbox) => self.people(Some(&mailbox)).await,
            Err(Error::NoMailbox) => self.people(None).await,
            Err(error) => Err(error),
        }
    }

    /// Adds the judge whose card with this fingerprint waits in the mailbox.
    pub async fn add_judge_by_mail(
        &self,
        fingerprint: &str,
        terms: &JudgeTerms,
        act: &Act,
    ) -> Result<()> {
        let mailbox = self.settings().mailbox().await?;
        let added = self.add_judge_from(&mailbox, fingerprint, terms, act);
        added.await
    }

    /// Says which judges, by their ids, read a category in a round.
    pub async fn set_panel_of(
        &self,
        round: u32,
        category: &str,
        judges: &[String],
        act: &Act,
    ) -> Result<()> {
        let judges = judges.iter().map(|judge| keeping::id(judge));
        self.set_panel(
            round,
            category,
            &judges.collect::<Result<Vec<Uuid>>>()?,
            act,
        )
        .await
    }

    /// The first rows of the list with this name.
    pub async fn preview_named(
        &self,
        list: &str,
        language: &str,
        act: &Act,
    ) -> Result<ListPreview> {
        self.preview_list(named(list)?, PREVIEW, language, act)
            .await
    }

    /// Writes the list with this name into `folder`, under its name, the day and the format's extension.
    pub async fn write_named(
        &self,
        (list, format): (&str, &str),
        folder: &Path,
        language: &str,
        act: &Act,
        watch: Watch<'_>,
    ) -> Result<ListWritten> {
        let (list, format) = (named(list)?, format_named(format)?);
        let name = format!("{}-{}.{}", list.name(), act.at.date_naive(), format.name());
        let path = folder.join(name);
        let rows = self
            .write_list(list, format, &path, language, act, watch)
            .await?;
        Ok(ListWritten {
            path: path.display().to_string(),
            rows,
        })
    }
}

impl Desk {
    /// Writes the page of one entry into `folder`; gives its path.
    pub async fn explain_named(
        &self,
        entry: &str,
        folder: &Path,
        language: &str,
        act: &Act,
    ) -> Result<String> {
        let wanted = entry.to_owned();
        let read = move |conn: &store::Connection| super::number(conn, &wanted);
        let number = self.kept.store.read(read).await?;
        let path = folder.join(format!("entry-{number:04}-{}.html", act.at.date_naive()));
        self.write_explanation(entry, &path, language, act).await?;
        Ok(path.display().to_string())
    }
}

fn named(list: &str) -> Result<List> {
    List::from_name(list).ok_or_else(|| Error::Shape {
        field: "list".to_owned(),
    })
}

fn format_named(format: &str) -> Result<Format> {
    Format::from_name(format).ok_or_else(|| Error::Shape {
        field: "format".to_owned(),
    })
}
