//! What keeps nobody out.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::app::App;

/// Where npm put axe, the accessibility rules.
const AXE: &str = "ui/node_modules/axe-core/axe.min.js";

/// The success criteria of WCAG 2.2 at levels A and AA, by axe's tags, and axe's own good practice. Without its tag axe
/// leaves out the one rule that is new in 2.2, the size of what is clicked.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// Checks what the window shows now against WCAG 2.2 AA and axe's own good practice.
pub(crate) async fn anyone_can_use_it(app: &App, place: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(AXE);
    let axe = fs::read_to_string(file).expect("axe is there after `npm ci` in ui/");
    app.eval(&axe).await;
    let run = format!(
        "const done = arguments[0];
         const tell = ({{ id, help, nodes }}) => `${{id}}: ${{help}}: ${{nodes.map(it => it.html)}}`;
         axe.run({{ runOnly: {tags} }})
            .then(({{ passes, violations }}) =>
                done(passes.length > 0 ? violations.map(tell) : ['axe tried no rule']))
            .catch(it => done([`${{it}}`]))",
        tags = json!(TAGS),
    );
    let found = app.eval_async(&run).await;
    assert_eq!(found, json!([]), "{place}");
}
