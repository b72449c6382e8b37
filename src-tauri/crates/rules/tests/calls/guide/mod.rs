//! Every example of the guide to writing a call is one: it is read, and the advice on it is what the guide says.

mod examples;

use examples::{Example, appended, examples, joined};
use rules::cases::Cases;
use rules::{Call, advise};

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
    for (index, Example { info, text }) in examples.iter().enumerate() {
        let whole = match *info {
            "toml" => (*text).to_owned(),
            "toml fragment" => joined(smallest, text),
            _ => continue,
        };
        let call = Call::from_toml(&whole).unwrap_or_else(|error| panic!("{error} in\n{text}"));
        let says_more = examples
            .get(index + 1)
            .is_some_and(|next| next.info == "text");
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
    let index = examples
        .iter()
        .position(|example| example.info == "toml cases")
        .unwrap();
    let part = examples[..index]
        .iter()
        .rfind(|example| example.info == "toml fragment")
        .unwrap();
    let call = Call::from_toml(&joined(examples[0].text, part.text)).unwrap();
    let expected = Cases::from_toml(examples[index].text).unwrap();
    assert_eq!(expected.problems_of_call(&call), []);
    assert!(expected.case.len() > 3);
    for case in &expected.case {
        assert_eq!(expected.problem_of(case, &call), None, "{}", case.name);
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

#[test]
fn the_complete_call_is_the_one_that_is_tried() {
    let page = crate::folder().join("../../docs/a-complete-call.md");
    let page = std::fs::read_to_string(page).unwrap();
    let shown = examples(&page);
    assert_eq!(shown[0].info, "toml");
    assert_eq!(shown[0].text, crate::read("aja-2025.toml"));
}

#[test]
fn the_smallest_entry_is_one() {
    let page = crate::folder().join("../../docs/writing-an-entry.md");
    let page = std::fs::read_to_string(page).unwrap();
    let entry: rules::Entry = serde_json::from_str(examples(&page)[0].text).unwrap();
    assert_eq!(entry.shape_errors(), []);
    // Nothing of it can be left out.
    let whole: serde_json::Value = serde_json::from_str(examples(&page)[0].text).unwrap();
    for field in whole.as_object().unwrap().keys() {
        let mut less = whole.clone();
        less.as_object_mut().unwrap().remove(field);
        assert!(
            serde_json::from_value::<rules::Entry>(less).is_err(),
            "{field}"
        );
    }
}
