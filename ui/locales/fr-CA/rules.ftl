# Ce que les règles d’un appel disent d’une candidature, ce qu’il vaut la peine de revoir dans un appel, et pourquoi un appel est refusé.

## Noms

rule-window = Période
rule-place = Lieu
rule-language = Langue
rule-entrant = Admissibilité des personnes
rule-category = Catégorie
rule-words = Mots
rule-runtime = Durée
rule-pieces = Pièces
rule-elements = Médias
rule-opening = Ouverture
rule-deadline = Date limite
rule-cap = Limites par personne, équipe, média ou œuvre
rule-permission = Autorisation
rule-required = Champs obligatoires
rule-people = Personnes
rule-statement = Exposé
rule-files = Fichiers
rule-question = Question
rule-own = Règle de cet appel
rule-fee = Frais

outcome-met = Respectée
outcome-needs-person = À trancher
outcome-not-met = Non respectée

verdict-eligible = Admissible
verdict-needs-person = À trancher
verdict-not-eligible = Non admissible

source-declared = déclaré
source-read = lu dans le fichier
source-recorded = consigné par le bureau
source-ruled = tranché par une personne

## Constats : ce qui est, puis ce qu’il faut faire

finding-ruled = Décision de { $by } : { $reason }

finding-window-met = Dans la période.
finding-window-before = { $days ->
    [one] Un jour
   *[other] { $days } jours
} avant le début de la période. Corrigez la date si la publication est postérieure, ou retirez cette pièce.
finding-window-after = { $days ->
    [one] Un jour
   *[other] { $days } jours
} après la fin de la période. Corrigez la date si la publication est antérieure, ou retirez cette pièce.
finding-window-astride = La date chevauche une limite de la période. Indiquez le jour, s’il est connu.
finding-not-read = Déclaré, mais un fichier de l’œuvre n’a pas été lu : rien n’a pu être comparé. Consultez le fichier.
finding-window-missing = Aucune date n’est indiquée. Ajoutez la date de publication ou de diffusion.
finding-window-read-outside = Aucune date n’est déclarée, et le fichier indique { $read }, ce qui n’est pas dans la période. Déclarez la date de publication ou de diffusion.
finding-window-disagrees = Date déclarée : { $declared }, mais le fichier indique { $read }. Vérifiez laquelle est exacte.
finding-window-carried = Pas dans la période à elle seule, mais assez d’autres pièces y sont : { $inside } sur { $pieces }.
finding-window-open = Il manque des dates sûres pour savoir si assez de pièces sont dans la période. Complétez les dates des pièces.

finding-place-met = Publiée ou diffusée dans un pays admis.
finding-place-undeclared = Le lieu de publication ou de diffusion de cette pièce n’est pas déclaré. Déclarez le pays.
finding-place-elsewhere = La pièce n’est pas déclarée comme publiée ou diffusée dans ce pays : { $accepted }. Ajoutez-le si elle y a aussi paru.

finding-language-met = Dans une langue admise.
finding-language-undeclared = La langue n’est pas déclarée. Déclarez-la.
finding-language-not-accepted = Pas dans une langue admise ({ $accepted }). Présentez la version dans cette langue, s’il y en a une.
finding-language-mixed = En partie dans une autre langue que { $accepted }. Précisez quelle version est présentée.
finding-language-read-other = Aucune langue n’est déclarée, et le texte semble être en { $read }, non en { $accepted }. Déclarez la langue.
finding-language-disagrees = La langue déclarée et le texte ne concordent pas : le texte semble être en { $read }. Vérifiez ce qui est exact.

finding-entrant-met = Admissible par la citoyenneté ou le lieu de travail.
finding-entrant-nobody = Aucune personne n’est nommée. Ajoutez les auteurs et autrices de l’œuvre.
finding-entrant-undeclared = { $names } : { $count ->
    [one] la citoyenneté ou le lieu de travail n’est pas déclaré. Demandez-le à cette personne.
   *[other] la citoyenneté ou le lieu de travail n’est pas déclaré. Demandez-le à ces { $count } personnes.
}
finding-entrant-not-met = { $names } : { $count ->
    [one] ni la citoyenneté ni le lieu de travail ne rendent cette personne admissible. Corrigez la déclaration si elle est inexacte.
   *[other] ni la citoyenneté ni le lieu de travail ne rendent ces { $count } personnes admissibles. Corrigez les déclarations si elles sont inexactes.
}

finding-category-met = Une catégorie de cet appel.
finding-category-unknown = Cet appel n’a pas de catégorie « { $category } ». Choisissez l’une de ses catégories.

finding-words-met = { $asked_by ->
    [rule] Le nombre de mots convient à la règle.
   *[category] Le nombre de mots convient à la catégorie.
}
finding-words-over = { $length ->
    [one] { $length } mot
   *[other] { $length } mots
}, { $asked_by ->
    [rule] soit plus que les { $limit } que permet la règle. Corrigez le nombre s’il est inexact.
   *[category] soit plus que les { $limit } permis dans la catégorie. Choisissez une catégorie pour textes plus longs, ou corrigez le nombre.
}
finding-words-under = { $length ->
    [one] { $length } mot
   *[other] { $length } mots
}, { $asked_by ->
    [rule] soit moins que les { $limit } qu’exige la règle. Corrigez le nombre s’il est inexact.
   *[category] soit moins que les { $limit } exigés dans la catégorie. Choisissez une catégorie pour textes plus courts, ou corrigez le nombre.
}
finding-words-not-more = { $length ->
    [one] { $length } mot
   *[other] { $length } mots
}, { $asked_by ->
    [rule] alors que la règle en exige plus de { $limit }. Corrigez le nombre s’il est inexact.
   *[category] alors que la catégorie en exige plus de { $limit }. Choisissez une catégorie pour textes plus courts, ou corrigez le nombre.
}
finding-words-not-less = { $length ->
    [one] { $length } mot
   *[other] { $length } mots
}, { $asked_by ->
    [rule] alors que la règle en exige moins de { $limit }. Corrigez le nombre s’il est inexact.
   *[category] alors que la catégorie en exige moins de { $limit }. Choisissez une catégorie pour textes plus longs, ou corrigez le nombre.
}
finding-words-near = { $length ->
    [one] { $length } mot
   *[other] { $length } mots
}, à moins d’un dixième d’une limite d’environ { $limit }. À trancher par une personne.
finding-words-missing = Le nombre de mots n’est pas connu. Indiquez-le ou joignez le texte.
finding-words-disagree = { $declared } mots déclarés, mais { $read } dans le fichier. Vérifiez lequel des deux nombres est exact.
finding-words-read-outside = Aucun nombre de mots n’est déclaré, et le fichier en compte { $read }, hors de la limite. Déclarez le nombre.

