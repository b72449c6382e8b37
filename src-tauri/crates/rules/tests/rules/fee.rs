//! What an entry costs: by count, with tax on top.

use rules::{
    Call, Circumstances, DeskRecords, Entry, FeeWaiver, Finding, Money, Outcome, Rule, Tally,
};

use crate::given::{SMALL, news, only, piece, small};

const BY_COUNT: &str = r#"[fees]
currency = "HKD"
text = "The first two entries at HK$200, each further one HK$350."
[[fees.tier]]
amount = "200"
up_to = 2
[[fees.tier]]
amount = "350"
"#;

fn entered_by(email: &str) -> Entry {
    let mut entry = news(vec![piece()]);
    entry.entered_by.contact.email = Some(email.to_owned());
    entry
}

fn fee(call: &Call, entry: &Entry, tally: &Tally<'_>, sender: &str, paid: Option<&str>) -> Finding {
    let circumstances = Circumstances {
        cap_counts: tally.cap_counts(entry, sender),
        desk_records: Some(DeskRecords {
            paid: paid.map(|paid| Money::try_from(paid.to_owned()).unwrap()),
            ..DeskRecords::default()
        }),
        ..Circumstances::default()
    };
    only(Rule::Fee, rules::check_with(call, entry, &circumstances))
}

#[test]
fn the_first_few_entries_of_an_entrant_cost_another_fee() {
    // A cap before the fees does not move what is counted for them.
    let cap = "[[cap]]\nid = \"c\"\nper = \"outlet\"\nat_most = 9\ntext = \"Nine.\"\n";
    for caps in ["", cap] {
        let call = small(&format!("{caps}{BY_COUNT}"));
        let mut tally = Tally::of(&call);
        let (one, other) = (
            entered_by("a@example.invalid"),
            entered_by("b@example.invalid"),
        );
        let expected = ["200.00", "200.00", "350.00", "350.00"];
        for amount in expected {
            let finding = fee(&call, &one, &tally, "", None);
            assert_eq!(finding.message.params["amount"], amount.into());
            tally.add(&one, "");
        }
        let of_other = fee(&call, &other, &tally, "", None);
        assert_eq!(of_other.message.params["amount"], "200.00".into());
        // Where nothing is known of other entries it is the first.
        let alone = only(Rule::Fee, rules::check(&call, &one, None));
        assert_eq!(alone.message.params["amount"], "200.00".into());
    }
}

#[test]
fn whose_entries_they_are_must_be_known_before_they_are_counted() {
    let call = small(BY_COUNT);
    let mut tally = Tally::of(&call);
    let entry = entered_by("a@example.invalid");
    tally.add(&entry, "one key");
    tally.add(&entry, "one key");
    let finding = fee(&call, &entry, &tally, "another key", Some("200"));
    assert_eq!(finding.outcome, Outcome::NeedsPerson);
    assert_eq!(finding.message.code, "finding-fee-open");
}

#[test]
fn a_similar_name_of_an_entrant_is_nothing_to_a_fee() {
    let call = small(BY_COUNT);
    let uses = rules::cap_uses(&call, &entered_by("a@example.invalid"), "");
    let is_exact: Vec<bool> = uses.iter().map(|it| it.is_exact).collect();
    assert_eq!(is_exact, [true]);
}

