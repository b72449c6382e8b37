//! Numbers in the words of rules beside their keys, what was read of a call, and the zones that may be written.

use rules::{Call, advise, calls, review};

/// The codes of a call with these tables behind the smallest call.
fn codes_of(tables: &str) -> Vec<(String, String)> {
    let text = format!(
        "format = 1\nversion = 1\n[programme]\nid = \"npa\"\nname = \"Press Awards\"\norganisation = \"Press Club\"\n\
         [edition]\nid = \"2026\"\nname = \"Press Awards 2026\"\n[deadline]\nlocal = \"2027-01-29T23:59\"\n\
         zone = \"America/Toronto\"\ntext = \"11:59 p.m. EST on Friday, January 29, 2027.\"\n{tables}"
    );
    let advice = advise(&Call::from_toml(&text).unwrap());
    advice
        .into_iter()
        .map(|advice| (advice.place, advice.message.code.into_owned()))
        .collect()
}

/// The advice on a category with these words and keys.
fn category(words: &str, keys: &str) -> Vec<String> {
    let codes = codes_of(&format!(
        "[[category]]\nid = \"one\"\nname = \"One\"\ntext = {words:?}\n{keys}\n"
    ));
    codes.into_iter().map(|(_, code)| code).collect()
}

#[test]
fn the_only_number_of_a_rule_is_about_that_rule() {
    let of = |pieces: u32, text: &str| {
        let categories = [("a", text, pieces), ("b", "Up to five pieces.", 5)];
        let tables = categories.map(|(id, text, at_most)| {
            format!(
                "[[category]]\nid = \"{id}\"\nname = \"N\"\ntext = {text:?}\npieces = {{ at_most = {at_most} }}\n"
            )
        });
        codes_of(&tables.concat())
    };
    let differs = [("category.a".to_owned(), "advice-number-differs".to_owned())];
    assert_eq!(of(6, "Up to five pieces."), differs);
    assert_eq!(of(5, "Up to five pieces."), []);
    assert_eq!(of(6, "Up to six installments."), []);
    assert_eq!(of(5, "Up to six installments."), differs);
    // One of several numbers may speak of another rule.
    assert_eq!(of(6, "Six pieces, or five pieces where one is a film."), []);
}

#[test]
fn a_most_is_no_least() {
    let turned = ["advice-direction-differs"];
    for (words, least, most) in [
        (
            "2,000 words or less.",
            "words = { at_least = 2000 }",
            "words = { at_most = 2000 }",
        ),
        (
            "At most three pieces.",
            "pieces = { at_least = 3 }",
            "pieces = { at_most = 3 }",
        ),
        (
            "A maximum of three pieces.",
            "pieces = { at_least = 3 }",
            "pieces = { at_most = 3 }",
        ),
        (
            "Up to three people.",
            "people = { at_least = 3 }",
            "people = { at_most = 3 }",
        ),
        (
            "Au plus trois reportages.",
            "pieces = { at_least = 3 }",
            "pieces = { at_most = 3 }",
        ),
        (
            "Un texte de 500 mots au maximum.",
            "words = { at_least = 500 }",
            "words = { at_most = 500 }",
        ),
    ] {
        assert_eq!(category(words, least), turned, "{words}");
        assert_eq!(category(words, most), [""; 0], "{words}");
    }
    for (words, least, most) in [
        (
            "At least 500 words.",
            "words = { at_least = 500 }",
            "words = { at_most = 500 }",
        ),
        (
            "Three pieces or more.",
            "pieces = { at_least = 3 }",
            "pieces = { at_most = 3 }",
        ),
        (
            "Au moins trois reportages.",
            "pieces = { at_least = 3 }",
            "pieces = { at_most = 3 }",
        ),
    ] {
        assert_eq!(category(words, most), turned, "{words}");
        assert_eq!(category(words, least), [""; 0], "{words}");
    }
    // Both bounds, and words that say what is not accepted.
    assert_eq!(
        category(
            "Up to four pieces.",
            "pieces = { at_least = 4, at_most = 4 }"
        ),
        [""; 0]
    );
    assert_eq!(
        category(
            "Films over 10 minutes are not accepted.",
            "runtime_seconds = { at_most = 600 }"
        ),
        [""; 0]
    );
}

