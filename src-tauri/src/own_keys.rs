use workspaces::{Delivery, Workspace};

use crate::at::Answer;
use crate::session::Session;

impl Session {
    /// Takes new keys in the place of those in use, and hands out what the old ones say of them; tells how far that came.
    /// `void` also says that the old ones are void.
    pub(crate) async fn rotate_keys(&self, void: bool) -> Answer<Delivery> {
        let at = self.desk().await?;
        let act = at.act.clone();
        let desk = at
            .does(async |at| at.workspace.rotate_keys(void, &at.act).await)
            .await?;
        self.put_again(Workspace::Desk(desk.clone())).await;
        desk.post_keys(&act).await.map_err(|error| error.failure())
    }
}
