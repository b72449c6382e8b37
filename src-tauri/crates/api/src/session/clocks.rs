//! Who acts, and when; rehearsal clocks.

use chrono::{DateTime, TimeDelta, Utc};
use workspaces::views::OpenWorkspace;
use workspaces::{ActionContext, Failure, Settings, WorkspaceKind};

use super::Session;
use crate::answer::Answer;

impl Session {
    /// Who acts in a workspace, and when. The actor is the person who opened it with their own passphrase, else its owner; the
    /// instant is by its rehearsal clock, which runs on from where it was set, or by the machine's.
    pub(crate) async fn ctx(
        &self,
        kind: WorkspaceKind,
        settings: &Settings<'_>,
    ) -> Answer<ActionContext> {
        let clock = settings.clock().await?;
        let since = self.opening(kind).await.since;
        let elapsed = self.host.uptime().saturating_sub(since);
        let elapsed = TimeDelta::from_std(elapsed).unwrap_or_default();
        let now = clock.map_or_else(|| self.host.now(), |clock| clock + elapsed);
        let person = self.person(kind).await;
        let by = person.unwrap_or_else(|| settings.name().to_owned());
        Ok(ActionContext::new(by, now))
    }

    /// Who acts, at this instant of the machine's clock, even in a rehearsal.
    pub(super) fn machine_clock_context(&self, person: &str) -> ActionContext {
        ActionContext::new(person, self.host.now())
    }

    /// Moves the clock of everything that is open and in rehearsal.
    pub(crate) async fn move_clock(&self, to: &str) -> Answer<Vec<OpenWorkspace>> {
        let to = to
            .parse()
            .map_err(|_| Failure::new("wrong-shape", [("field", "clock".to_owned())]))?;
        for workspace in self.all().await {
            if set(&workspace.settings(), to).await? {
                self.run_clock(workspace.kind()).await;
            }
        }
        self.opened().await
    }

    /// Keeps every rehearsal clock where it stands, so that it does not go back when it is opened again.
    pub(super) async fn keep_clocks(&self) -> Answer<()> {
        for workspace in self.all().await {
            let kind = workspace.kind();
            let ctx = self.ctx(kind, &workspace.settings()).await?;
            if set(&workspace.settings(), ctx.at).await? {
                self.run_clock(kind).await;
            }
        }
        Ok(())
    }
}

/// Sets a rehearsal clock; false where there is none.
async fn set(settings: &Settings<'_>, to: DateTime<Utc>) -> Answer<bool> {
    let rehearses = settings.clock().await?.is_some();
    if rehearses {
        settings.set_clock(to).await?;
    }
    Ok(rehearses)
}
