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
rule-deadline = Date limite
rule-cap = Candidatures par personne
rule-permission = Autorisation
rule-required = Champs obligatoires

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
finding-window-missing = Aucune date n’est indiquée. Ajoutez la date de publication ou de diffusion.
finding-window-read-outside = Aucune date n’est déclarée, et le fichier indique { $read }, ce qui n’est pas dans la période. Déclarez la date de publication ou de diffusion.
finding-window-disagrees = Date déclarée : { $declared }, mais le fichier indique { $read }. Vérifiez laquelle est exacte.
finding-window-carried = Pas dans la période à elle seule, mais assez d’autres pièces y sont : { $inside } sur { $pieces }.
finding-window-open = Il reste à établir des dates pour savoir si assez de pièces sont dans la période. Complétez les dates des pièces.

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

finding-words-met = Le nombre de mots convient à la catégorie.
finding-words-over = { $length ->
    [one] { $length } mot
   *[other] { $length } mots
}, soit plus que les { $limit } permis dans la catégorie. Choisissez une catégorie pour textes plus longs, ou corrigez le nombre.
finding-words-under = { $length ->
    [one] { $length } mot
   *[other] { $length } mots
}, soit moins que les { $limit } exigés dans la catégorie. Choisissez une catégorie pour textes plus courts, ou corrigez le nombre.
finding-words-not-more = { $length ->
    [one] { $length } mot
   *[other] { $length } mots
}, alors que la catégorie en exige plus de { $limit }. Choisissez une catégorie pour textes plus courts, ou corrigez le nombre.
finding-words-near = { $length ->
    [one] { $length } mot
   *[other] { $length } mots
}, à moins d’un dixième d’une limite d’environ { $limit }. À trancher par une personne.
finding-words-missing = Le nombre de mots n’est pas connu. Indiquez-le ou joignez le texte.
finding-words-disagree = { $declared } mots déclarés, mais { $read } dans le fichier. Vérifiez lequel des deux nombres est exact.
finding-words-read-outside = Aucun nombre de mots n’est déclaré, et le fichier en compte { $read }, hors de la limite. Déclarez le nombre.

finding-runtime-met = La durée convient à la catégorie.
finding-runtime-over = Dure { $length }, plus que les { $limit } permises dans la catégorie. Choisissez une catégorie pour œuvres plus longues, ou corrigez la durée.
finding-runtime-under = Dure { $length }, moins que les { $limit } exigées dans la catégorie. Choisissez une catégorie pour œuvres plus courtes, ou corrigez la durée.
finding-runtime-not-more = Dure { $length }, alors que la catégorie exige plus de { $limit }. Choisissez une catégorie pour œuvres plus courtes, ou corrigez la durée.
finding-runtime-near = Dure { $length }, à moins d’un dixième d’une limite d’environ { $limit }. À trancher par une personne.
finding-runtime-missing = La durée n’est pas connue. Indiquez-la ou joignez l’enregistrement.
finding-runtime-disagree = Durée déclarée : { $declared }, mais le fichier dure { $read }. Vérifiez laquelle est exacte.
finding-runtime-read-outside = Aucune durée n’est déclarée, et le fichier dure { $read }, hors de la limite. Déclarez la durée.

finding-pieces-met = Le nombre de pièces convient à la catégorie.
finding-pieces-over = { $count ->
    [one] { $count } pièce
   *[other] { $count } pièces
}, soit plus que les { $limit } permises dans la catégorie. Retirez-en.
finding-pieces-under = { $count ->
    [one] { $count } pièce
   *[other] { $count } pièces
}, soit moins que les { $limit } exigées dans la catégorie. Ajoutez-en.

finding-elements-met = Assez de médias différents pour la catégorie.
finding-elements-under = { $count ->
    [one] { $count } média
   *[other] { $count } médias
} parmi ceux de la catégorie, qui en exige au moins { $limit }. Déclarez ce qui manque, ou choisissez une autre catégorie.
finding-elements-undeclared = Les médias ne sont pas déclarés, et la catégorie en exige au moins { $limit }. Déclarez-les.

finding-deadline-met = Reçue à temps.
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
} après la date limite. Seule une prolongation la rendrait recevable.

