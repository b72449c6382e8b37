//! Values of a kind that does not belong at their place.

use catalogue::Language;

use super::{each_is_told, message, refused};

#[test]
fn a_value_of_another_kind_is_told_by_those_that_can_stand_there() {
    each_is_told(&[
        (
            "midnight = true\n",
            "Line 18 of the call (deadline.midnight): true is none of the values that can stand there. Write one of these: ends, begins.",
            "Ligne 18 de l’appel (deadline.midnight) : true n’est aucune des valeurs possibles ici. Écrivez l’une de celles-ci : ends, begins.",
        ),
        (
            "[panels]\nnamed = false\n",
            "Line 19 of the call (panels.named): false is none of the values that can stand there. Write one of these: unsaid, always, with_finalists, at_ceremony.",
            "Ligne 19 de l’appel (panels.named) : false n’est aucune des valeurs possibles ici. Écrivez l’une de celles-ci : unsaid, always, with_finalists, at_ceremony.",
        ),
        (
            "[window]\nfrom = \"2025-01-01\"\nto = \"2025-12-31\"\ntext = \"2025.\"\npieces = 3\n",
            "Line 22 of the call (window.pieces): 3 is none of the values that can stand there. Write one of these: all, majority, half, any, { at_least = … }, { all_but = … }.",
            "Ligne 22 de l’appel (window.pieces) : 3 n’est aucune des valeurs possibles ici. Écrivez l’une de celles-ci : all, majority, half, any, { at_least = … }, { all_but = … }.",
        ),
    ]);
}

#[test]
fn words_are_in_english_and_french_alone() {
    let english = "Line 20 of the call (place.text): words are written once, \"…\", or in English and French, { en = \"…\", fr = \"…\" }. A call has no other languages, and both must be there.";
    let french = "Ligne 20 de l’appel (place.text) : un texte s’écrit une fois, \"…\", ou en anglais et en français, { en = \"…\", fr = \"…\" }. Un appel n’a pas d’autre langue, et les deux doivent y être.";
    let place = |text: &str| format!("[place]\ncountries = [\"HK\"]\ntext = {text}\n");
    for text in [
        "{ en = \"Here.\", zh = \"\" }",
        "{ en = \"Here.\" }",
        "3",
        "[\"Here.\"]",
    ] {
        each_is_told(&[(&place(text), english, french)]);
    }
}

#[test]
fn what_is_no_answer_is_told_what_one_is() {
    let rule = "[[question]]\nid = \"q\"\nkind = \"yes_no\"\ntext = \"Q?\"\n[[rule]]\nid = \"r\"\nrequire = { answer = { question = \"q\", is = 2025-01-01 } }\ntext = \"R.\"\n";
    each_is_told(&[(
        rule,
        "Line 24 of the call (rule.require): this is no answer. Write true or false, a number, words in straight quotes, or a list of words.",
        "Ligne 24 de l’appel (rule.require) : ceci n’est pas une réponse. Écrivez true ou false, un nombre, un texte entre guillemets droits, ou une liste de textes.",
    )]);
}

#[test]
fn several_things_in_one_pair_of_braces_are_told_apart() {
    each_is_told(&[
        (
            "[[round]]\nid = \"r\"\nname = \"R\"\nadvance = { number = 10, threshold = 80 }\n",
            "Line 21 of the call: this is written in another way here. Write advance = { best = { number = 10, threshold = 80 } }",
            "Ligne 21 de l’appel : cela s’écrit autrement ici. Écrivez advance = { best = { number = 10, threshold = 80 } }",
        ),
        (
            "[[round]]\nid = \"r\"\nname = \"R\"\nadvance = { number = 10, by = \"jury\", at_least_each = 1 }\n",
            "Line 21 of the call: this is written in another way here. Write advance = { in_proportion = { number = 10, by = \"jury\", at_least_each = 1 } }",
            "Ligne 21 de l’appel : cela s’écrit autrement ici. Écrivez advance = { in_proportion = { number = 10, by = \"jury\", at_least_each = 1 } }",
        ),
        // In proportion, or as many of each group?
        (
            "[[round]]\nid = \"r\"\nname = \"R\"\nadvance = { number = 10, by = \"jury\" }\n",
            "Line 21 of the call (round.advance): only one of these can stand here: { number = … }, { threshold = … }, { percent = … }, { best = … }, { in_proportion = … }, { in_each_group = … }, by_hand. Choose one, and put the rest into the words of text.",
            "Ligne 21 de l’appel (round.advance) : une seule de ces possibilités peut figurer ici : { number = … }, { threshold = … }, { percent = … }, { best = … }, { in_proportion = … }, { in_each_group = … }, by_hand. Choisissez-en une, et dites le reste dans le texte de la règle.",
        ),
        (
            "[[rule]]\nid = \"r\"\nof = \"person\"\nrequire = { how_many = \"any\", works_in = [\"CA\"] }\ntext = \"R.\"\n",
            "Line 21 of the call (rule.require): “how_many” does not belong inside of “require”. Write it on a line of its own above that one.",
            "Ligne 21 de l’appel (rule.require) : « how_many » ne se place pas dans « require ». Écrivez-le sur une ligne à part, au-dessus de celle-ci.",
        ),
        (
            "[[rule]]\nid = \"r\"\nrequire = { citizen_of = [\"CA\"], works_in = [\"CA\"] }\ntext = \"R.\"\n",
            "Line 20 of the call (rule.require): several conditions go into one list. Write { all = [{ … }, { … }] } where each must hold, and any in place of all where one is enough.",
            "Ligne 20 de l’appel (rule.require) : plusieurs conditions se mettent dans une seule liste. Écrivez { all = [{ … }, { … }] } si chacune doit être remplie, et any au lieu de all s’il suffit d’une.",
        ),
    ]);
}

