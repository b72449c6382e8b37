//! A new call to be edited: a template or an earlier call, moved on to the next edition.

use chrono::NaiveDate;
use exchange::Limits;
use rules::{Call, calls};
use workspace_core::messages::CallMessage;
use workspace_core::views::{Beginning, NextEditionView};
use workspace_core::{Error, Result, place};

use crate::Desk;

impl Desk {
    /// The names of the calls that come with the app.
    pub fn templates() -> Vec<String> {
        let names = calls::TEMPLATES.iter();
        names.map(|(name, _)| (*name).to_owned()).collect()
    }

    /// The call of the next edition, moved on from a template or from an earlier call so that its deadline is after
    /// `today`; nothing is saved.
    pub async fn begin(from: &Beginning, today: NaiveDate) -> Result<NextEditionView> {
        let (call, text) = match from {
            Beginning::Template(name) => {
                let template = calls::TEMPLATES.iter().find(|(known, _)| known == name);
                let (_, text) = template.ok_or_else(|| Error::Shape {
                    field: "template".to_owned(),
                })?;
                (Call::from_toml(text)?, None)
            }
            Beginning::Earlier(place) => earlier(&place::bytes(place).await?)?,
        };
        let next_edition = call.next_edition_after(today)?;
        Ok(NextEditionView {
            // What people wrote around an earlier call is theirs, and stays.
            toml: match text {
                Some(text) => next_edition.call.rewrite(&text)?,
                None => next_edition.call.to_toml(),
            },
            to_review: next_edition.to_review,
        })
    }
}

/// A call as a desk published it, or as its text.
fn earlier(bytes: &[u8]) -> Result<(Call, Option<String>)> {
    if exchange::peek(bytes, &Limits::default()).is_ok() {
        let (message, call) = CallMessage::open_signed(bytes)?;
        return Ok((call, Some(message.call)));
    }
    let text = String::from_utf8_lossy(bytes).into_owned();
    Ok((Call::from_published(&text)?, Some(text)))
}