#[test]
fn the_numbers_of_a_category_are_read_in_figures_and_words() {
    let differs: &[&str] = &["advice-number-differs"];
    let runtime = |seconds: u32| format!("runtime_seconds = {{ at_most = {seconds} }}");
    let table: [(&str, &str, &[&str]); 24] = [
        (
            "An essay of 3.500 words or less.",
            "words = { at_most = 3500 }",
            &[],
        ),
        (
            "A story of 2k words.",
            "words = { at_most = 3000 }",
            differs,
        ),
        (
            "Une histoire d'au plus deux mille mots.",
            "words = { at_most = 2000 }",
            &[],
        ),
        (
            "Une histoire d'au plus deux mille mots.",
            "words = { at_most = 2500 }",
            differs,
        ),
        ("A film of 1 hour 30 minutes at most.", &runtime(5400), &[]),
        ("A podcast of 1.5 hours at most.", &runtime(5400), &[]),
        ("A podcast of an hour and a half.", &runtime(5400), &[]),
        ("Un film d'une heure et demie.", &runtime(5400), &[]),
        ("Un film de 1 h 30.", &runtime(5400), &[]),
        ("A film of 10' to 80'.", &runtime(4800), differs),
        ("A film of ten minutes at most.", &runtime(660), differs),
        ("A film of under three hours.", &runtime(10_799), &[]),
        ("A film of under three hours.", &runtime(10_700), differs),
        (
            "Four articles by a team of up to five",
            "pieces = { at_least = 3, at_most = 3 }\npeople = { at_most = 6 }",
            &["advice-number-differs", "advice-number-differs"],
        ),
        (
            "Four articles by a team of up to five",
            "pieces = { at_least = 4, at_most = 4 }\npeople = { at_most = 5 }",
            &[],
        ),
        ("4 articles", "pieces = { at_most = 3 }", differs),
        ("up to 5 people", "people = { at_most = 6 }", differs),
        (
            "Trois (3) reportages au plus.",
            "pieces = { at_most = 3 }",
            &[],
        ),
        (
            "Un reportage en trois parties.",
            "pieces = { at_most = 3 }",
            &[],
        ),
        ("Un seul reportage.", "pieces = { at_most = 3 }", differs),
        (
            "One of the stories may be in print.",
            "pieces = { at_most = 3 }",
            &[],
        ),
        (
            "Three stories, at least one of them in print.",
            "pieces = { at_most = 3 }",
            &[],
        ),
        (
            "No more than 3 articles.",
            "pieces = { at_most = 2 }",
            differs,
        ),
        (
            "A story with 12 photographs by one author.",
            "pieces = { at_most = 1 }",
            &[],
        ),
    ];
    for (words, keys, expected) in table {
        assert_eq!(category(words, keys), expected, "{words} {keys}");
    }
}

