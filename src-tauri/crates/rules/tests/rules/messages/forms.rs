//! What is meant can be seen, and is written with other brackets or signs.

use super::each_is_told;

#[test]
fn a_table_of_which_there_is_one_stands_in_one_pair_of_brackets() {
    each_is_told(&[
        (
            "[[window]]\nfrom = \"2025-01-01\"\nto = \"2025-12-31\"\ntext = \"2025.\"\n",
            "Line 18 of the call: this is written in another way here. Write [window]",
            "Ligne 18 de l’appel : cela s’écrit autrement ici. Écrivez [window]",
        ),
        (
            "[[category]]\nid = \"f\"\nname = \"F\"\ntext = \"F.\"\n[[category.deadline]]\nlocal = \"2026-01-30T23:59\"\nzone = \"America/Toronto\"\ntext = \"D.\"\n",
            "Line 22 of the call: this is written in another way here. Write [category.deadline]",
            "Ligne 22 de l’appel : cela s’écrit autrement ici. Écrivez [category.deadline]",
        ),
    ]);
}

#[test]
fn a_table_within_another_has_the_name_of_both() {
    for (part, whole) in [
        (
            "[[question]]\nid = \"q\"\nkind = \"choice\"\ntext = \"Q?\"\n[[option]]\nid = \"a\"\ntext = \"A\"\n",
            "question.option",
        ),
        (
            "\n\n\n\n[[jury]]\nid = \"j\"\nname = \"J\"\nlanguages = [\"en\"]\n",
            "panels.jury",
        ),
    ] {
        let english =
            format!("Line 22 of the call: this is written in another way here. Write [[{whole}]]");
        let french =
            format!("Ligne 22 de l’appel : cela s’écrit autrement ici. Écrivez [[{whole}]]");
        each_is_told(&[(part, &english, &french)]);
    }
}

#[test]
fn a_quote_within_words_is_told_how_it_is_written() {
    let english = "Line 20 of the call (place.text): a straight quotation mark within the words ends them. Write printed ones there, “ and ”, or \\\" in place of each.";
    let french = "Ligne 20 de l’appel (place.text) : un guillemet droit dans le texte y met fin. Mettez-y des guillemets typographiques, « … », ou écrivez \\\" pour chacun.";
    for words in ["\"The \"best\" story.\"", "\"The \" best \" story.\""] {
        let part = format!("[place]\ncountries = [\"CA\"]\ntext = {words}\n");
        each_is_told(&[(&part, english, french)]);
    }
    each_is_told(&[(
        "[place]\ncountries = [\"CA\"]\ntext = 'The author's story's.'\n",
        "Line 20 of the call (place.text): a straight quotation mark within the words ends them. Put the whole words between double ones, \"…\".",
        "Ligne 20 de l’appel (place.text) : un guillemet droit dans le texte y met fin. Placez tout le texte entre guillemets doubles, \"…\".",
    )]);
}

#[test]
fn a_backslash_within_words_is_told_how_it_is_written() {
    let english = "Line 20 of the call (place.text): a backslash within the words does not stand for itself. Write it twice, \\\\, or put the whole words between single quotation marks, '…'.";
    let french = "Ligne 20 de l’appel (place.text) : une barre oblique inverse dans le texte ne vaut pas pour elle-même. Écrivez-la deux fois, \\\\, ou placez tout le texte entre apostrophes droites, '…'.";
    for words in ["\"C:\\prizes\"", "\"C:\\users\"", "\"C:\\prizes\\\""] {
        let part = format!("[place]\ncountries = [\"CA\"]\ntext = {words}\n");
        each_is_told(&[(&part, english, french)]);
    }
}

#[test]
fn a_number_below_zero_where_something_is_counted_is_told_with_its_sign() {
    each_is_told(&[(
        "[[cap]]\nid = \"c\"\nper = \"person\"\nat_most = -1\ntext = \"C.\"\n",
        "Line 21 of the call (cap.at_most): -1 is below zero, and something is counted here. Write a number from zero up.",
        "Ligne 21 de l’appel (cap.at_most) : -1 est négatif, et rien ne se compte au-dessous de zéro. Écrivez un nombre à partir de zéro.",
    )]);
}

#[test]
fn a_share_is_told_what_it_may_be() {
    let round =
        |advance: &str| format!("[[round]]\nid = \"r\"\nname = \"R\"\nadvance = {{ {advance} }}\n");
    for percent in ["0", "-5", "101"] {
        each_is_told(&[(
            &round(&format!("percent = {percent}.0")),
            &format!(
                "Line 21: “round.r.advance.percent” is {percent} per cent. Write a number above 0, up to 100."
            ),
            &format!(
                "Ligne 21 : « round.r.advance.percent » est de {percent} %. Écrivez un nombre au-dessus de 0, jusqu’à 100."
            ),
        )]);
    }
    let each = |number: u32| {
        round(&format!(
            "in_proportion = {{ number = 4, by = \"language\", at_least_each = {number} }}"
        ))
    };
    each_is_told(&[
        (
            &each(0),
            "Line 21: “round.r.advance.in_proportion.at_least_each” is zero. Give a number from 1 up, or leave the key out.",
            "Ligne 21 : « round.r.advance.in_proportion.at_least_each » est zéro. Donnez un nombre à partir de 1, ou retirez la clé.",
        ),
        (
            &each(5),
            "Line 21: “round.r.advance.in_proportion” allows nothing: its bounds contradict each other. Correct one of them.",
            "Ligne 21 : « round.r.advance.in_proportion » ne permet rien : ses bornes se contredisent. Corrigez l’une d’elles.",
        ),
    ]);
    assert!(rules::Call::from_toml(&format!("{}{}", crate::given::SMALL, each(4))).is_ok());
}