finding-runtime-met = { $asked_by ->
    [rule] La durée convient à la règle.
   *[category] La durée convient à la catégorie.
}
finding-runtime-over = Dure { $length }, { $asked_by ->
    [rule] plus que les { $limit } que permet la règle. Corrigez la durée si elle est inexacte.
   *[category] plus que les { $limit } permises dans la catégorie. Choisissez une catégorie pour œuvres plus longues, ou corrigez la durée.
}
finding-runtime-under = Dure { $length }, { $asked_by ->
    [rule] moins que les { $limit } qu’exige la règle. Corrigez la durée si elle est inexacte.
   *[category] moins que les { $limit } exigées dans la catégorie. Choisissez une catégorie pour œuvres plus courtes, ou corrigez la durée.
}
finding-runtime-not-more = Dure { $length }, { $asked_by ->
    [rule] alors que la règle exige plus de { $limit }. Corrigez la durée si elle est inexacte.
   *[category] alors que la catégorie exige plus de { $limit }. Choisissez une catégorie pour œuvres plus courtes, ou corrigez la durée.
}
finding-runtime-not-less = Dure { $length }, { $asked_by ->
    [rule] alors que la règle exige moins de { $limit }. Corrigez la durée si elle est inexacte.
   *[category] alors que la catégorie exige moins de { $limit }. Choisissez une catégorie pour œuvres plus longues, ou corrigez la durée.
}
finding-runtime-near = Dure { $length }, à moins d’un dixième d’une limite d’environ { $limit }. À trancher par une personne.
finding-runtime-missing = La durée n’est pas connue. Indiquez-la ou joignez l’enregistrement.
finding-runtime-disagree = Durée déclarée : { $declared }, mais le fichier dure { $read }. Vérifiez laquelle est exacte.
finding-runtime-read-outside = Aucune durée n’est déclarée, et le fichier dure { $read }, hors de la limite. Déclarez la durée.

finding-pieces-met = { $asked_by ->
    [rule] Le nombre de pièces convient à la règle.
   *[category] Le nombre de pièces convient à la catégorie.
}
finding-pieces-over = { $count ->
    [one] { $count } pièce
   *[other] { $count } pièces
}, { $asked_by ->
    [rule] soit plus que les { $limit } que permet la règle.
   *[category] soit plus que les { $limit } permises dans la catégorie.
} Retirez-en.
finding-pieces-under = { $count ->
    [one] { $count } pièce
   *[other] { $count } pièces
}, { $asked_by ->
    [rule] soit moins que les { $limit } qu’exige la règle.
   *[category] soit moins que les { $limit } exigées dans la catégorie.
} Ajoutez-en.

finding-elements-met = { $asked_by ->
    [rule] Les médias que demande la règle.
   *[category] Les médias que demande la catégorie.
}
finding-elements-under = { $count ->
    [one] { $count } média
   *[other] { $count } médias
} { $asked_by ->
    [rule] parmi ceux de la règle, qui en exige au moins { $limit }. Déclarez ce qui manque.
   *[category] parmi ceux de la catégorie, qui en exige au moins { $limit }. Déclarez ce qui manque, ou choisissez une autre catégorie.
}
finding-elements-undeclared = { $asked_by ->
    [rule] Les médias ne sont pas déclarés, et la règle en exige au moins { $limit }. Déclarez-les.
   *[category] Les médias ne sont pas déclarés, et la catégorie en exige au moins { $limit }. Déclarez-les.
}

finding-deadline-met = Reçue à temps.
finding-deadline-unsure = Elle est arrivée entre { $earliest } et { $latest }, et la date limite tombe entre les deux. Indiquez le moment de l’arrivée ou tranchez.
finding-deadline-unsure-by = Elle était là au plus tard { $latest } ; rien ne prouve qu’elle y était avant la date limite, ni le contraire. Indiquez le moment de l’arrivée ou tranchez.
finding-deadline-doubtful = Elle est arrivée entre les deux moments que ce texte peut désigner : en retard selon une lecture, à temps selon l’autre. Décidez laquelle vaut.
finding-opening-met = Reçue après l’ouverture des candidatures.
finding-opening-early = Reçue avant l’ouverture des candidatures, fixée à { $opens }. Envoyez-la de nouveau après l’ouverture.
finding-opening-unsure = Rien ne prouve si elle est arrivée avant l’ouverture des candidatures ou après. Indiquez le moment de l’arrivée ou tranchez.
finding-deadline-late = { $days ->
    [0] { $hours ->
        [0] { $minutes ->
            [one] Une minute
           *[other] { $minutes } minutes
        }
        [one] Une heure
       *[other] { $hours } heures
    }
    [one] Un jour
   *[other] { $days } jours
} après la date limite. Seule une prolongation la rendrait admissible.

finding-cap-met = Dans les limites du nombre de { $counts ->
    [categories] catégories
    [pieces] pièces
   *[entries] candidatures
} que permet l’appel.
finding-cap-over = { $per ->
    [person] { $counts ->
        [categories] { $person } figure dans { $entries } catégories
        [pieces] { $person } figure avec { $entries } pièces
       *[entries] C’est la candidature n° { $entries } de { $person }
    }
    [team] { $counts ->
        [categories] Les mêmes personnes, { $person }, figurent dans { $entries } catégories
        [pieces] Les mêmes personnes, { $person }, figurent avec { $entries } pièces
       *[entries] C’est la candidature n° { $entries } des mêmes personnes, { $person }
    }
    [outlet] { $counts ->
        [categories] { $person } figure dans { $entries } catégories
        [pieces] { $person } figure avec { $entries } pièces
       *[entries] C’est la candidature n° { $entries } de { $person }
    }
    [work] { $counts ->
        [categories] « { $person } » figure dans { $entries } catégories
        [pieces] « { $person } » compte { $entries } pièces
       *[entries] « { $person } » est présentée { $entries } fois
    }
    [entrant] { $counts ->
        [categories] La même personne a présenté des candidatures dans { $entries } catégories
        [pieces] La même personne a présenté { $entries } pièces
       *[entries] C’est la candidature n° { $entries } de la même personne
    }
   *[answer] { $counts ->
        [categories] « { $person } » figure dans { $entries } catégories
        [pieces] « { $person } » compte { $entries } pièces
       *[entries] C’est la candidature n° { $entries } sur « { $person } »
    }
}, et l’appel en permet { $limit }. Retirez-en une autre, ou renoncez à celle-ci.