#[test]
fn a_tax_is_added_to_the_amount() {
    let call = |amount: &str, percent: &str| {
        small(&format!(
            "[fees]\ncurrency = \"CAD\"\ncounts_only_when_paid = true\ntax_percent = {percent}\ntext = \"Fees.\"\n[[fees.tier]]\namount = \"{amount}\"\n"
        ))
    };
    let entry = news(vec![piece()]);
    let table = [
        ("100", "13", "113.00"),
        ("115", "14.975", "132.22"),
        // Half a hundredth is rounded up.
        ("0.50", "1", "0.51"),
        ("0.49", "1", "0.49"),
        ("50", "0", "50.00"),
    ];
    for (amount, percent, due) in table {
        let call = call(amount, percent);
        assert_eq!(Call::from_toml(&call.to_toml()), Ok(call.clone()));
        let tally = Tally::of(&call);
        let paid = |paid| fee(&call, &entry, &tally, "", paid);
        assert_eq!(paid(None).message.params["amount"], due.into(), "{amount}");
        assert_eq!(paid(Some(due)).outcome, Outcome::Met, "{amount}");
        if percent != "0" && amount.len() == 3 && !amount.contains('.') {
            assert_eq!(paid(Some(amount)).outcome, Outcome::NotMet, "{amount}");
        }
    }
    for percent in ["-1", "101", "nan", "inf"] {
        let text = format!(
            "{SMALL}[fees]\ncurrency = \"CAD\"\ntax_percent = {percent}\ntext = \"Fees.\"\n[[fees.tier]]\namount = \"1\"\n"
        );
        let code = Call::from_toml(&text).unwrap_err().code();
        assert_eq!(code, "call-percent-impossible", "{percent}");
    }
}

#[test]
fn a_waived_fee_is_met_whichever_fee_it_is_and_says_by_whom_and_why() {
    let waived = |call: &Call, entry: &Entry, paid: Option<&str>, whole_entrant: bool| {
        let circumstances = Circumstances {
            desk_records: Some(DeskRecords {
                paid: paid.map(|paid| Money::try_from(paid.to_owned()).unwrap()),
                fee_waiver: Some(FeeWaiver {
                    by: "Ana".to_owned(),
                    reason: "Hardship.".to_owned(),
                    whole_entrant,
                }),
                ..DeskRecords::default()
            }),
            ..Circumstances::default()
        };
        only(Rule::Fee, rules::check_with(call, entry, &circumstances))
    };
    let entry = news(vec![piece()]);
    let fixed = small(
        "[fees]\ncurrency = \"CAD\"\ncounts_only_when_paid = true\ntext = \"$30.\"\n[[fees.tier]]\namount = \"30\"\n",
    );
    for (paid, whole_entrant, scope) in [(None, false, "entry"), (Some("10"), true, "entrant")] {
        let finding = waived(&fixed, &entry, paid, whole_entrant);
        assert_eq!(finding.outcome, Outcome::Met, "{scope}");
        assert_eq!(finding.message.code, "finding-fee-waived");
        let params = &finding.message.params;
        assert_eq!(params["by"], "Ana".into());
        assert_eq!(params["reason"], "Hardship.".into());
        assert_eq!(params["scope"], scope.into());
    }
    // What was paid in full all the same is paid.
    let paid = waived(&fixed, &entry, Some("30"), false);
    assert_eq!(paid.message.code, "finding-fee-paid");
    // Which fee is asked may be open.
    let open = small(
        "[[question]]\nid = \"member\"\nof = \"entry\"\nkind = \"yes_no\"\ntext = \"Member?\"\n[fees]\ncurrency = \"CAD\"\ntext = \"F.\"\n[[fees.tier]]\namount = \"1\"\nwhen = { answer = { question = \"member\", is = true } }\n",
    );
    assert_eq!(waived(&open, &entry, None, false).outcome, Outcome::Met);
    // Where the call asks for no fee there is nothing to waive.
    let none = rules::check(&small(""), &entry, None);
    assert!(none.iter().all(|finding| finding.rule != Rule::Fee));
}

#[test]
fn a_call_says_whether_it_counts_entries() {
    let cap = "[[cap]]\nid = \"c\"\nper = \"outlet\"\nat_most = 9\ntext = \"Nine.\"\n";
    let plain = "[fees]\ncurrency = \"CAD\"\ntext = \"F.\"\n[[fees.tier]]\namount = \"1\"\n";
    let table = [("", false), (plain, false), (cap, true), (BY_COUNT, true)];
    for (part, expected) in table {
        assert_eq!(small(part).counts_entries(), expected, "{part}");
    }
}
