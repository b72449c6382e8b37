//! The entry names a category of the call.

use super::finding_template::FindingTemplate;
use crate::{Call, Category, Finding, Message, Outcome, Rule, Source, Text};

pub(super) fn check(call: &Call, category: Option<&Category>, id: &str) -> Finding {
    let datum = Some((id.to_owned(), Source::Declared));
    if let Some(category) = category {
        let template = FindingTemplate::new(Rule::Category, &category.text, category.blocks);
        return template.of_entry(Outcome::Met, datum, Message::plain("finding-category-met"));
    }
    let names: Vec<&str> = call
        .categories
        .iter()
        .map(|category| &**category.name.in_language("en"))
        .collect();
    let message = Message::plain("finding-category-unknown").with("category", id);
    // No words of the call speak of a category that it does not have; its categories' names do.
    let all = Text::from(names.join(", ").as_str());
    FindingTemplate::new(Rule::Category, &all, false).of_entry(Outcome::NotMet, datum, message)
}