finding-permission-met = Autorisation conforme à l’appel.
finding-permission-unanswered = On ne sait pas si la personne proposée a donné son accord. Demandez-le à la personne qui la propose.
finding-permission-not-given = La personne proposée n’a pas donné son accord ou n’a pas été consultée. Obtenez l’autorisation avant de présenter l’œuvre.
finding-permission-not-written = La personne proposée a donné son accord, mais pas par écrit. Obtenez une autorisation écrite.

finding-required-met = Tous les champs obligatoires sont remplis.
finding-required-missing = { $field ->
    [email] Il manque une adresse électronique pour joindre la personne qui présente la candidature. Ajoutez-la.
    [phone] Il manque un numéro de téléphone pour joindre la personne qui présente la candidature. Ajoutez-le.
    [legal-name] Il manque un nom légal. Ajoutez celui de chaque personne.
    [statement] Il manque l’exposé. Ajoutez-le.
    [url] Il manque un lien. Indiquez où cette pièce peut être lue, entendue ou vue.
    [access] Il manque la façon d’accéder à cette page réservée aux abonnés. Ajoutez-la, ou dites que l’accès est libre.
    [file] Il manque un fichier de l’œuvre elle-même. Joignez-le à cette pièce.
    [outlet] Il manque un média. Indiquez où cette pièce a paru.
    [published] Il manque une date. Indiquez quand cette pièce a paru.
   *[other] Il manque un champ obligatoire : { $field }. Remplissez-le.
}
finding-required-protected = { $name } est un pseudonyme qui protège une personne, et aucun nom légal n’est donné. À une personne de trancher s’il en faut un.

aid-name = { $aid ->
    [subtitles] des sous-titres
    [translation] une traduction
    [transcript] une transcription
   *[summary] un résumé
}
purpose-name = { $purpose ->
    [work] l’œuvre elle-même
    [translation] une traduction
    [transcript] une transcription
    [summary] un résumé
    [letter] une lettre
    [consent] un consentement signé
    [proof] une preuve
    [photo] une photographie
    [snapshot] la page telle qu’elle était à l’inscription
   *[supplement] des documents à l’appui
}

finding-own-met = Conforme à l’appel.
finding-own-carried = Pas à elle seule, mais assez d’autres sont conformes à l’appel : { $inside } sur { $pieces }.
finding-too-few = Il y en a { $count }, et il en faut { $needed } conformes à l’appel. Ajoutez ce qui manque.
finding-own-open = Il manque des renseignements sûrs pour savoir si assez de pièces sont conformes à l’appel. Complétez-les.
finding-none-of = Aucune des conditions que l’appel admet n’est remplie.
finding-excluded = L’appel exclut ce cas. Retirez-le, ou corrigez ce qui a été déclaré.
finding-judgement = À trancher par une personne : { $ask }

finding-window-astride-outside = La date chevauche une limite de la période, et l’appel n’admet que ce qui s’y trouve en entier. Indiquez le jour, s’il est connu.

finding-window-begins-before = La date chevauche une limite de la période, et l’appel compte le premier jour, qui tombe hors de la période. Indiquez le jour, s’il est connu.

finding-language-with = Dans une autre langue, avec ce que l’appel demande à côté : { aid-name }.
finding-language-needs = Pas dans une langue admise ({ $accepted }). L’appel l’admet avec { aid-name }{ $others ->
    [0] {""}
    [one] {" "}ou une autre chose que nomme son texte
   *[other] {" "}ou { $others } autres choses que nomme son texte
}. Ajoutez-le.
finding-language-desk-translates = Dans une autre langue, ce que l’appel admet : le bureau fait traduire les œuvres retenues.
finding-translation-undeclared = On ne sait pas s’il s’agit d’une traduction. Déclarez-le.
finding-translation-is = Déclarée comme traduction, alors que l’appel demande une œuvre parue d’abord dans cette langue. Présentez l’original, s’il y en a un.
finding-translation-is-not = Non déclarée comme traduction, alors que l’appel en demande une. Corrigez la déclaration si elle est inexacte.

finding-outlet-undeclared = Aucun média n’est nommé. Indiquez où cette pièce a paru.
finding-outlet-similar = « { $outlet } » s’écrit presque comme « { $listed } », que nomme l’appel. Dites s’il s’agit du même média.
finding-outlet-unlisted = Aucun de ces médias ne figure parmi ceux que nomme l’appel. Vérifiez l’orthographe du nom.

finding-people-met = { $asked_by ->
    [rule] Le nombre de personnes convient à la règle.
   *[category] Le nombre de personnes convient à la catégorie.
}
finding-people-over = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
} dans la signature, soit plus que les { $limit } permises. Retirez-en, ou nommez l’équipe.
finding-people-under = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
} dans la signature, soit moins que les { $limit } exigées. Ajoutez celles qui manquent.
finding-person-undeclared = { $tie ->
    [citizen] La citoyenneté n’est pas déclarée.
    [resident] La résidence permanente n’est pas déclarée.
    [permanent] On ne sait pas si cette personne a la résidence permanente ou un visa.
    [visa] Aucun visa n’est déclaré.
   *[works] Le lieu de travail n’est pas déclaré.
} Demandez-le à cette personne.
finding-person-elsewhere = { $tie ->
    [citizen] Aucune citoyenneté déclarée dans la liste : { $accepted }.
    [resident] Aucune résidence déclarée dans la liste : { $accepted }.
    [permanent] Aucune résidence permanente déclarée dans la liste : { $accepted }. Un visa ne suffit pas.
    [visa] Aucun visa déclaré dans la liste : { $accepted }.
   *[works] Aucun lieu de travail déclaré dans la liste : { $accepted }.
} Corrigez la déclaration si elle est inexacte.

