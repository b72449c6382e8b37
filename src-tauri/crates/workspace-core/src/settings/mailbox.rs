//! The mailbox that a workspace works with: where it is, and what opens it.

use std::path::Path;

use chrono::{DateTime, Utc};
use details::Detail;
use exchange::{Mailbox, StoreOptions};

use super::{MAILBOX, MAILBOX_STORE, Settings};
use crate::views::{MailboxChoice, MailboxTryView, MailboxView};
use crate::{Error, Result};

impl Settings<'_> {
    /// Where the mailbox is: a folder, or the address of an object store; none where nobody has said.
    pub async fn mailbox_place(&self) -> Result<Option<String>> {
        self.get(MAILBOX).await
    }

    /// Where the mailbox is and what opens it, but for the secret.
    pub async fn mailbox_view(&self) -> Result<MailboxView> {
        let options = self.store_options().await?;
        Ok(MailboxView {
            place: self.mailbox_place().await?,
            endpoint: options.endpoint,
            region: options.region,
            key_id: options.key_id,
            has_secret: options.secret.is_some(),
        })
    }

    /// Says where the mailbox is: a folder, or a store that needs no credentials. The place that is chosen already keeps what
    /// opens it.
    pub async fn set_mailbox(&self, place: &str) -> Result<()> {
        if self.mailbox_place().await?.as_deref() == Some(place) {
            return self.mailbox_at(place).await.map(drop);
        }
        self.choose_mailbox(MailboxChoice::of(place)).await
    }

    /// Says where the mailbox is and what opens it. It is opened once first, so that a wrong place is refused at once.
    pub async fn choose_mailbox(&self, choice: MailboxChoice) -> Result<()> {
        let (place, options) = self.with_kept_secret(choice).await?;
        open_mailbox(&place, &options)?;
        let options = serde_json::to_vec(&options).map_err(|error| unreadable(&error))?;
        let write = self.core.store.write(move |tx| {
            store::meta::set(tx, MAILBOX, place.as_bytes())?;
            Ok::<_, Error>(store::meta::set(tx, MAILBOX_STORE, &options)?)
        });
        write.await
    }

    /// Tries a mailbox out before it is chosen: writes, lists, reads and deletes a small file there, and compares clocks.
    /// In a rehearsal, whose clock is not the time of day, clocks are not compared.
    pub async fn try_mailbox(
        &self,
        choice: MailboxChoice,
        now: DateTime<Utc>,
    ) -> Result<MailboxTryView> {
        let (place, options) = self.with_kept_secret(choice).await?;
        let report = open_mailbox(&place, &options)?.try_out(now).await;
        let mut view = MailboxTryView::from(report);
        if self.clock().await?.is_some() {
            view.ahead_seconds = None;
        }
        Ok(view)
    }

    /// The mailbox to work with.
    pub async fn mailbox(&self) -> Result<Mailbox> {
        if let Some(mailbox) = &self.core.mailbox {
            return Ok(mailbox.clone());
        }
        let place = self.mailbox_place().await?.ok_or(Error::NoMailbox)?;
        open_mailbox(&place, &self.store_options().await?)
    }

    /// The mailbox at a place, with what opens it where that is the one that was chosen.
    pub async fn mailbox_at(&self, place: &str) -> Result<Mailbox> {
        let is_chosen = self.mailbox_place().await?.as_deref() == Some(place);
        let options = if is_chosen {
            self.store_options().await?
        } else {
            StoreOptions::default()
        };
        open_mailbox(place, &options)
    }

    /// A choice with the secret that is there, where none was given. A secret is never sent to another place or service than
    /// the one that it was given for.
    async fn with_kept_secret(&self, choice: MailboxChoice) -> Result<(String, StoreOptions)> {
        let kept = self.store_options().await?;
        let mut options = StoreOptions {
            endpoint: given(choice.endpoint),
            region: given(choice.region),
            key_id: given(choice.key_id),
            secret: choice.secret,
        };
        if options.secret.is_none()
            && options.endpoint == kept.endpoint
            && options.key_id == kept.key_id
        {
            let is_same_place = self.mailbox_place().await? == Some(choice.place.clone());
            options.secret = kept.secret.filter(|_| is_same_place);
        }
        Ok((choice.place, options))
    }

    async fn store_options(&self) -> Result<StoreOptions> {
        let Some(text) = self.get(MAILBOX_STORE).await? else {
            return Ok(StoreOptions::default());
        };
        serde_json::from_str(&text).map_err(|error| unreadable(&error))
    }
}

/// Where options cannot be read. Their text holds a secret, and what the reader says may repeat some of it.
fn unreadable(error: &serde_json::Error) -> Error {
    Error::Message {
        detail: Detail::NotJson {
            row: error.line().to_string(),
            column: error.column().to_string(),
        },
    }
}

/// A text that a person wrote into a field.
fn given(text: Option<String>) -> Option<String> {
    let text = text?.trim().to_owned();
    (!text.is_empty()).then_some(text)
}

/// A place with a scheme is the address of an object store, any other a folder.
fn open_mailbox(place: &str, options: &StoreOptions) -> Result<Mailbox> {
    let mailbox = if place.contains("://") {
        Mailbox::open_with(place, options)?
    } else {
        Mailbox::open_folder(Path::new(place))?
    };
    Ok(mailbox)
}
