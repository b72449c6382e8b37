//! Lists with a name, and the European Union.

use rules::{Call, CallError, Outcome, Rule};

use crate::given::{SMALL, countries, news, outcome, piece, small};

const PARTNERS: &str = r#"[[list]]
id = "partners"
values = ["NO", "CH"]
[[list]]
id = "features"
values = ["news"]
"#;

#[test]
fn a_list_is_written_out_where_it_is_named() {
    let call = small(&format!(
        "{PARTNERS}[place]\ncountries = [\"CA\", \"list:partners\"]\ntext = \"There.\"\n\
         [[rule]]\nid = \"r\"\ncategories = [\"list:features\"]\nrequire = {{ works_in = [\"list:partners\"] }}\ntext = \"R\"\n"
    ));
    let place = call.place.as_ref().unwrap();
    assert_eq!(place.countries, countries(&["CA", "NO", "CH"]));
    assert_eq!(call.rules[0].categories, ["news"]);
    assert_eq!(
        outcome(Rule::Own, &call, &news(vec![piece()])).0,
        Outcome::NotMet
    );
    // Written by the program, it says the same.
    assert_eq!(Call::from_toml(&call.to_toml()), Ok(call));
}

#[test]
fn the_european_union_has_its_27_members() {
    let part = "[entrant]\ncitizen_of = [\"EU\"]\nworks_in = [\n  \"NO\",\n  \"list:EU\",\n]\ntext = \"T\"\n\
        [[question]]\nid = \"q\"\nkind = \"countries\"\ntext = \"Q\"\n\
        [[rule]]\nid = \"r\"\nrequire = { answer = { question = \"q\", among = [\"list:EU\"] } }\ntext = \"R\"\n";
    let call = small(part);
    let entrant = call.entrant.as_ref().unwrap();
    assert_eq!(entrant.citizen_of.len(), 27);
    assert_eq!(entrant.works_in.len(), 28);
    let has = |code: &str| entrant.citizen_of.contains(&countries(&[code])[0]);
    let members = ["HR", "IE", "FR", "CY"].map(has);
    let others = ["GB", "NO", "CH", "RS"].map(has);
    assert_eq!((members, others), ([true; 4], [false; 4]));
    // A call may mean another list by that name.
    let own = small(
        "[[list]]\nid = \"EU\"\nvalues = [\"FR\"]\n[place]\ncountries = [\"list:EU\"]\ntext = \"T\"\n",
    );
    assert_eq!(own.place.unwrap().countries, countries(&["FR"]));
}

#[test]
fn what_names_no_list_is_refused_with_its_line() {
    let refused = |part: &str| Call::from_toml(&format!("{SMALL}{part}")).unwrap_err();
    let unknown = refused("[place]\ncountries = [\"list:partner\"]\ntext = \"T\"\n");
    assert_eq!(unknown.code(), "call-unnamed");
    assert!(
        matches!(unknown, CallError::Located { line: 19, .. }),
        "{unknown:?}"
    );
    let empty = refused(
        "[[list]]\nid = \"l\"\nvalues = []\n[place]\ncountries = [\"list:l\"]\ntext = \"T\"\n",
    );
    assert_eq!(empty.code(), "call-empty-list");
    // An error further down is on the line on which it stands in the text.
    let later =
        refused("[place]\ncountries = [\"EU\"]\ntext = \"T\"\n[[cap]]\nid = \"c\"\nat_moost = 1\n");
    assert!(
        matches!(later, CallError::Flawed { line: 23, .. }),
        "{later:?}"
    );
}

#[test]
fn a_list_stays_named_in_the_text_where_nothing_of_it_changed() {
    let text = format!(
        "{SMALL}{PARTNERS}[place]\ncountries = [\"list:partners\"] # our partners\ntext = \"T\"\n"
    );
    let mut call = Call::from_toml(&text).unwrap();
    call.version = 2;
    assert_eq!(
        call.rewrite(&text).unwrap(),
        text.replacen("version = 1", "version = 2", 1)
    );
    // A country more in the list is one more wherever it is named.
    call.lists[0].values.push("IS".to_owned());
    let changed = Call::from_toml(&call.rewrite(&text).unwrap()).unwrap();
    assert_eq!(
        changed.place.unwrap().countries,
        countries(&["NO", "CH", "IS"])
    );
}

#[test]
fn an_answer_in_countries_is_compared_with_countries() {
    let with = |among: &str| {
        let question = "[[question]]\nid = \"based\"\ntext = \"Where?\"\nof = \"entry\"\nkind = \"countries\"\n";
        let rule = format!(
            "[[rule]]\nid = \"home\"\ntext = \"T\"\nrequire = {{ answer = {{ question = \"based\", among = [{among}] }} }}\n"
        );
        format!("{SMALL}{PARTNERS}{question}{rule}")
    };
    for among in ["\"NO\", \"PR\"", "\"list:partners\"", "\"list:EU\""] {
        assert!(Call::from_toml(&with(among)).is_ok(), "{among}");
    }
    for (among, code, list) in [
        ("\"NO\", \"partners\"", "partners", "yes"),
        ("\"EU\"", "EU", "yes"),
        ("\"Canada\"", "Canada", "no"),
        ("\"ZZ\"", "ZZ", "no"),
        ("\"ca\"", "ca", "no"),
    ] {
        let error = Call::from_toml(&with(among)).unwrap_err();
        assert_eq!(error.code(), "call-among-no-code", "{among}");
        let params = error.params();
        assert!(params.contains(&("code", code.to_owned())), "{params:?}");
        assert!(params.contains(&("list", list.to_owned())), "{params:?}");
        assert!(matches!(error, CallError::Located { .. }), "{error:?}");
        // What was published stays readable.
        assert!(Call::from_published(&with(among)).is_ok(), "{among}");
    }
}