finding-age-met = De l’âge que demande l’appel.
finding-age-under = { $age ->
    [one] { $age } an
   *[other] { $age } ans
} le jour qui compte, alors que l’appel en demande au moins { $limit }. Corrigez la date de naissance si elle est inexacte.
finding-age-over = { $age ->
    [one] { $age } an
   *[other] { $age } ans
} le jour qui compte, alors que l’appel en permet au plus { $limit }. Corrigez la date de naissance si elle est inexacte.
finding-age-open = Les dates laissent deux âges possibles, dont un n’est pas conforme à l’appel. Indiquez les jours exacts.
finding-age-day-unknown = Le jour où l’âge compte n’est pas connu. Ajoutez la date de chaque pièce.
finding-age-before-birth = La date de naissance est postérieure au jour où l’âge compte. Corrigez l’une des deux.

finding-answer-missing = Sans réponse : { $question } Répondez-y.
finding-answer-similar = { $question } La réponse « { $answer } » s’écrit presque comme celle que demande l’appel. Dites s’il s’agit de la même.
finding-answer-not = { $question } La réponse est « { $answer ->
    [yes] oui
    [no] non
   *[other] { $answer }
} », ce que l’appel n’admet pas. Corrigez-la si elle est inexacte.
finding-answer-over = { $question } La réponse est { $answer }, plus que les { $limit } permis par l’appel.
finding-answer-under = { $question } La réponse est { $answer }, moins que les { $limit } exigés par l’appel.
finding-answer-not-more = { $question } La réponse est { $answer }, alors que l’appel exige plus de { $limit }.
finding-answer-not-less = { $question } La réponse est { $answer }, alors que l’appel exige moins de { $limit }.
finding-answer-not-asked = Cette question n’est pas posée ici.
finding-share-under = { $part } sur { $whole }, moins que les { $limit } % exigés par l’appel. Corrigez les réponses si elles sont inexactes.
finding-share-over = { $part } sur { $whole }, plus que les { $limit } % permis par l’appel. Corrigez les réponses si elles sont inexactes.
finding-share-not-more = { $part } sur { $whole }, alors que l’appel exige plus de { $limit } %. Corrigez les réponses si elles sont inexactes.
finding-share-not-less = { $part } sur { $whole }, alors que l’appel exige moins de { $limit } %. Corrigez les réponses si elles sont inexactes.
finding-different-under = Les pièces ont { $count } { $of ->
    [outlet] { $count ->
        [one] média différent
       *[other] médias différents
    }
    [published] { $count ->
        [one] date différente
       *[other] dates différentes
    }
    [url] { $count ->
        [one] lien différent
       *[other] liens différents
    }
   *[answer] { $count ->
        [one] réponse différente
       *[other] réponses différentes
    }
}, moins que ce qu’exige l’appel ({ $limit }). Corrigez ce qui est inexact, ou choisissez d’autres pièces.
finding-different-over = Les pièces ont { $count } { $of ->
    [outlet] médias différents
    [published] dates différentes
    [url] liens différents
   *[answer] réponses différentes
}, plus que ce que permet l’appel ({ $limit }). Corrigez ce qui est inexact, ou choisissez d’autres pièces.
finding-different-open = On ne sait pas combien les pièces ont { $of ->
    [outlet] de médias différents
    [published] de dates différentes
    [url] de liens différents
   *[answer] de réponses différentes
}. Complétez ce qui manque.
finding-answer-no-date = La réponse n’est pas une date. Écrivez 2020-12-31, 2020-12 ou 2020.
finding-question-met = Réponse donnée.
finding-question-missing = Sans réponse : { $question } Répondez-y.
finding-question-no-option = { $number ->
    [one] « { $options } » ne figure pas
   *[other] « { $options } » ne figurent pas
} parmi les options de la question : { $question } Choisissez de nouveau.
finding-question-unfit = La réponse ne convient pas à la question : { $question } Répondez-y de nouveau.

finding-text-met = De la longueur que demande l’appel.
finding-text-over = { $unit ->
    [words] { $length } mots
   *[characters] { $length } caractères
}, soit plus que les { $limit } permis. Raccourcissez.
finding-text-under = { $unit ->
    [words] { $length } mots
   *[characters] { $length } caractères
}, soit moins que les { $limit } exigés. Développez.
finding-text-not-more = { $unit ->
    [words] { $length } mots
   *[characters] { $length } caractères
}, alors qu’il en faut plus de { $limit }. Développez.
finding-text-not-less = { $unit ->
    [words] { $length } mots
   *[characters] { $length } caractères
}, alors qu’il en faut moins de { $limit }. Raccourcissez.
finding-text-near = { $unit ->
    [words] { $length } mots
   *[characters] { $length } caractères
}, à moins d’un dixième d’une limite d’environ { $limit }. À trancher par une personne.

finding-files-met = Les fichiers sont conformes à l’appel.
finding-files-many = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}, soit plus que les { $limit } permis. Retirez-en, ou réunissez-en plusieurs en un.
finding-files-large = Les fichiers font { $size } ensemble, plus que les { $limit } permis. Allégez-les.
finding-file-met = Fichier joint.
finding-file-missing = Il manque un fichier : { purpose-name }. Joignez-le en précisant ce qu’il est.
finding-file-large = « { $name } » fait { $size }, plus que les { $limit } permis. Allégez-le.
finding-file-type = « { $name } » est d’un type que l’appel n’admet pas ({ $types }). Enregistrez-le sous l’un de ceux-là.

finding-entered-by = { $role ->
    [author] Présentée par l’une des personnes qui l’ont faite
    [editor] Présentée par une rédaction ou une production
   *[nominator] Présentée par une tierce personne
}, ce que l’appel ne prévoit pas ici.
finding-category-other = Présentée dans une autre catégorie que celle de cette règle.

finding-deadline-granted = { $kind ->
    [grace] Reçue dans le délai de grâce accordé par { $by } : { $reason }
    [code] Reçue à temps grâce à un code remis par { $by } : { $reason }
   *[extension] Reçue à temps grâce à une dérogation accordée par { $by } : { $reason }
}
finding-deadline-code = Après la date limite, avec un code. Le bureau en connaît la valeur.

