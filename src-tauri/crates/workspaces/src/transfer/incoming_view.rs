//! What a person is shown of something that they opened: who signed it, and what it is, before it is taken in.

use desk::standing_of_card;
use exchange::{Card, Header, Kind};
use store::Connection;
use workspace_core::messages::{
    self, EntryMessage, FeedbackMessage, PacketMessage, ReceiptMessage, ScoreSheetMessage,
};
use workspace_core::trust::{self, SignedCall};
use workspace_core::views::{IncomingAbout, IncomingCall, IncomingView, Signer, Standing};
use workspace_core::{Result, WorkspaceKind, action_context};

use super::incoming_file::{IncomingContent, IncomingFile};
use crate::Workspace;

impl IncomingFile {
    /// What the window shows of it, as the workspaces that are open know its signer.
    pub async fn view(&self, open_workspaces: &[Workspace]) -> Result<IncomingView> {
        let mut view = IncomingView {
            place: self.place().to_owned(),
            what: String::new(),
            reader: None,
            folder: None,
            host: None,
            promised: None,
            signer: None,
            standing: None,
            about: IncomingAbout::default(),
            call: None,
        };
        match &self.content {
            IncomingContent::Workspace { folder, kind } => {
                "workspace".clone_into(&mut view.what);
                view.reader = *kind;
                view.folder = Some(folder.display().to_string());
            }
            IncomingContent::Link { url, promised } => {
                "link".clone_into(&mut view.what);
                view.host = url.host_str().map(str::to_owned);
                view.promised.clone_from(promised);
            }
            IncomingContent::Sealed {
                header,
                bytes,
                promised,
                files_at: _,
            } => {
                view.promised.clone_from(promised);
                add_sealed_file(&mut view, header, bytes, open_workspaces).await?;
            }
        }
        Ok(view)
    }
}

/// Whose workspace a kind of sealed file is for. A call is for an entrant, and for a judge where only a judge's is open:
/// it says whose packets to take.
pub(super) fn reader(kind: Kind, open_workspaces: &[Workspace]) -> WorkspaceKind {
    let is_open = |wanted: WorkspaceKind| open_workspaces.iter().any(|it| it.kind() == wanted);
    match kind {
        Kind::Call if is_open(WorkspaceKind::Judge) && !is_open(WorkspaceKind::Entrant) => {
            WorkspaceKind::Judge
        }
        Kind::Call | Kind::Receipt | Kind::Feedback => WorkspaceKind::Entrant,
        Kind::Packet => WorkspaceKind::Judge,
        Kind::Card | Kind::Entry | Kind::ScoreSheet => WorkspaceKind::Desk,
    }
}

async fn add_sealed_file(
    view: &mut IncomingView,
    header: &Header,
    bytes: &[u8],
    open_workspaces: &[Workspace],
) -> Result<()> {
    let kind = header.kind;
    let reader = reader(kind, open_workspaces);
    let workspace = open_workspaces.iter().find(|it| it.kind() == reader);
    kind.name().clone_into(&mut view.what);
    view.reader = Some(reader);
    view.signer = Some(Signer::of(&Card::new("", header.sender.clone())));
    match kind {
        Kind::Call => {
            let signed = SignedCall::read(bytes)?;
            view.signer = Some(Signer::of(&signed.sender));
            view.call = Some(call(&signed)?);
            if let Some(workspace) = workspace {
                known_call(view, workspace, signed).await?;
            }
        }
        Kind::Card => {
            let opened = exchange::open(bytes, None, &exchange::Limits::default())?;
            view.signer = Some(Signer::of(&opened.sender));
            if let Some(Workspace::Desk(desk)) = workspace {
                view.standing = Some(standing_of_card(desk, &opened.sender).await?);
            }
        }
        Kind::Entry | Kind::Receipt | Kind::Packet | Kind::ScoreSheet | Kind::Feedback => {
            // What is sealed to somebody else shows no more than who signed it.
            if let Some(workspace) = workspace
                && let Ok(opened) = workspace_core::open_sealed(workspace.core(), bytes, kind)
            {
                view.signer = Some(Signer::of(&opened.sender));
                view.standing = standing_of_sender(workspace, opened.sender.clone()).await?;
                view.about = about(workspace, kind, &opened.bundle.document).await?;
            }
        }
    }
    Ok(())
}

