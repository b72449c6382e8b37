//! Names of questions, options, caps and lists, each with its line.

use super::each_is_told;

#[test]
fn what_is_named_and_missing_is_told_with_its_line() {
    let question = "[[question]]\nid = \"q\"\nkind = \"choice\"\ntext = \"Q?\"\noption = [{ id = \"a\", text = \"A\" }]\n";
    let rule = |require: &str| {
        format!("{question}[[rule]]\nid = \"r\"\nrequire = {{ {require} }}\ntext = \"R.\"\n")
    };
    let (unknown, option) = (
        rule("answer = { question = \"p\" }"),
        rule("answer = { question = \"q\", is = \"b\" }"),
    );
    each_is_told(&[
        (
            &unknown,
            "Line 25: “rule.r” names the question “p”, which the call does not have. Add it, or correct the name.",
            "Ligne 25 : « rule.r » nomme la question « p », qui n’existe pas dans l’appel. Ajoutez ce qui manque, ou corrigez le nom.",
        ),
        (
            &option,
            "Line 25: “rule.r” asks of the answers to “q” what they cannot say. Compare it with the kind of that question and its options.",
            "Ligne 25 : « rule.r » demande aux réponses à « q » ce qu’elles ne peuvent dire. Comparez avec le genre de cette question et ses options.",
        ),
        (
            "[[category]]\nid = \"news\"\nname = \"N\"\ntext = \"N.\"\n",
            "Line 18: “category.news” stands twice in the call. Give each its own id.",
            "Ligne 18 : « category.news » figure deux fois dans l’appel. Donnez à chacun son propre identifiant.",
        ),
        (
            "[[cap]]\nid = \"c\"\nper = { answer = \"q\" }\nat_most = 1\ntext = \"C.\"\n",
            "Line 20: “cap.c” names the question “q”, which the call does not have. Add it, or correct the name.",
            "Ligne 20 : « cap.c » nomme la question « q », qui n’existe pas dans l’appel. Ajoutez ce qui manque, ou corrigez le nom.",
        ),
        (
            "[[cap]]\nid = \"c\"\nper = { answer = \"q\" }\nat_most = 1\ntext = \"C.\"\n[[question]]\nid = \"q\"\nof = \"piece\"\nkind = \"text\"\ntext = \"Q?\"\n",
            "Line 20: “cap.c” counts by the answers to “q”, which is asked of each piece or each person. A cap counts by a question that is asked once of the entry. Remove the key “of” from that question, or name another.",
            "Ligne 20 : « cap.c » compte d’après les réponses à « q », qui est posée pour chaque pièce ou chaque personne. Une limite compte d’après une question posée une fois pour la candidature. Retirez la clé « of » de cette question, ou nommez-en une autre.",
        ),
        (
            "[[round]]\nid = \"r\"\nname = \"R\"\nadvance = { in_each_group = { number = 3, by = \"jury\" } }\n",
            "Line 21: “round.r.advance” groups entries by jury, and the call has no juries. Write a [[panels.jury]] for each, or by = \"language\".",
            "Ligne 21 : « round.r.advance » groupe les candidatures par jury, et l’appel n’a pas de jurys. Écrivez un [[panels.jury]] pour chacun, ou by = \"language\".",
        ),
        (
            "[[round]]\nid = \"r\"\nname = \"R\"\nadvance = { in_proportion = { number = 10, by = { answer = \"q\" } } }\n[[question]]\nid = \"q\"\nkind = \"yes_no\"\ntext = \"Q?\"\n",
            "Line 21: “round.r.advance” groups entries by the answers to “q”. Only a question with kind = \"choice\" that is asked once of the entry gives each entry a group. Change the question, or name another.",
            "Ligne 21 : « round.r.advance » groupe les candidatures d’après les réponses à « q ». Seule une question avec kind = \"choice\", posée une fois pour la candidature, donne un groupe à chacune. Changez la question, ou nommez-en une autre.",
        ),
        (
            "[[award]]\nid = \"gold\"\nname = \"G\"\ntext = \"G.\"\ncategories = [\"books\"]\n",
            "Line 22: “award.gold” names the category “books”, which the call does not have. Add it, or correct the name.",
            "Ligne 22 : « award.gold » nomme la catégorie « books », qui n’existe pas dans l’appel. Ajoutez ce qui manque, ou corrigez le nom.",
        ),
        (
            "[[award]]\nid = \"news\"\nname = \"N\"\ntext = \"N.\"\n",
            "Line 18: “award.news” stands twice in the call. Give each its own id.",
            "Ligne 18 : « award.news » figure deux fois dans l’appel. Donnez à chacun son propre identifiant.",
        ),
        (
            "[entrant]\ntext = \"Anybody.\"\n",
            "Line 18: “entrant” names no country, so that nobody could enter. Write at least one of citizen_of, resident_of, permanent_resident_of, visa_of and works_in, or take the rule out.",
            "Ligne 18 : « entrant » ne nomme aucun pays : personne ne pourrait participer. Écrivez au moins une des listes citizen_of, resident_of, permanent_resident_of, visa_of et works_in, ou retirez la règle.",
        ),
        (
            "[[question]]\nid = \"q\"\nkind = \"choice\"\ntext = \"Q?\"\n",
            "Line 18: “question.q” is answered by a choice and has nothing to choose from. Write a [[question.option]] for each choice below it.",
            "Ligne 18 : « question.q » demande un choix et n’en offre aucun. Écrivez dessous un [[question.option]] pour chaque choix.",
        ),
        (
            "[[question]]\nid = \"q\"\nkind = \"text\"\ntext = \"Q?\"\noption = [{ id = \"a\", text = \"A\" }]\n",
            "Line 18: “question.q” has options, and answers of its kind choose from none. Write kind = \"choice\" or \"choices\", or take the options out.",
            "Ligne 18 : « question.q » a des choix, et ce genre de réponse n’en prend aucun. Écrivez kind = \"choice\" ou \"choices\", ou retirez les choix.",
        ),
        (
            "[window]\nfrom = \"2025-12-31\"\nto = 2025-01-01\ntext = \"W.\"\n",
            "Line 20: The window ends on Jan 1, 2025, before it begins on Dec 31, 2025. Exchange or correct the days.",
            "Ligne 20 : La période finit le 1er janvier 2025, avant de commencer le 31 décembre 2025. Inversez ou corrigez les jours.",
        ),
        (
            "[supplements]\nlocal = \"2026-03-08T02:30\"\nzone = \"America/Toronto\"\ntext = \"S.\"\n",
            "Line 19: The time 2026-03-08T02:30 does not exist in America/Toronto: clocks go forward over it. Choose a time an hour earlier or later.",
            "Ligne 19 : L’heure 2026-03-08T02:30 n’existe pas à America/Toronto : l’heure y est avancée. Choisissez une heure plus tôt ou plus tard.",
        ),
        (
            "[[criterion]]\nid = \"c\"\nname = \"C\"\ntext = \"C.\"\nweight = -1.0\n",
            "Line 22: The weight of criterion “c” is -1. Give it a number from zero up.",
            "Ligne 22 : Le poids du critère « c » est -1. Donnez un nombre à partir de zéro.",
        ),
    ]);
}