finding-fee-free = Sans frais.
finding-fee-due = { $amount } { $currency } à payer. Le bureau enregistre le paiement.
finding-fee-paid = { $amount } { $currency }, payés.
finding-fee-unpaid = { $amount } { $currency } non payés, à la connaissance du bureau. Enregistrez le paiement à sa réception.
finding-fee-waived = { $scope ->
    [entrant] Exonération accordée par { $by } pour toutes les candidatures de cette personne : { $reason }
   *[entry] Exonération accordée par { $by } : { $reason }
}
finding-fee-short = { $paid } payés sur { $amount } { $currency }. Enregistrez le reste à sa réception.
finding-fee-unsure = Elle est arrivée entre { $earliest } et { $latest }, et les frais changent entre les deux. Indiquez le moment de l’arrivée.
finding-fee-unsure-by = Elle était là au plus tard { $latest }, et on ignore si c’était avant le changement des frais. Indiquez le moment de l’arrivée.
finding-fee-open = Il manque une réponse pour savoir quels frais s’appliquent. Complétez les réponses.

## Forme d’une candidature

shape-required = Ce champ est vide. Remplissez-le.
shape-email = Ce n’est pas une adresse électronique. Écrivez-la ainsi : nom@exemple.org.
shape-url = Ce n’est pas un lien. Écrivez-le en entier, avec https:// au début.
shape-too-long = Dépasse la longueur permise ({ $max }). Raccourcissez.

## Conseils sur un appel

advice-window-not-a-year = La période couvre { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}, et non une année entière. Vérifiez le premier et le dernier jour.
advice-window-long = La période couvre { $months } mois, soit plus que dans tout appel connu. Vérifiez les années.
advice-cap-zero = La limite ne laisse entrer personne. Relevez-la, ou retirez la règle.
advice-weekday = Le texte dit { $printed }, mais le { $day } est un { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}. Corrigez le jour de la semaine ou la date.
advice-date-differs = Le texte dit { $printed }, mais le jour est fixé au { $day }. Faites-les concorder.
advice-time-differs = Le texte dit { $printed }, mais l’heure est fixée à { $time }. Faites-les concorder.
advice-midnight = « Minuit » peut être la première ou la dernière minute d’un jour. L’heure est fixée à { $time } : écrivez-la dans le texte.
advice-zone-label = Le texte dit { $label }, soit { $named }, mais les horloges de { $zone } sont alors à { $offset } ({ $right }). Corrigez le sigle : une heure ou plus en dépend.
advice-extension-shortens = Cette prolongation ne finit pas après la date limite qu’elle remplace. Vérifiez le jour.
advice-extension-after-deadline = Cette prolongation a été annoncée après la date limite qu’elle fixe. Vérifiez les deux jours.
advice-extension-order = Cette prolongation a été annoncée avant la précédente. La dernière du fichier compte : remettez-les en ordre.
advice-number-differs = Le texte dit « { $printed } », mais la limite est fixée à { $limits }. Faites-les concorder.
advice-number-without-limit = Le texte dit « { $printed } », mais la catégorie ne fixe pas cette limite, et rien n’est vérifié. Ajoutez la limite, si le texte en pose une.
advice-weight-zero = Ce critère a un poids de 0 : ses notes ne comptent pas. Donnez-lui un poids, ou retirez-le.
advice-weights-sum = La somme des poids est { $sum }, et non { $whole }. Vérifiez-les.
advice-anchor-off-scale = Aucun juge ne peut donner la note { $mark } que ce repère explique. Ramenez-le sur l’échelle.
advice-window-open = La période dure jusqu’au { $day }, et les candidatures ferment le { $last } : rien de ce qui paraît entre les deux ne peut être présenté. Vérifiez les deux jours.
advice-window-not-begun = La période commence le { $from }, après la clôture des candidatures le { $last } : personne ne peut en présenter. Vérifiez les années.
advice-category-nobody = Aucune œuvre ne peut être présentée ici : une des règles propres à l’appel ne laisse rien de ce que la catégorie permet. Vérifiez les deux.
advice-limits-both = { $unit ->
    [words] Un texte d’exactement { $from } mots
   *[runtime] Un enregistrement d’exactement { $from } secondes
} convient à cette catégorie et à « { $other } ». Précisez à laquelle il appartient.
advice-limits-gap = { $unit ->
    [words] Un texte entre { $from } et { $to } mots
   *[runtime] Un enregistrement entre { $from } et { $to } secondes
} ne convient ni à cette catégorie ni à « { $other } ». Vérifiez les limites.
advice-midnight-clock = La date limite précise de quel minuit il s’agit, et l’heure est fixée à { $time }. Fixez-la à 23:59, la dernière minute à temps.
advice-extension-firm = L’appel annonçait que la date limite remplacée par cette prolongation ne serait pas reportée. Soyez prêt à l’expliquer.
advice-opens-late = Les candidatures ouvrent alors qu’une catégorie est déjà close. Vérifiez les deux jours.
advice-supplements-early = Les documents à l’appui sont reçus jusqu’à un moment antérieur à la date limite, ce qui ne change rien. Vérifiez le jour.
advice-fee-never = Les frais de { $amount } ne sont jamais demandés : d’autres, avant eux, le sont à tout le monde. Placez-les en premier.
advice-currency = « { $currency } » n’est pas le code d’une devise. Écrivez CAD, USD, EUR, HKD ou un autre code ISO 4217.
advice-marks-without-scale = Les juges notent ces critères, et l’appel ne dit pas de combien à combien. Écrivez une table [scale], ou les points de chaque critère.
advice-points-off-step = Aucun juge ne peut donner { $points } points : les notes vont par pas de { $step }. Changez les points, ou le pas de [scale].
advice-floor-off-scale = Aucune candidature ne peut obtenir { $mark }, le résultat le plus bas qui puisse gagner. Ramenez-le sur l’échelle, ou dans la somme des points.
advice-threshold-off-scale = Le seuil est de { $threshold }, et les candidatures n’obtiennent que de { $lowest } à { $highest }. Changez le seuil, la table [scale] ou les points.
advice-category-without-round = Aucun tour ne comprend cette catégorie : personne ne jugerait ses candidatures. Ajoutez-la aux « categories » d’un tour.
advice-quorum = Le tour se termine après { $quorum } réponses, et seulement { $readers } juges lisent chaque candidature. Vérifiez les deux nombres.
advice-texts-number = Deux textes sont publics : { $source } dit « { $printed } », et la limite est fixée à { $limits }. Décidez lequel vaut, et faites corriger l’autre.
advice-texts-number-without-limit = Deux textes sont publics : { $source } dit « { $printed } », mais la catégorie ne fixe pas cette limite, et rien n’est vérifié. Décidez lequel vaut, puis ajoutez la limite ou faites corriger l’autre texte.
advice-texts-deadline = Un autre texte de cette règle est public et la contredit, ou contredit le calendrier : { $source }. Décidez lequel vaut, et faites corriger l’autre.
advice-window-differs = Le texte dit { $printed }, mais la période est fixée du { $from } au { $to }. Faites-les concorder.
advice-direction-differs = { $direction ->
    [most] Selon le texte, « { $printed } » est un maximum, et l’appel en fait un minimum. Écrivez at_most au lieu de at_least, ou corrigez le texte.
   *[least] Selon le texte, « { $printed } » est un minimum, et l’appel en fait un maximum. Écrivez at_least au lieu de at_most, ou corrigez le texte.
}
advice-day-differs = Le texte dit { $printed }, mais la règle nomme le { $days }. Faites-les concorder.
advice-fee-differs = Le texte dit « { $printed } », mais les frais sont fixés à { $amounts }. Faites-les concorder.
advice-zone-forecast = L’heure de { $zone } le { $day } est une prévision : les données de fuseaux de cette version ({ $version }) datent du { $released }, et une loi peut changer l’heure d’ici là. Mettez l’application à jour avant la date limite, et vérifiez l’appel de nouveau.

