//! Every example of the guide to writing a call is one: it is read, and the advice on it is what the guide says.

mod examples;

use examples::{Example, appended, examples, joined};
use rules::{Call, advise};

use crate::expected::Expected;

fn guide() -> String {
    let path = crate::folder().join("../../docs/writing-a-call.md");
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn every_call_and_every_part_of_one_is_read() {
    let guide = guide();
    let examples = examples(&guide);
    let smallest = examples[0].text;
    let mut tried = 0;
    for (at, Example { info, text }) in examples.iter().enumerate() {
        let whole = match *info {
            "toml" => (*text).to_owned(),
            "toml fragment" => joined(smallest, text),
            _ => continue,
        };
        let call = Call::from_toml(&whole).unwrap_or_else(|error| panic!("{error} in\n{text}"));
        let says_more = examples.get(at + 1).is_some_and(|next| next.info == "text");
        assert!(
            says_more || advise(&call).is_empty(),
            "{:?} on\n{text}",
            advise(&call)
        );
        tried += 1;
    }
    assert!(tried > 40, "{tried} examples");
}

#[test]
fn every_mistake_is_refused() {
    let guide = guide();
    let examples = examples(&guide);
    let refused = examples
        .iter()
        .filter(|example| example.info == "toml refused");
    let mut tried = 0;
    for mistake in refused {
        let whole = appended(examples[0].text, mistake.text);
        assert!(Call::from_toml(&whole).is_err(), "{}", mistake.text);
        tried += 1;
    }
    assert!(tried > 10, "{tried} mistakes");
}

#[test]
fn the_table_of_cases_holds_for_the_call_before_it() {
    let guide = guide();
    let examples = examples(&guide);
    let at = examples
        .iter()
        .position(|example| example.info == "toml cases")
        .unwrap();
    let part = examples[..at]
        .iter()
        .rfind(|example| example.info == "toml fragment")
        .unwrap();
    let call = Call::from_toml(&joined(examples[0].text, part.text)).unwrap();
    let expected: Expected = toml::from_str(examples[at].text).unwrap();
    assert_eq!(expected.advice.len(), advise(&call).len());
    assert_eq!(
        call.deadline_in_force().closes().unwrap(),
        expected.closes["all"]
    );
    for case in &expected.case {
        case.check(&call, &expected.entry).unwrap();
    }
}

#[test]
fn the_whole_entry_is_one_and_leaves_nothing_out_on_the_way() {
    let guide = guide();
    let examples = examples(&guide);
    let whole = examples.iter().find(|example| example.info == "json whole");
    let text = whole.unwrap().text;
    let entry: rules::Entry = serde_json::from_str(text).unwrap();
    let said: serde_json::Value = serde_json::from_str(text).unwrap();
    let read = serde_json::to_value(&entry).unwrap();
    // Whatever the example leaves out says nothing in the entry.
    for (field, value) in said.as_object().unwrap() {
        assert!(!read[field].is_null(), "{field}: {value}");
    }
    assert_eq!(read["pieces"][0]["runtime_seconds"], 1260);
}
