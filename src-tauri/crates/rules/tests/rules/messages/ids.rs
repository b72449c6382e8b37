//! Ids that none can be, and names of what a call does not have.

use rules::Call;

use super::each_is_told;
use crate::given::SMALL;

fn category(id: &str) -> String {
    format!("[[category]]\nname = \"N\"\ntext = \"N.\"\nid = \"{id}\"\n")
}

#[test]
fn an_id_is_small_letters_digits_and_hyphens() {
    for id in ["f", "2025", "long-form-2", "a--b", "a-"] {
        assert!(
            Call::from_toml(&format!("{SMALL}{}", category(id))).is_ok(),
            "{id}"
        );
    }
    for (id, nearest) in [
        ("Long Form", ", such as “long-form”"),
        ("a_b", ", such as “a-b”"),
        ("Œuvre d’été", ", such as “oeuvre-d-ete”"),
        ("news ", ", such as “news”"),
        ("-a", ", such as “a”"),
        ("a.b", ", such as “a-b”"),
        ("新聞", ""),
        ("", ""),
    ] {
        let english = format!(
            "Line 21: The id \"{id}\" of “category” cannot stand in a rule or a case. Take small letters without accents, digits and hyphens{nearest}."
        );
        let french = format!(
            "Ligne 21 : L’identifiant \"{id}\" de « category » ne peut figurer dans une règle ni dans un cas. Prenez des minuscules sans accents, des chiffres et des traits d’union{}.",
            nearest
                .replace(", such as", ", par exemple")
                .replace('“', "« ")
                .replace('”', " »")
        );
        each_is_told(&[(&category(id), &english, &french)]);
    }
}

#[test]
fn ids_are_looked_at_wherever_they_stand() {
    for (part, line) in [
        (
            "[[question]]\nid = \"q\"\nkind = \"choice\"\ntext = \"Q?\"\noption = [\n{ id = \"a\", text = \"A\" },\n{ id = \"B\", text = \"B\" }]\n",
            24,
        ),
        (
            "[[criterion]]\nid = \"C\"\nname = \"C\"\ntext = \"C.\"\n",
            19,
        ),
        ("[[list]]\nid = \"E!\"\nvalues = [\"CA\"]\n", 19),
        (
            "[outcomes]\n[[outcomes.condition]]\nid = \"C\"\ntext = \"C.\"\n",
            20,
        ),
    ] {
        let error = super::refused(part);
        assert!(
            ["call-wrong-id", "call-wrong-name"].contains(&error.code()),
            "{error}"
        );
        let at = error.params().into_iter().find(|(name, _)| *name == "line");
        assert_eq!(at, Some(("line", line.to_string())), "{part}");
        // What was published before stays readable.
        assert!(
            Call::from_published(&format!("{SMALL}{part}")).is_ok(),
            "{part}"
        );
    }
}

#[test]
fn a_programme_and_an_edition_may_have_capitals_points_and_spaces_within() {
    let edition = |id: &str| {
        let text = SMALL.replacen("[edition]", "[edition] # this one", 1);
        let (before, after) = text.split_once("# this one\n").unwrap();
        let (_, rest) = after.split_once('\n').unwrap();
        Call::from_toml(&format!("{before}\nid = \"{id}\"\n{rest}"))
    };
    for id in ["2020-21", "2020 21", "XXVI", "26.1"] {
        assert!(edition(id).is_ok(), "{id}");
    }
    for id in ["2020-21 ", " 2020", "2020\\u200b", "2020/21", "."] {
        assert_eq!(edition(id).unwrap_err().code(), "call-wrong-name", "{id}");
    }
}

#[test]
fn a_name_that_is_nearly_one_of_the_call_is_told_with_it() {
    let question = "[[question]]\nid = \"ownership\"\nkind = \"yes_no\"\ntext = \"Q?\"\n";
    each_is_told(&[
        (
            &format!(
                "{question}[[rule]]\nid = \"r\"\nrequire = {{ answer = {{ question = \"owner\", is = true }} }}\ntext = \"R.\"\n"
            ),
            "Line 24: “rule.r” names the question “owner”, which the call does not have. Did you mean “ownership”?",
            "Ligne 24 : « rule.r » nomme la question « owner », qui n’existe pas dans l’appel. Vouliez-vous dire « ownership » ?",
        ),
        (
            "[[award]]\nid = \"gold\"\nname = \"G\"\ntext = \"G.\"\ncategories = [\"new\"]\n",
            "Line 22: “award.gold” names the category “new”, which the call does not have. Did you mean “news”?",
            "Ligne 22 : « award.gold » nomme la catégorie « new », qui n’existe pas dans l’appel. Vouliez-vous dire « news » ?",
        ),
        (
            "[[list]]\nid = \"partners\"\nvalues = [\"CA\"]\n[place]\ncountries = [\"list:partner\"]\ntext = \"T\"\n",
            "Line 22: “countries” names the list “list:partner”, which the call does not have. Did you mean “list:partners”?",
            "Ligne 22 : « countries » nomme la liste « list:partner », qui n’existe pas dans l’appel. Vouliez-vous dire « list:partners » ?",
        ),
    ]);
}