### Ce qui a été lu dans les textes d’un appel

call-agreed = { $count ->
    [0] Aucun énoncé de ses textes ne concorde avec les clés.
    [one] Un énoncé a été lu et concorde avec les clés.
   *[other] { $count } énoncés ont été lus et concordent avec les clés.
}
call-unread = Comparé à rien ; à lire vous-même :

## Pourquoi un appel est refusé

call-line = { $line ->
    [none] {""}
   *[other] Ligne { $line } :{" "}
}
error-call-too-large = L’appel compte { $bytes } octets, et on en lit au plus { $limit }. Vérifiez que c’est le bon fichier.
error-call-too-new = L’appel est écrit au format { $format }, et cette version lit les formats jusqu’à { $reads }. Mettez l’application à jour.
error-call-unreadable = Ligne { $line }, colonne { $column } de l’appel : illisible ({ $field }). Message du lecteur du fichier : « { $reason } ». Corrigez cette ligne.
error-call-impossible-date = Ligne { $line } de l’appel ({ $field }) : le jour « { $date } » n’existe pas. Corrigez la date.
error-call-deadline-skipped = { call-line }L’heure { $local } n’existe pas à { $zone } : l’heure y est avancée. Choisissez une heure plus tôt ou plus tard.
error-call-deadline-doubled = { call-line }L’heure { $local } se produit deux fois à { $zone } : l’heure y est reculée. Choisissez une heure plus tôt ou plus tard.
error-call-no-category = L’appel n’a aucune catégorie : rien ne peut y être présenté. Ajoutez-en au moins une.
error-call-duplicate-id = { call-line }« { $field } » figure deux fois dans l’appel. Donnez à chacun son propre identifiant.
error-call-wrong-id = { call-line }L’identifiant { $id } de « { $field } » ne peut figurer dans une règle ni dans un cas. Prenez des minuscules sans accents, des chiffres et des traits d’union{ $nearest ->
    [none] .
   *[other] , par exemple « { $nearest } ».
}
error-call-wrong-name = { call-line }L’identifiant { $id } de « { $field } » contient un signe difficile à voir ou à saisir. Prenez des lettres sans accents, des chiffres, des traits d’union, des points et des espaces, avec une lettre ou un chiffre au début et à la fin{ $nearest ->
    [none] .
   *[other] , par exemple « { $nearest } ».
}
error-call-empty-list = { call-line }« { $field } » est une liste vide. Remplissez-la, ou retirez-la avec sa règle.
error-call-count-zero = { call-line }« { $field } » est zéro. Donnez un nombre à partir de 1, ou retirez la clé.
error-call-window-reversed = { call-line }La période finit le { $to }, avant de commencer le { $from }. Inversez ou corrigez les jours.
error-call-limit-contradicts = { call-line }« { $field } » ne permet rien : ses bornes se contredisent. Corrigez l’une d’elles.
error-call-scale-impossible = { call-line }L’échelle de { $min } à { $max } par pas de { $step } n’a aucune note. La note la plus basse doit être sous la plus haute, et le pas au-dessus de zéro.
error-call-points-missing = { call-line }Le critère « { $criterion } » n’a pas de points, alors que d’autres en ont. Donnez des points à tous les critères, ou à aucun.
error-call-points-impossible = { call-line }Le critère « { $criterion } » a { $points } points. Donnez un nombre au-dessus de zéro, jusqu’à un million.
error-call-points-weighted = { call-line }Le critère « { $criterion } » a des points et un poids. Les points s’additionnent : retirez le poids, ou mettez-le à 1.
error-call-weight-impossible = { call-line }Le poids du critère « { $criterion } » est { $weight }. Donnez un nombre à partir de zéro.
error-call-unknown-key = Ligne { $line }, colonne { $column } de l’appel ({ $field }) : « { $key } » n’existe pas dans un appel. Retirez-le, ou cherchez-le dans la référence.
error-call-unknown-key-near = Ligne { $line }, colonne { $column } de l’appel ({ $field }) : « { $key } » n’existe pas dans un appel. Vouliez-vous dire « { $nearest } » ?
error-call-unknown-value = Ligne { $line } de l’appel ({ $field }) : { $value } n’est aucune des valeurs possibles ici. Écrivez l’une de celles-ci : { $known }.
error-call-unknown-zone = Ligne { $line } de l’appel ({ $field }) : le fuseau « { $zone } » n’existe pas. { $label ->
    [yes] Un fuseau porte le nom d’une grande ville à la même heure, par exemple { $nearest }.
   *[no] Un fuseau porte le nom d’une grande ville à la même heure : America/Toronto pour l’heure de l’Est au Canada, America/New_York aux États-Unis. Le nom qui ressemble le plus au vôtre est { $nearest } ; ne le prenez que si l’heure y est la bonne.
}
error-call-old-zone = Ligne { $line } de l’appel ({ $field }) : « { $zone } » est un sigle ou un ancien nom, et ne suit peut-être pas l’heure que vous voulez. Écrivez la ville dont l’heure compte, par exemple { $city }.
error-call-curly-quotes = Ligne { $line } de l’appel ({ $field }) : un texte se place entre guillemets droits, "…", et non typographiques. Remplacez les deux.
error-call-quote-within = Ligne { $line } de l’appel ({ $field }) : un guillemet droit dans le texte y met fin. { $quote ->
    [single] Placez tout le texte entre guillemets doubles, "…".
   *[double] Mettez-y des guillemets typographiques, « … », ou écrivez \" pour chacun.
}
error-call-backslash = Ligne { $line } de l’appel ({ $field }) : une barre oblique inverse dans le texte ne vaut pas pour elle-même. Écrivez-la deux fois, \\, ou placez tout le texte entre apostrophes droites, '…'.
error-call-below-zero = Ligne { $line } de l’appel ({ $field }) : { $number } est négatif, et rien ne se compte au-dessous de zéro. Écrivez un nombre à partir de zéro.
error-call-misplaced = Ligne { $line } de l’appel : « { $key } » se place en haut du fichier, avant la première [table]. Sous une table, c’est une clé de cette table.
error-call-parted-number = Ligne { $line } de l’appel ({ $field }) : « { $number } » n’est pas lu comme un nombre. Écrivez { $plain }.
error-call-unnamed = { call-line }« { $field } » nomme { $kind ->
    [question] la question
    [rule] la règle
    [list] la liste
   *[category] la catégorie
} « { $id } », qui n’existe pas dans l’appel. { $nearest ->
    [none] Ajoutez ce qui manque, ou corrigez le nom.
   *[other] Vouliez-vous dire « { $nearest } » ?
}
error-call-age-impossible = { call-line }« { $field } » tire un âge des réponses à « { $question } ». Seule une question avec of = "person" et kind = "date" demande à chaque personne son jour de naissance. Changez la question, ou nommez-en une autre.
error-call-cap-impossible = { call-line }« { $field } » compte d’après les réponses à « { $question } », qui est posée pour chaque pièce ou chaque personne. Une limite compte d’après une question posée une fois pour la candidature. Retirez la clé « of » de cette question, ou nommez-en une autre.
error-call-piece-question = { call-line }« { $field } » compare les pièces d’après leurs réponses à « { $question } », qui n’est pas posée pour chaque pièce. Écrivez of = "piece" dans la question, ou nommez-en une autre.
error-call-group-impossible = { call-line }« { $field } » groupe les candidatures d’après les réponses à « { $question } ». Seule une question avec kind = "choice", posée une fois pour la candidature, donne un groupe à chacune. Changez la question, ou nommez-en une autre.
error-call-juries-missing = { call-line }« { $field } » groupe les candidatures par jury, et l’appel n’a pas de jurys. Écrivez un [[panels.jury]] pour chacun, ou by = "language".
error-call-nobody-may-enter = { call-line }« { $field } » ne nomme aucun pays : personne ne pourrait participer. Écrivez au moins une des listes citizen_of, resident_of, permanent_resident_of, visa_of et works_in, ou retirez la règle.
error-call-options-missing = { call-line }« { $field } » demande un choix et n’en offre aucun. Écrivez dessous un [[question.option]] pour chaque choix.
error-call-options-unused = { call-line }« { $field } » a des choix, et ce genre de réponse n’en prend aucun. Écrivez kind = "choice" ou "choices", ou retirez les choix.
error-call-among-no-code = { call-line }« { $field } » contient « { $code } », qui n’est le code d’{ $kind ->
    [country] aucun pays
   *[language] aucune langue
}. { $list ->
    [yes] Pour la liste de ce nom, écrivez « list:{ $code } ».
   *[no] Écrivez des codes de deux lettres, comme { $kind ->
        [country] « CA »
       *[language] « en »
    }, ou retirez cette valeur.
}
error-call-field-not-required = { call-line }« { $field } » a un texte sur « { $name } », qui ne figure pas parmi les champs obligatoires. Ajoutez-le à fields, ou retirez ce texte.
error-call-words-twice = { call-line }« { $field } » a un texte sur un champ qui en a déjà un. Gardez l’un des deux.
error-call-category-not-in-round = { call-line }« { $field } » nomme la catégorie « { $category } », qui n’a pas ce tour. Ajoutez-la aux « categories » du tour, ou retirez-la ici.
error-call-category-twice = { call-line }« { $field } » nomme la catégorie « { $category } », pour laquelle ce tour indique déjà ce qui diffère. Nommez-la une seule fois dans le tour.
error-call-percent-impossible = { call-line }« { $field } » est de { $percent } %. Écrivez un nombre { $range ->
    [above_zero] au-dessus de 0, jusqu’à 100
    [from_zero] à partir de 0
   *[whole] de 0 à 100
}.
error-call-doubt-reversed = { call-line }doubtful_until n’est pas postérieur à { $local }. Écrivez la lecture la plus tôt dans local, et la plus tardive dans doubtful_until.
error-call-bound = Ligne { $line }, colonne { $column } de l’appel ({ $field }) : « { $key } » n’existe pas ici. Écrivez { $instead }.
error-call-number-alone = Ligne { $line } de l’appel ({ $field }) : { $number } seul peut être le maximum ou le minimum. Écrivez {"{"} at_most = { $number } {"}"} ou {"{"} at_least = { $number } {"}"} ; pour exactement { $number }, {"{"} at_least = { $number }, at_most = { $number } {"}"}.
error-call-text-languages = Ligne { $line } de l’appel ({ $field }) : un texte s’écrit une fois, "…", ou en anglais et en français, {"{"} en = "…", fr = "…" {"}"}. Un appel n’a pas d’autre langue, et les deux doivent y être.
error-call-no-answer = Ligne { $line } de l’appel ({ $field }) : ceci n’est pas une réponse. Écrivez true ou false, un nombre, un texte entre guillemets droits, ou une liste de textes.
error-call-only-one = Ligne { $line } de l’appel ({ $field }) : une seule de ces possibilités peut figurer ici : { $known }. Choisissez-en une, et dites le reste dans le texte de la règle.
error-call-one-table = Ligne { $line } de l’appel : il peut y avoir plusieurs « { $table } », si bien que chacun s’écrit entre deux paires de crochets. Écrivez [[{ $table }]].
error-call-open-quote = Ligne { $line } de l’appel ({ $field }) : le guillemet fermant manque. Écrivez " à la fin du texte.
error-call-not-in-list = Ligne { $line } de l’appel ({ $field }) : une liste est attendue ici, même d’un seul élément. Écrivez { $instead }
error-call-other-form = Ligne { $line } de l’appel : cela s’écrit autrement ici. Écrivez { $instead }
error-call-text-for-bounds = Ligne { $line } de l’appel ({ $field }) : un texte ne peut être comparé à un nombre. Écrivez les bornes, par exemple { "{" } at_most = 3600 { "}" } ; les durées sont en secondes.
error-call-several-conditions = Ligne { $line } de l’appel ({ $field }) : plusieurs conditions se mettent dans une seule liste. Écrivez { "{" } all = [{ "{" } … { "}" }, { "{" } … { "}" }] { "}" } si chacune doit être remplie, et any au lieu de all s’il suffit d’une.
error-call-answer-alone = Ligne { $line } de l’appel ({ $field }) : le nom de la condition manque. Écrivez { "{" } answer = { "{" } question = …, … { "}" } { "}" }.
error-call-key-of-rule = Ligne { $line } de l’appel ({ $field }) : « { $key } » ne se place pas dans « { $table } ». Écrivez-le sur une ligne à part, au-dessus de celle-ci.
error-call-no-such-code = Ligne { $line } de l’appel ({ $field }) : { $kind ->
    [country] aucun pays
   *[language] aucune langue
} n’a le code « { $code } ». Cherchez-le dans { $kind ->
    [country] ISO 3166
   *[language] ISO 639
}.
error-call-no-such-code-near = Ligne { $line } de l’appel ({ $field }) : { $kind ->
    [country] aucun pays
   *[language] aucune langue
} n’a le code « { $code } ». Écrivez « { $right } ».
error-call-day-in-table = Ligne { $line } de l’appel ({ $field }) : un jour se place ici entre accolades. Écrivez { $written }.
error-call-never-closed = Ligne { $line }, colonne { $column } de l’appel ({ $field }) : le signe « { $bracket } » ouvert ici n’est jamais fermé. Fermez-le où la liste ou la table se termine.
error-call-answer-impossible = { call-line }« { $field } » demande aux réponses à « { $question } » ce qu’elles ne peuvent dire. Comparez avec le genre de cette question et ses options.

