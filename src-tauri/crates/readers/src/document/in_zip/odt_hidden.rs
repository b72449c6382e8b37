//! What of OpenDocument is not shown.

use std::collections::BTreeSet;

use super::xml::{Step, walk};

/// The names of styles whose text is not shown, by the parts that define them.
pub fn hidden_styles(parts: &[Option<&str>]) -> BTreeSet<String> {
    let mut hidden = BTreeSet::new();
    for part in parts.iter().flatten() {
        let mut open_style: Option<String> = None;
        // A part that is damaged is reported where its text is read.
        walk(part, |step| {
            match step {
                Step::Opens(element) if element.name() == "style" => {
                    open_style = element.value("name");
                }
                Step::Opens(element) if element.name() == "text-properties" => {
                    let is_hidden = element.value("display").as_deref() == Some("none");
                    hidden.extend(open_style.clone().filter(|_| is_hidden));
                }
                Step::Closes("style") => open_style = None,
                Step::Opens(_) | Step::Closes(_) | Step::Text(_) => {}
            }
            Ok(())
        })
        .ok();
    }
    hidden
}

/// Whether an element is not shown with all that stands in it, by its name, its attribute `display` and the name of its
/// style.
pub fn is_hidden(
    name: &str,
    display: Option<&str>,
    style: Option<&str>,
    hidden_styles: &BTreeSet<String>,
) -> bool {
    match name {
        "section" => display == Some("none"),
        "p" | "h" | "span" => style.is_some_and(|style| hidden_styles.contains(style)),
        "hidden-text" => true,
        _ => false,
    }
}