#[test]
fn the_words_of_windows_caps_ages_and_fees_are_read() {
    let category = "[[category]]\nid = \"one\"\nname = \"One\"\ntext = \"A story.\"\n";
    let window = |text: &str| {
        format!("[window]\nfrom = \"2026-01-20\"\nto = \"2027-01-19\"\ntext = {text:?}\n{category}")
    };
    let cap = |text: &str| {
        format!("[[cap]]\nid = \"a\"\nper = \"person\"\nat_most = 3\ntext = {text:?}\n{category}")
    };
    let age = |text: &str| {
        format!(
            "[[question]]\nid = \"born\"\nof = \"person\"\nkind = \"date\"\ntext = \"When were you born?\"\n\
             [[rule]]\nid = \"young\"\nof = \"person\"\nrequire = {{ age = {{ question = \"born\", at_most = 25, \
             on = {{ day = \"2026-03-31\" }} }} }}\ntext = {text:?}\n{category}"
        )
    };
    let fee = |text: &str| {
        format!(
            "[fees]\ncurrency = \"CAD\"\ntext = {text:?}\n[[fees.tier]]\namount = \"260\"\n{category}"
        )
    };
    let table: [(String, &[(&str, &str)]); 20] = [
        (
            window("Published between 20 January 2026 and 19 January 2027."),
            &[],
        ),
        (
            window("Published between 20 January 2026 and 18 January 2027."),
            &[("window", "advice-window-differs")],
        ),
        (
            window("Du 20 janvier 2026 au 18 janvier 2027."),
            &[("window", "advice-window-differs")],
        ),
        (
            window("Published in 2024."),
            &[("window", "advice-window-differs")],
        ),
        (window("Published in 2026."), &[]),
        (
            cap("Two entries per person."),
            &[("cap.a", "advice-number-differs")],
        ),
        (cap("Three entries per person."), &[]),
        (
            cap("Deux candidatures par personne."),
            &[("cap.a", "advice-number-differs")],
        ),
        (
            cap("Each person may enter twice."),
            &[("cap.a", "advice-number-differs")],
        ),
        (cap("A person may enter up to three times."), &[]),
        (age("No older than 25 years as of March 31."), &[]),
        (
            age("26 years as of March 31"),
            &[("rule.young", "advice-number-differs")],
        ),
        (
            age("26 years as of May 31"),
            &[
                ("rule.young", "advice-number-differs"),
                ("rule.young", "advice-day-differs"),
            ],
        ),
        (age("Under 26 on March 31."), &[]),
        (age("Moins de 26 ans au 31 mars."), &[]),
        (
            age("Under 25 on March 31."),
            &[("rule.young", "advice-number-differs")],
        ),
        (fee("The fee is $150."), &[("fees", "advice-fee-differs")]),
        (fee("The fee is $260, plus $33.80 of tax."), &[]),
        (fee("Les frais sont de 260,00 $."), &[]),
        (fee("CA$260 for each entry"), &[]),
    ];
    for (tables, expected) in table {
        let found = codes_of(&tables);
        let found: Vec<_> = found
            .iter()
            .map(|(place, code)| (&**place, &**code))
            .collect();
        assert_eq!(found, expected, "{tables}");
    }
}

#[test]
fn what_agrees_is_counted_and_what_was_not_compared_is_listed() {
    let mut call = Call::from_toml(calls::MEDIA_AWARDS_26).unwrap();
    call.introduction = Some("Since 1996, with 3 juries and a prize of $500.".into());
    let review = review(&call);
    let of = |words: &[rules::Words], place: &str| -> Vec<String> {
        let there = words.iter().filter(|words| words.place == place);
        there.map(|words| words.text.clone()).collect()
    };
    assert_eq!(review.advice, []);
    assert_eq!(
        of(&review.agreed, "extension 1"),
        ["11:59 p.m.", "EST", "Jan. 22, 2021"]
    );
    assert_eq!(
        of(&review.unread, "introduction"),
        ["1996", "3 juries", "$500"]
    );
}

/// What is unread of a call with these tables behind the smallest call, with its places.
fn unread_of(tables: &str) -> Vec<(String, String)> {
    let call = crate::given::small(tables);
    let unread = review(&call).unread.into_iter();
    unread.map(|words| (words.place, words.text)).collect()
}

#[test]
fn words_that_name_the_day_of_opening_or_a_statement_of_a_category_are_compared() {
    let tables = "[opens]\nlocal = \"2025-07-01T00:00\"\nzone = \"America/Toronto\"\ntext = \"From July 1.\"\n\
        [[category]]\nid = \"essay\"\nname = \"Essay\"\ntext = \"With 250 words.\"\nwords = { at_most = 250 }\n\
        [category.statement]\nwords = { at_most = 300 }\ntext = \"300 words.\"\n\
        [required]\nfields = [\"statement\"]\ntext = \"From July 1 on, 300 words are asked.\"\n";
    assert_eq!(unread_of(tables), []);
}