#[test]
fn what_is_written_in_another_form_is_shown_in_the_right_one() {
    each_is_told(&[
        (
            "[cap]\nid = \"c\"\nper = \"person\"\nat_most = 1\ntext = \"C.\"\n",
            "Line 18 of the call: there may be several of “cap”, so that each stands in two pairs of brackets. Write [[cap]].",
            "Ligne 18 de l’appel : il peut y avoir plusieurs « cap », si bien que chacun s’écrit entre deux paires de crochets. Écrivez [[cap]].",
        ),
        (
            "[cap]\nid = \"c\"\n[cap]\nid = \"d\"\n",
            "Line 20 of the call: there may be several of “cap”, so that each stands in two pairs of brackets. Write [[cap]].",
            "Ligne 20 de l’appel : il peut y avoir plusieurs « cap », si bien que chacun s’écrit entre deux paires de crochets. Écrivez [[cap]].",
        ),
        (
            "[cap]\nid = \"c\"\nper = \"person\"\nat_most = 1\ntext = \"C.\"\n[[cap]]\nid = \"d\"\n",
            "Line 18 of the call: there may be several of “cap”, so that each stands in two pairs of brackets. Write [[cap]].",
            "Ligne 18 de l’appel : il peut y avoir plusieurs « cap », si bien que chacun s’écrit entre deux paires de crochets. Écrivez [[cap]].",
        ),
        (
            "[[category]]\nid = \"f\"\npieces = ( at_most = 3 )\n",
            "Line 20 of the call: this is written in another way here. Write pieces = { at_most = 3 }",
            "Ligne 20 de l’appel : cela s’écrit autrement ici. Écrivez pieces = { at_most = 3 }",
        ),
        (
            "[[category]]\nid = \"f\"\npieces = [ at_most = 3 ]\n",
            "Line 20 of the call: this is written in another way here. Write pieces = { at_most = 3 }",
            "Ligne 20 de l’appel : cela s’écrit autrement ici. Écrivez pieces = { at_most = 3 }",
        ),
        (
            "[[question]]\nid = \"f\"\nrequired = True\n",
            "Line 20 of the call: this is written in another way here. Write required = true",
            "Ligne 20 de l’appel : cela s’écrit autrement ici. Écrivez required = true",
        ),
        (
            "[[cap]]\nid = \"f\"\nper: \"person\"\n",
            "Line 20 of the call: this is written in another way here. Write per = \"person\"",
            "Ligne 20 de l’appel : cela s’écrit autrement ici. Écrivez per = \"person\"",
        ),
        (
            "[[rule]]\nid = \"r\"\ntext = \"R.\nrequire = { filled = [\"url\"] }\n",
            "Line 20 of the call (rule.text): the closing quote is missing. Write \" at the end of the words.",
            "Ligne 20 de l’appel (rule.text) : le guillemet fermant manque. Écrivez \" à la fin du texte.",
        ),
        (
            "[[rule]]\nid = \"r\"\nrequire = { filled = \"url\" }\ntext = \"R.\"\n",
            "Line 20 of the call (rule.require): a list belongs here, even of one. Write [\"url\"]",
            "Ligne 20 de l’appel (rule.require) : une liste est attendue ici, même d’un seul élément. Écrivez [\"url\"]",
        ),
        (
            "[[category]]\nid = \"f\"\nname = \"F\"\ntext = \"F.\"\nruntime_seconds = \"60 minutes\"\n",
            "Line 22 of the call (category.runtime_seconds): words cannot be compared with a number. Write the bounds, such as { at_most = 3600 }; running times are in seconds.",
            "Ligne 22 de l’appel (category.runtime_seconds) : un texte ne peut être comparé à un nombre. Écrivez les bornes, par exemple { at_most = 3600 } ; les durées sont en secondes.",
        ),
        (
            "[[rule]]\nid = \"r\"\nrequire = [{ filled = [\"url\"] }, { words = { at_most = 3 } }]\ntext = \"R.\"\n",
            "Line 20 of the call (rule.require): several conditions go into one list. Write { all = [{ … }, { … }] } where each must hold, and any in place of all where one is enough.",
            "Ligne 20 de l’appel (rule.require) : plusieurs conditions se mettent dans une seule liste. Écrivez { all = [{ … }, { … }] } si chacune doit être remplie, et any au lieu de all s’il suffit d’une.",
        ),
        (
            "[[rule]]\nid = \"r\"\nrequire = { question = \"q\", is = false }\ntext = \"R.\"\n",
            "Line 20 of the call (rule.require): the name of the condition is missing. Write { answer = { question = …, … } }.",
            "Ligne 20 de l’appel (rule.require) : le nom de la condition manque. Écrivez { answer = { question = …, … } }.",
        ),
    ]);
}

