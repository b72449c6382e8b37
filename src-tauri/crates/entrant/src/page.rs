//! The page of a piece: fetched when its entrant asks, kept as it stands, and read.

use rules::Purpose;
use url::Url;
use uuid::Uuid;
use web::{Page, Reach, Web};
use workspace_core::attachments::Attached;
use workspace_core::messages::PageCapture;
use workspace_core::views::FilledView;
use workspace_core::{ActionContext, Result, Stop, cancellable};

use super::attaching::FileSlot;
use crate::Entrant;

/// The longest name that is made of an address or taken from a server, in characters.
const LONGEST_NAME: usize = 80;

impl Entrant {
    /// Fetches the page of a piece, keeps it in the place of an earlier one, and fills what is empty of the form. The
    /// entrant wrote the link, so it may lead into their own network.
    pub async fn read_link(
        &self,
        entry: Uuid,
        piece: u32,
        link: &str,
        ctx: &ActionContext,
        stop: &Stop,
    ) -> Result<FilledView> {
        let link = Url::parse(link.trim()).map_err(|_| web::WebError::NotAWebAddress {
            link: link.to_owned(),
        })?;
        let web = Web {
            reach: Reach::AsTyped,
            ..Web::default()
        };
        let page = cancellable::run_blocking(stop, move |stop| web.fetch(&link, stop)).await??;
        let file = snapshot(page, piece, ctx);
        self.put_file(entry, file, FileSlot::Snapshot, ctx).await
    }
}

/// A page as a file of its piece, with where and when it was captured.
fn snapshot(page: Page, piece: u32, ctx: &ActionContext) -> Attached {
    let media_type = media_type(page.media_type.as_deref(), page.charset.as_deref());
    let mut file = Attached::new(
        &name_of(&page.final_url),
        &media_type,
        Some(piece),
        page.bytes,
    );
    file.note.purpose = Purpose::Snapshot;
    file.note.capture = Some(PageCapture {
        from: page.final_url.to_string(),
        at: ctx.stamp(),
    });
    file
}

/// The media type as its server gave it, as far as it can be sent on: a sealed file has no room for any length of it.
fn media_type(media_type_name: Option<&str>, charset: Option<&str>) -> String {
    let is_short_ascii =
        |text: &&str| text.len() <= LONGEST_NAME && text.bytes().all(|it| it.is_ascii_graphic());
    match (
        media_type_name.filter(is_short_ascii),
        charset.filter(is_short_ascii),
    ) {
        (Some(media_type_name), Some(charset)) => format!("{media_type_name}; charset={charset}"),
        (Some(media_type_name), None) => media_type_name.to_owned(),
        (None, _) => "application/octet-stream".to_owned(),
    }
}

/// What people know a page by: its site and the last part of its path.
fn name_of(address: &Url) -> String {
    let host = address.host_str().unwrap_or_default();
    let mut parts = address.path_segments().into_iter().flatten();
    let last = parts.rfind(|part| !part.is_empty()).unwrap_or_default();
    let name = match last {
        "" => host.to_owned(),
        last => format!("{host} {last}"),
    };
    name.chars().take(LONGEST_NAME).collect()
}
