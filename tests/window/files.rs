//! Files of entries in the window: read from the app's own server, and from no other.

use std::fs;

use rehearsal::bulk;
use serde_json::json;

use crate::app::{App, folder_of};

/// A picture of one point.
const PICTURE: [u8; 43] = *b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff\x21\xf9\x04\x01\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b";

/// Attaches the picture to a draft, shows it, reads its bytes, and tries another server of this machine.
const READ: &str = r"
    const done = arguments[0];
    const invoke = window.__TAURI_INTERNALS__.invoke;
    const work = async () => {
        const { entry } = await invoke('save_draft', { entry: null, document: DOCUMENT, base: 0 });
        const { draft } = await invoke('attach_file', { entry, path: PATH, piece: null });
        const { hash } = draft.attachments[0];
        const address = await invoke('entrant_file_address', { entry, hash });
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        const answer = await fetch(address);
        const { byteLength } = await answer.arrayBuffer();
        const refused = new Promise(resolve => {
            document.addEventListener('securitypolicyviolation', it => resolve(it.effectiveDirective), { once: true });
        });
        fetch('http://127.0.0.1:1/').catch(() => {});
        return {
            width: picture.naturalWidth,
            type: answer.headers.get('Content-Type'),
            bytes: byteLength,
            refused: await refused,
        };
    };
    work().then(done, failure => done({ failure: failure.message ?? failure }));
";

#[tokio::test(flavor = "multi_thread")]
async fn the_window_reads_files_from_the_apps_own_server_alone() {
    let app = App::start("window-files").await;
    app.click("#rehearsal-begun").await;
    app.long("#collect").await;
    let file = folder_of("window-files").join("point.gif");
    fs::write(&file, PICTURE).unwrap();
    let script = READ
        .replace("DOCUMENT", &json!(bulk::entry(0).0).to_string())
        .replace("PATH", &json!(file).to_string());
    assert_eq!(
        app.eval_async(&script).await,
        json!({ "width": 1, "type": "image/gif", "bytes": 43, "refused": "connect-src" })
    );
    app.end().await;
}
