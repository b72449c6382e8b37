use std::fs;
use std::path::Path;

use serde_json::json;

use crate::app::App;

/// Where npm put axe, the accessibility rules.
const AXE: &str = "ui/node_modules/axe-core/axe.min.js";

/// Holds what the window shows now against WCAG 2.2 AA and axe's own good practice.
pub(crate) async fn anyone_can_use_it(app: &App, place: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(AXE);
    let axe = fs::read_to_string(file).expect("axe is there after `npm ci` in ui/");
    app.told(&axe).await;
    let found = app
        .told_later(
            "const done = arguments[0];
             const tell = ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(it => it.html)}`;
             axe.run().then(({ violations }) => done(violations.map(tell)), it => done([`${it}`]))",
        )
        .await;
    assert_eq!(found, json!([]), "{place}");
}