### Ce qui est à revoir dans un appel reporté à une édition suivante

review-name = L’édition s’appelle encore « { $name } ».
review-left-out = Ceci n’appartenait qu’à une édition et n’a pas été repris.
review-deadline = La date limite tombe maintenant le { $weekday ->
        [1] lundi
        [2] mardi
        [3] mercredi
        [4] jeudi
        [5] vendredi
        [6] samedi
       *[7] dimanche
    } { $day }.
review-words = Ce texte nomme encore { $year }.
finding-cap-possible = { $per ->
    [entrant] La même personne arrive
   *[other] « { $person } » arrive
} à { $entries } { $counts ->
    [categories] catégories
    [pieces] pièces
   *[entries] candidatures
} si toutes les candidatures antérieures comptent, et l’appel en permet { $limit }. Pour certaines, on ne sait pas si elles comptent. Complétez-les d’abord.
finding-cap-senders = { $per ->
    [person] { $person } arrive
    [team] Les mêmes personnes, { $person }, arrivent
   *[other] L’adresse de ce candidat arrive
} à { $entries } { $counts ->
    [categories] catégories
    [pieces] pièces
   *[entries] candidatures
} avec celle-ci{ $counted ->
    [possible] , si toutes les candidatures antérieures comptent
   *[certain] {""}
}. L’appel en permet { $limit }, mais elles ne viennent pas d’un seul expéditeur : { $senders }. Une adresse ne prouve l’identité de personne. Demandez qui a envoyé quoi{ $counted ->
    [possible] , et complétez les candidatures dont on ne sait pas si elles comptent.
   *[certain] .
}
finding-cap-similar = { $known ->
    [name] { $per ->
        [entrant] { $number ->
            [one] La candidature { $others } a été envoyée sous le même nom ou presque,
           *[other] Les candidatures { $others } ont été envoyées sous le même nom ou presque,
        } mais sans la même adresse courriel.
        [team] { $number ->
            [one] La candidature { $others } nomme des personnes dont les noms s’écrivent comme { $person } ou presque,
           *[other] Les candidatures { $others } nomment des personnes dont les noms s’écrivent comme { $person } ou presque,
        } mais sans les mêmes adresses courriel ni les mêmes noms légaux.
       *[person] { $number ->
            [one] La candidature { $others } nomme quelqu’un qui s’écrit comme { $person } ou presque,
           *[other] Les candidatures { $others } nomment quelqu’un qui s’écrit comme { $person } ou presque,
        } mais sans la même adresse courriel ni le même nom légal.
    }
    [email] { $number ->
        [one] La candidature { $others } porte presque la même adresse courriel.
       *[other] Les candidatures { $others } portent presque la même adresse courriel.
    }
    [outlet] { $number ->
        [0] Des pièces de cette candidature nomment des médias qui s’écrivent presque comme { $person }.
        [one] La candidature { $others } nomme un média qui s’écrit presque comme { $person }.
       *[other] Les candidatures { $others } nomment un média qui s’écrit presque comme { $person }.
    }
    [title] { $number ->
        [0] Des pièces de cette candidature portent le même titre et la même signature que « { $person } », ou presque.
        [one] La candidature { $others } porte le même titre et la même signature que « { $person } », ou presque.
       *[other] Les candidatures { $others } portent le même titre et la même signature que « { $person } », ou presque.
    }
    [answer] { $number ->
        [one] La candidature { $others } donne presque la même réponse que « { $person } ».
       *[other] Les candidatures { $others } donnent presque la même réponse que « { $person } ».
    }
   *[link] { $number ->
        [0] Des pièces de cette candidature portent le même lien que « { $person } », ou presque.
        [one] La candidature { $others } porte le même lien que « { $person } », ou presque.
       *[other] Les candidatures { $others } portent le même lien que « { $person } », ou presque.
    } Ce qui diffère peut désigner une autre page, ou seulement dire d’où vient le lecteur.
} Si les deux ne font qu’un, on arrive avec celle-ci à { $entries } { $counts ->
    [categories] catégories
    [pieces] pièces
   *[entries] candidatures
}, et l’appel en permet { $limit }. Comparez-les.
finding-deadline-senders = { $by } a accordé un délai à cette adresse ({ $reason }), mais plusieurs expéditeurs l’utilisent : { $senders }. Demandez à qui il a été accordé.
