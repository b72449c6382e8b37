//! Calls that nothing could be checked against.

use rules::{Call, calls};

/// Each row: what stands in the call of the 26th edition, what is written in its place, the code that follows.
fn each_is_refused(table: &[(&str, &str, &str)]) {
    for (old, new, code) in table {
        let text = calls::MEDIA_AWARDS_26;
        assert!(text.contains(old), "{old}");
        let error = Call::from_toml(&text.replacen(old, new, 1)).unwrap_err();
        assert_eq!(error.code(), *code, "{new}");
    }
}

#[test]
fn what_no_table_can_say_is_refused_wherever_it_stands() {
    each_is_refused(&[
        (
            "{ at_most = 2000 }",
            "{ at_most = 2,000 }",
            "call-parted-number",
        ),
        ("Toronto\"", "Montréal\"", "call-unknown-zone"),
        (
            "permission = \"written\"",
            "permission = \"writing\"",
            "call-unknown-value",
        ),
        (
            "name = \"Written News\"",
            "name = “Written News”",
            "call-curly-quotes",
        ),
        (
            "name = \"Written News\"",
            "name = \"Written News\"\namending = \"locked\"",
            "call-misplaced",
        ),
        (
            "name = \"Written News\"",
            "name = \"Written News\"\nplace = { countries = [], text = \"Here.\" }",
            "call-empty-list",
        ),
        (
            "[[category]]",
            "[[printed]]\nof = \"category.books\"\nsource = \"here\"\ntext = \"Books.\"\n\n[[category]]",
            "call-unnamed",
        ),
        (
            "[[category]]",
            "[[question]]\nid = \"a\"\nkind = \"choice\"\ntext = \"?\"\noption = [{ id = \"x\", text = \"X\" }, { id = \"x\", text = \"Y\" }]\n\n[[category]]",
            "call-duplicate-id",
        ),
        (
            "[[category]]",
            "[statement]\nwords = { at_least = 9, at_most = 8 }\ntext = \"Short.\"\n\n[[category]]",
            "call-limit-contradicts",
        ),
        (
            "[[category]]",
            "[[rule]]\nid = \"a\"\nrequire = { published = { from = \"2020-02-01\", to = \"2020-01-01\" } }\ntext = \"Then.\"\n\n[[category]]",
            "call-window-reversed",
        ),
        (
            "accepted = [\"en\"]",
            "accepted = [\"hn\"]",
            "call-no-such-code",
        ),
    ]);
}

#[test]
fn each_reason_has_its_code() {
    let table = [
        // Clocks in Toronto jumped from 2:00 to 3:00 on 14 March 2021, and went back on 7 November.
        (
            "2021-01-15T23:59",
            "2021-03-14T02:30",
            "call-deadline-skipped",
        ),
        (
            "2021-01-22T23:59",
            "2021-11-07T01:30",
            "call-deadline-doubled",
        ),
        (
            "id = \"written-feature\"",
            "id = \"written-news\"",
            "call-duplicate-id",
        ),
        ("id = \"depth\"", "id = \"excellence\"", "call-duplicate-id"),
        ("countries = [\"CA\"]", "countries = []", "call-empty-list"),
        ("accepted = [\"en\"]", "accepted = []", "call-empty-list"),
        ("fields = [\"email\"]", "fields = []", "call-empty-list"),
        (
            "citizen_of = [\"CA\"]\nworks_in = [\"CA\"]",
            "citizen_of = []\nworks_in = []",
            "call-nobody-may-enter",
        ),
        (
            "to = \"2020-12-31\"",
            "to = \"2019-12-31\"",
            "call-window-reversed",
        ),
        (
            "{ at_most = 2000 }",
            "{ at_most = 2000, at_least = 2001 }",
            "call-limit-contradicts",
        ),
        (
            "{ at_most = 2000 }",
            "{ at_most = 2000, more_than = 2000 }",
            "call-limit-contradicts",
        ),
        (
            "{ at_most = 3 }",
            "{ at_most = 3, at_least = 4 }",
            "call-limit-contradicts",
        ),
        (
            "{ at_most = 3 }",
            "{ at_most = 0 }",
            "call-limit-contradicts",
        ),
        (
            "at_least = 2, of",
            "at_least = 4, of",
            "call-limit-contradicts",
        ),
        ("step = 1.0", "step = 0.0", "call-scale-impossible"),
        ("step = 1.0", "step = nan", "call-scale-impossible"),
        ("max = 10.0", "max = 1.0", "call-scale-impossible"),
        ("max = 10.0", "max = inf", "call-scale-impossible"),
        ("weight = 1.0", "weight = -1.0", "call-weight-impossible"),
        ("weight = 1.0", "weight = nan", "call-weight-impossible"),
    ];
    each_is_refused(&table);
}

#[test]
fn a_call_without_categories_is_refused() {
    let text = calls::MEDIA_AWARDS_26;
    let (before, _) = text.split_once("[[category]]").unwrap();
    let (_, after) = text.split_once("[scale]").unwrap();
    let text = format!("category = []\n{before}[scale]{after}");
    assert_eq!(
        Call::from_toml(&text).unwrap_err().code(),
        "call-no-category"
    );
}

#[test]
fn bounds_that_touch_are_possible() {
    let text = calls::MEDIA_AWARDS_26;
    for limit in [
        "{ at_most = 2000, at_least = 2000 }",
        "{ at_most = 2000, more_than = 1999 }",
    ] {
        assert!(Call::from_toml(&text.replacen("{ at_most = 2000 }", limit, 1)).is_ok());
    }
}