finding-cap-met = Dans les limites du nombre de candidatures par personne.
finding-cap-over = { $entries ->
    [one] C’est la seule candidature de { $person }
   *[other] C’est la candidature n° { $entries } de { $person }
}, et l’appel en permet { $limit } par personne. Retirez-en une autre, ou renoncez à celle-ci.

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
    [outlet] Il manque un média. Indiquez où cette pièce a paru.
    [published] Il manque une date. Indiquez quand cette pièce a paru.
   *[other] Il manque un champ obligatoire : { $field }. Remplissez-le.
}
finding-required-protected = { $name } est un pseudonyme qui protège une personne, et aucun nom légal n’est donné. À une personne de trancher s’il en faut un.

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
advice-window-long = La période couvre { $months } mois, plus que tout appel connu. Vérifiez les années.
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
advice-date-differs = Le texte dit { $printed }, mais la date limite est fixée au { $day }. Faites-les concorder.
advice-time-differs = Le texte dit { $printed }, mais l’heure limite est fixée à { $time }. Faites-les concorder.
advice-midnight = « Minuit » peut être la première ou la dernière minute d’un jour. L’heure limite est fixée à { $time } : écrivez-la dans le texte.
advice-zone-label = Le texte dit { $label }, soit { $named }, mais les horloges de { $zone } sont alors à { $offset } ({ $right }). Corrigez le sigle : une heure ou plus en dépend.
advice-extension-shortens = Cette prolongation ne finit pas après la date limite qu’elle remplace. Vérifiez le jour.
advice-extension-after-deadline = Cette prolongation a été annoncée après la date limite qu’elle fixe. Vérifiez les deux jours.
advice-extension-order = Cette prolongation a été annoncée avant la précédente. La dernière du fichier compte : remettez-les en ordre.
advice-number-differs = Le texte dit « { $printed } », mais la limite est fixée à { $limits }. Faites-les concorder.
advice-number-without-limit = Le texte dit « { $printed } », mais la catégorie ne fixe pas cette limite, et rien n’est vérifié. Ajoutez la limite.
advice-weight-zero = Ce critère a un poids de 0 : ses notes ne comptent pas. Donnez-lui un poids, ou retirez-le.
advice-weights-sum = La somme des poids est { $sum }, et non { $whole }. Vérifiez-les.
advice-anchor-off-scale = Aucun juge ne peut donner la note { $mark } que ce repère explique. Ramenez-le sur l’échelle.

## Pourquoi un appel est refusé

error-call-too-large = L’appel compte { $bytes } octets, et on en lit au plus { $limit }. Vérifiez que c’est le bon fichier.
error-call-too-new = L’appel est écrit au format { $format }, et cette version lit les formats jusqu’à { $reads }. Mettez l’application à jour.
error-call-unreadable = Ligne { $line }, colonne { $column } de l’appel : illisible ({ $field }), { $reason }. Corrigez cette ligne.
error-call-impossible-date = Ligne { $line } de l’appel ({ $field }) : le jour « { $date } » n’existe pas. Corrigez la date.
error-call-deadline-skipped = La date limite { $local } n’existe pas à { $zone } : l’heure y est avancée. Choisissez une heure plus tôt ou plus tard.
error-call-deadline-doubled = La date limite { $local } se produit deux fois à { $zone } : l’heure y est reculée. Choisissez une heure plus tôt ou plus tard.
error-call-no-category = L’appel n’a aucune catégorie : rien ne peut y être présenté. Ajoutez-en au moins une.
error-call-duplicate-id = « { $field } » figure deux fois dans l’appel. Donnez à chacun son propre identifiant.
error-call-empty-list = « { $field } » est une liste vide : personne ne pourrait respecter la règle. Remplissez la liste, ou retirez la règle.
error-call-window-reversed = La période finit le { $to }, avant de commencer le { $from }. Inversez ou corrigez les jours.
error-call-limit-contradicts = « { $field } » ne permet rien : ses bornes se contredisent. Corrigez l’une d’elles.
error-call-scale-impossible = L’échelle de { $min } à { $max } par pas de { $step } n’a aucune note. La note la plus basse doit être sous la plus haute, et le pas au-dessus de zéro.
error-call-weight-impossible = Le poids du critère « { $criterion } » est { $weight }. Donnez un nombre à partir de zéro.