/// How a workspace knows a desk that wrote to it; none at a desk, to which anybody may write.
async fn standing_of_sender(workspace: &Workspace, sender: Card) -> Result<Option<Standing>> {
    if workspace.kind() == WorkspaceKind::Desk {
        return Ok(None);
    }
    let query = move |conn: &Connection| trust::standing_of_packet(conn, &sender).map(Some);
    workspace.core().store.read(query).await
}

async fn about(workspace: &Workspace, kind: Kind, document: &[u8]) -> Result<IncomingAbout> {
    let with_count = |count: usize| IncomingAbout {
        title: None,
        count: u32::try_from(count).ok(),
    };
    Ok(match kind {
        Kind::Receipt => {
            of_entry(
                workspace,
                messages::read_checked::<ReceiptMessage>(document)?.entry,
            )
            .await?
        }
        Kind::Feedback => {
            of_entry(
                workspace,
                messages::read_checked::<FeedbackMessage>(document)?.entry,
            )
            .await?
        }
        Kind::Entry => IncomingAbout {
            title: Some(
                messages::read_checked::<EntryMessage>(document)?
                    .document
                    .title,
            ),
            count: None,
        },
        Kind::Packet => with_count(
            messages::read_checked::<PacketMessage>(document)?
                .entries
                .len(),
        ),
        Kind::ScoreSheet => with_count(
            messages::read_checked::<ScoreSheetMessage>(document)?
                .sheets
                .len(),
        ),
        Kind::Call | Kind::Card => IncomingAbout::default(),
    })
}

/// The title of one of the entrant's own entries.
async fn of_entry(workspace: &Workspace, entry: uuid::Uuid) -> Result<IncomingAbout> {
    let query = move |conn: &Connection| {
        let row = store::entry_revision::latest(conn, &entry.to_string())?;
        let document = row.map(|row| messages::read::<rules::Entry>(row.body.as_bytes()));
        Ok::<_, workspace_core::Error>(IncomingAbout {
            title: document.transpose()?.map(|document| document.title),
            count: None,
        })
    };
    workspace.core().store.read(query).await
}

fn call(signed: &SignedCall) -> Result<IncomingCall> {
    let call = &signed.call;
    let deadline = call.deadline_in_force();
    let closes = deadline.closes().map_err(rules::CallError::from)?;
    Ok(IncomingCall {
        zone: deadline.zone.name().to_owned(),
        closes: action_context::stamp(closes),
        edition: call.edition.name.clone(),
        organisation: call.programme.organisation.clone(),
        version: call.version,
        in_force: None,
        two_texts: None,
    })
}

/// Adds how the workspace knows the desk and the version of a call.
async fn known_call(
    view: &mut IncomingView,
    workspace: &Workspace,
    signed: SignedCall,
) -> Result<()> {
    let is_judge = workspace.kind() == WorkspaceKind::Judge;
    let query = move |conn: &Connection| {
        let standing = if is_judge {
            trust::standing_of_packet(conn, &signed.sender)?
        } else {
            trust::standing_of_call(conn, &signed)?
        };
        let versions = trust::known_versions(conn, &signed)?;
        Ok::<_, workspace_core::Error>((standing, versions))
    };
    let (standing, (in_force, two_texts)) = workspace.core().store.read(query).await?;
    view.standing = Some(standing);
    if let Some(call) = &mut view.call {
        (call.in_force, call.two_texts) = (in_force, two_texts);
    }
    Ok(())
}