#[test]
fn the_words_of_a_categorys_own_rules_are_read() {
    let tables = "[[category]]\nid = \"essay\"\nname = \"Essay\"\ntext = \"Essays.\"\n\
        [category.place]\ncountries = [\"CA\"]\ntext = \"In 13 outlets.\"\n\
        [category.language]\naccepted = [\"fr\"]\ntext = \"In 2 languages.\"\n\
        [category.entrant]\nresident_of = [\"CA\"]\ntext = \"For 5 years.\"\n\
        [category.required]\nfields = [\"statement\"]\ntext = \"In 3 copies.\"\n";
    let expected = [
        ("category.essay.place", "13 outlets"),
        ("category.essay.language", "2 languages"),
        ("category.essay.entrant", "5 years"),
        ("category.essay.required", "3 copies"),
    ];
    let unread = unread_of(tables);
    let unread: Vec<_> = unread
        .iter()
        .map(|(place, text)| (&**place, &**text))
        .collect();
    assert_eq!(unread, expected);
}

#[test]
fn a_zone_is_written_by_a_city() {
    let base = calls::MEDIA_AWARDS_26;
    let table = [
        ("EST", "America/Toronto"),
        ("MST", "America/Phoenix"),
        ("HST", "Pacific/Honolulu"),
        ("CET", "Europe/Paris"),
        ("EET", "Europe/Athens"),
        ("WET", "Europe/Lisbon"),
        ("MET", "Europe/Paris"),
        ("EST5EDT", "America/Toronto"),
        ("PST8PDT", "America/Los_Angeles"),
        ("GMT0", "Etc/UTC"),
        ("GMT", "Etc/UTC"),
        ("Hongkong", "Asia/Hong_Kong"),
        ("US/Eastern", "America/New_York"),
        ("Canada/Eastern", "America/Toronto"),
        ("America/Montreal", "America/Toronto"),
        ("Zulu", "Etc/UTC"),
    ];
    for (zone, city) in table {
        let text = base.replace("\"America/Toronto\"", &format!("\"{zone}\""));
        let error = Call::from_toml(&text).unwrap_err();
        assert_eq!(error.code(), "call-old-zone", "{zone}");
        let params = error.params();
        let line = text
            .lines()
            .position(|line| line.contains(&format!("\"{zone}\"")))
            .unwrap()
            + 1;
        for (name, value) in [("line", &*line.to_string()), ("zone", zone), ("city", city)] {
            assert!(
                params.contains(&(name, value.to_owned())),
                "{zone}: {params:?}"
            );
        }
        // What was published stays readable.
        assert!(Call::from_published(&text).is_ok(), "{zone}");
    }
    for zone in [
        "UTC",
        "Etc/UTC",
        "Etc/GMT+5",
        "Asia/Kathmandu",
        "America/Toronto",
    ] {
        let text = base.replace("\"America/Toronto\"", &format!("\"{zone}\""));
        assert!(Call::from_toml(&text).is_ok(), "{zone}");
    }
    for (label, city) in [
        ("EDT", "America/Toronto"),
        ("AEST", "Australia/Sydney"),
        ("BST", "Europe/London"),
        ("PST", "America/Los_Angeles"),
        ("AoE", "Etc/GMT+12"),
    ] {
        let error = Call::from_toml(&base.replace("\"America/Toronto\"", &format!("\"{label}\"")))
            .unwrap_err();
        assert_eq!(error.code(), "call-unknown-zone", "{label}");
        assert!(
            error.params().contains(&("nearest", city.to_owned())),
            "{label}"
        );
    }
}