#[test]
fn a_code_that_is_none_is_told_with_the_one_that_is_meant() {
    each_is_told(&[
        (
            "[place]\ncountries = [\"UK\"]\ntext = \"P.\"\n",
            "Line 19 of the call (place.countries): no country has the code “UK”. Write “GB”.",
            "Ligne 19 de l’appel (place.countries) : aucun pays n’a le code « UK ». Écrivez « GB ».",
        ),
        (
            "[place]\ncountries = [\"XX\"]\ntext = \"P.\"\n",
            "Line 19 of the call (place.countries): no country has the code “XX”. Look it up in ISO 3166.",
            "Ligne 19 de l’appel (place.countries) : aucun pays n’a le code « XX ». Cherchez-le dans ISO 3166.",
        ),
        (
            "[language]\naccepted = [\"en\", \"cn\"]\ntext = \"L.\"\n",
            "Line 19 of the call (language.accepted): no language has the code “cn”. Write “zh”.",
            "Ligne 19 de l’appel (language.accepted) : aucune langue n’a le code « cn ». Écrivez « zh ».",
        ),
    ]);
}

const BORN: &str = "[[question]]\nid = \"born\"\nkind = \"date\"\ntext = \"Born?\"\n";

#[test]
fn an_age_is_told_its_day_and_its_question() {
    let day = format!(
        "{BORN}of = \"person\"\n[[rule]]\nid = \"r\"\nrequire = {{ age = {{ question = \"born\", at_most = 25, on = \"2024-05-31\" }} }}\ntext = \"R.\"\n"
    );
    let of_entry = format!(
        "{BORN}[[rule]]\nid = \"r\"\nrequire = {{ age = {{ question = \"born\", at_most = 25, on = {{ day = \"2024-05-31\" }} }} }}\ntext = \"R.\"\n"
    );
    each_is_told(&[
        (
            &day,
            "Line 25 of the call (rule.require): a day stands in braces here. Write { day = \"2024-05-31\" }.",
            "Ligne 25 de l’appel (rule.require) : un jour se place ici entre accolades. Écrivez { day = \"2024-05-31\" }.",
        ),
        (
            &of_entry,
            "Line 24: “rule.r” takes an age from the answers to “born”. Only a question with of = \"person\" and kind = \"date\" asks each person for a day of birth. Change the question, or name another.",
            "Ligne 24 : « rule.r » tire un âge des réponses à « born ». Seule une question avec of = \"person\" et kind = \"date\" demande à chaque personne son jour de naissance. Changez la question, ou nommez-en une autre.",
        ),
        // A day is quoted as it was written.
        (
            "[panels]\nnamed = \"2024-05-31\"\n",
            "Line 19 of the call (panels.named): \"2024-05-31\" is none of the values that can stand there. Write one of these: unsaid, always, with_finalists, at_ceremony.",
            "Ligne 19 de l’appel (panels.named) : \"2024-05-31\" n’est aucune des valeurs possibles ici. Écrivez l’une de celles-ci : unsaid, always, with_finalists, at_ceremony.",
        ),
    ]);
}

#[test]
fn no_message_speaks_the_language_of_the_program() {
    let wrong = [
        "version = { a = 1 }",
        "[place]\ncountries = 3",
        "[place]\ncountries = [3]",
        "[place]\ncountries = [{}]",
        "[place]\ntext = true",
        "[window]\nfrom = true",
        "[window]\nfrom = { }",
        "[[cap]]\nper = 3",
        "[[cap]]\nat_most = 1.5",
        "[[cap]]\nat_most = -1",
        "[[rule]]\nrequire = true",
        "[[rule]]\nrequire = {}",
        "[[rule]]\nrequire = []",
        "[[rule]]\nwhen = { all = 3 }",
        "[fees]\ntier = 3",
        "[[fees.tier]]\namount = 3",
        "[scale]\nmin = \"a\"",
        "[deadline]",
        "deadline = 3",
        "[[round]]\nmode = {}",
        "[[round]]\nadvance = 3",
    ];
    let forbidden = [
        "untagged", "variant", "struct", "enum", "u32", "f64", "i64", "map", "sequence", "wanted",
    ];
    for part in wrong {
        let text = message(&refused(&format!("{part}\n")), Language::English);
        for word in forbidden {
            let has = text
                .split(|c: char| !c.is_alphanumeric())
                .any(|one| one == word);
            assert!(!has, "{part}: {text}");
        }
    }
}
