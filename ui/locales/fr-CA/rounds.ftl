# Tours de jugement : conflits, changements, accord, suite.

rounds = Tours
round-n = Tour { $round }
mode-marks = Les juges notent chaque critère.
mode-yes-maybe-no = Les juges disent oui, peut-être ou non.
mode-ranking = Les juges classent les candidatures.
mode-pairs = Les juges comparent les candidatures deux à deux.
mode-consensus = Les juges délibèrent jusqu’à s’entendre.
round-by-staff = C’est l’équipe du bureau qui lit.
round-per-entry = { $judges ->
    [one] Un juge lit chaque candidature.
   *[other] { $judges } juges lisent chaque candidature.
}
round-quorum = { $judges ->
    [one] Un juge doit avoir répondu.
   *[other] { $judges } juges doivent avoir répondu.
}
round-in-category = { $category } : { $what }
round-revise = Les notes peuvent changer jusqu’au { $day }.
round-not-of-category = Cette catégorie n’a pas ce tour. Choisissez-en un autre ci-dessus.
round-empty = Aucune candidature à ce tour pour l’instant
round-empty-do = Au tour précédent, consignez quelles candidatures passent à celui-ci, sous Passage au tour suivant.

judging-parts = Parties du jugement
judging-assignments = Attributions
judging-conflicts = Conflits
judging-agreement = Accord
judging-advance = Passage au tour suivant

## Juges et candidatures

cells-in = { $done } sur { $total }
matrix-mean = Moyenne
matrix-spread = Écart
judge-left = a quitté le jury
give-more = Ajouter un juge
give-title = Ajouter un juge pour « { $title } »
give-recused = Se sont récusés : { $judges }.
give-nobody = Personne n’est libre dans le jury : tous les autres la lisent déjà, ou un conflit les écarte. Ajoutez un juge au jury, ou écartez un conflit qui n’en est pas un.
give-to = Qui la lit
give-load = { $entries ->
    [0] aucune candidature
    [one] une candidature
   *[other] { $entries } candidatures
}
give-in-place = À la place de { $judge }
give = Attribuer la candidature
given = { $judge } la lit aussi
give-then-send = Le juge la reçoit avec le prochain dossier : envoyez de nouveau les dossiers.

## Changements en cours de tour

change-round = Modifier les attributions…
change-what = Ce qui change
change-leaves = Un juge s’en va
change-readers = Plus de lecteurs par candidature, ou moins
change-preview = Ce que cela ferait
change-added = { $pairs ->
    [0] Aucune lecture n’est ajoutée.
    [one] Une lecture est ajoutée :
   *[other] { $pairs } lectures sont ajoutées :
}
change-released = { $pairs ->
    [0] Aucune lecture n’est reprise.
    [one] Une lecture est reprise :
   *[other] { $pairs } lectures sont reprises :
}
change-kept = Toute feuille déjà rendue demeure et compte.
change-make = Faire ce changement
round-changed = C’est changé : { $added } ajoutées, { $released } reprises

## Conflits

conflicts-none = Aucun conflit
conflicts-none-do = Noms, médias, entreprises et foyers des juges sont comparés à chaque candidature. Tenez-les à jour sous Personnes.
conflicts-told = Un conflit empêche de confier une candidature à un juge tant que personne ne l’écarte, sauf si, selon l’appel, ce n’en est pas un à ce tour. Un conflit déclaré ou inscrit par le bureau vaut à tous les tours. S’il est trouvé après coup, rien n’est repris au juge : inscrivez-le.
conflict-kind = De quoi il s’agit
conflict-state = État
conflict-self = L’œuvre du juge lui-même
conflict-co-author = Le juge est l’un des auteurs
conflict-nominator = Présentée ou proposée par le juge
conflict-outlet = Le média du juge
conflict-past-outlet = Le média du juge l’an dernier
conflict-parent-company = L’entreprise derrière le média du juge
conflict-household = Le foyer du juge
conflict-declared = Déclaré par le juge
conflict-declared-contained = Déclaré par le juge, qui le dit limité
conflict-desk = Inscrit par le bureau
conflict-contained = Limité, selon le bureau
effect-excluded = Écarte le juge
effect-silent = Quitte la salle
effect-stays-silent = Reste et se tait
effect-replaced = À remplacer
effect-none = Pas un conflit selon l’appel
conflict-stands = En vigueur
conflict-dismissed = Écarté
conflict-dismiss = Écarter
conflict-dismiss-of = Écarter le conflit de { $judge } avec « { $title } »
conflict-dismiss-does = Le juge peut lire la candidature. Votre motif et votre nom restent au journal.
conflict-pin = Inscrire
conflict-pin-of = Inscrire : tenir { $judge } à l’écart de « { $title } »
conflict-pin-does = Le juge est tenu à l’écart de la candidature à tous les tours. Ce qui est attribué est repris, et une feuille déjà rendue ne compte plus.
conflict-contain = Qualifier de limité
conflict-contain-of = Qualifier de limité : laisser { $judge } au jury sans noter « { $title } »
conflict-contain-does = Le juge reste au jury et ne note pas la candidature. Ce qui est attribué est repris, et une feuille déjà rendue ne compte plus.
conflict-was-contained = Le juge reste au jury et ne note pas la candidature
conflict-was-dismissed = Le conflit est écarté
conflict-was-pinned = Le juge est tenu à l’écart de la candidature

## Passage au tour suivant

advance-nothing = Aucune candidature n’est à ce tour.
advance-rule = Selon quelle règle
advance-by-call = Comme le dit l’appel
advance-by-number = Un nombre des meilleures
advance-by-threshold = Un résultat d’au moins
advance-by-percent = Un pourcentage des meilleures
advance-by-by-hand = À la main
advance-number-wrong = Écrivez un nombre, par exemple 3.
advance-goes = Passe
advance-note = À regarder
advance-tick = « { $title } » passe au tour suivant
advance-tied-one = À égalité pour la dernière place
advance-open-one = Pourrait prendre une place à attribuer
advance-group = Groupe
advance-no-group = Dans aucun groupe, ou dans deux
advance-group-places = { $group } : { $chosen ->
    [one] { $chosen } choisie
   *[other] { $chosen } choisies
} pour { $places ->
    [one] { $places } place
   *[other] { $places } places
} ({ $entries ->
    [one] { $entries } candidature admissible
   *[other] { $entries } candidatures admissibles
})
advance-open-places = { $places ->
    [one] La règle ne dit pas lequel de ces groupes a une des places : { $groups }. Choisissez.
   *[other] La règle ne dit pas lesquels de ces groupes ont { $places } des places : { $groups }. Choisissez.
}
advance-without-group = { $entries ->
    [one] Une candidature n’appartient à aucun groupe, ou à deux. La règle n’en tient pas compte : décidez si elle passe au tour suivant.
   *[other] { $entries } candidatures n’appartiennent à aucun groupe, ou à deux. La règle n’en tient pas compte : décidez si elles passent au tour suivant.
}
advance-tied = { $entries ->
    [one] Une candidature est à égalité pour la dernière place. Choisissez.
   *[other] { $entries } candidatures sont à égalité pour la dernière place. Le classement ne dit pas lesquelles passent au tour suivant : choisissez.
}
advance-below-quorum = Trop peu de réponses
advance-waiting = { $sheets ->
    [one] Une feuille manque
   *[other] { $sheets } feuilles manquent
}
advance-gaps = { $entries ->
    [one] Une candidature a moins de réponses que prévu. Relancez les juges, ou fermez le tour tel quel en disant pourquoi.
   *[other] { $entries } candidatures ont moins de réponses que prévu. Relancez les juges, ou fermez le tour tel quel en disant pourquoi.
}
advance-too-few = L’appel juge une catégorie à partir de { $least } candidatures. Celle-ci en compte moins.
advance-cross = Les meilleures de deux jurys sont si proches que l’appel les renvoie à un jury bilingue : { $entries }.
advance-unranked = Les candidatures qui passent au tour suivant sont remises sans ordre : le jury suivant ne voit pas ces rangs.
advance-record = { $entries ->
    [0] Ne faire passer aucune candidature
    [one] Faire passer une candidature
   *[other] Faire passer { $entries } candidatures
}
advance-name = { $entries ->
    [0] Ne rien nommer
    [one] Nommer une candidature
   *[other] Nommer { $entries } candidatures
}
advance-known = Consigné
advanced = { $entries ->
    [0] Consigné : aucune candidature ne passe au tour suivant
    [one] Consigné : une candidature passe au tour suivant
   *[other] Consigné : { $entries } candidatures passent au tour suivant
}
named = { $entries ->
    [0] Consigné : aucune n’est nommée
    [one] Consigné : une candidature est nommée
   *[other] Consigné : { $entries } candidatures sont nommées
}

## Accord

agreement-whole = Feuilles entières
agreement-of = { $judges ->
    [one] Un juge
   *[other] { $judges } juges
}, { $entries ->
    [one] { $entries } candidature
   *[other] { $entries } candidatures
}, { $sheets ->
    [one] { $sheets } feuille
   *[other] { $sheets } feuilles
}.
agreement-told = 1 est l’accord complet, 0 ce que donne le hasard. Les jurys de goût atteignent de 0,2 à 0,5.
agreement-measure = Mesure
agreement-why = Impossible à mesurer : { $reasons }.
measure-alpha-nominal = α de Krippendorff, nominal
measure-alpha-ordinal = α de Krippendorff, ordinal
measure-alpha-interval = α de Krippendorff, d’intervalle
measure-alpha-ratio = α de Krippendorff, de rapport
measure-icc-one-way = CCI(1,1)
measure-icc-two-way = CCI(2,1)
measure-icc-fixed = CCI(3,1)
measure-icc-two-way-mean = CCI(2,k)
measure-kendall = W de Kendall
measure-fleiss = κ de Fleiss
standings = Les juges, côte à côte
standings-told = Seul le bureau voit ceci. Un juge à part des autres est peut-être celui qui a le mieux lu : parlez-lui avant de conclure.
standing-shared = En commun
standing-correlation = Comme les autres
standing-remarks = À regarder
remark-too-few = trop peu pour conclure
remark-flat = la même note pour tout
remark-severe = sévère
remark-lenient = indulgent
remark-erratic = irrégulier
remark-out-of-line = à contre-courant

## Résultats de tous les modes, votes, délibération

mean-vote = Part de oui
mean-place = Rang moyen
mean-won = Part gagnée
not-ranked = Il n’y a pas de classement.
withdrawn-hint = après l’annonce ; l’historique demeure
decision-entry = Quelle candidature
tie-unsaid = L’appel ne dit pas ce qu’il advient d’une égalité.
tie-shared = Selon l’appel, le prix est partagé.
tie-shared-and-skipped = Selon l’appel, le prix est partagé, et la place suivante reste vide.
tie-ranked-again = Selon l’appel, les juges classent de nouveau les ex æquo.
tie-voted = Selon l’appel, les juges votent.
tie-countback = Au décompte, c’est-à-dire au plus grand nombre de notes les plus hautes, { $entry } serait en tête.
tie-countback-none = Le décompte ne les départage pas.
votes-were = Le jury a voté
votes-in-favour = Pour
votes-against = Contre
votes-abstained = Abstentions
votes-wrong = Écrivez chaque compte en chiffres.
votes-counted = { $in_favour } pour, { $against } contre, abstentions : { $abstained }
meeting-hold = Tenir la délibération
meeting-of = Délibération : { $category }
meeting-results = Résultats
meeting-panel = Le jury : { $judges }.
agenda = Ordre du jour
meeting-out = hors de la salle : { $judges }
meeting-silent = sans prendre la parole : { $judges }
meeting-leave = Quitte la salle maintenant : { $judges }.
meeting-stays-silent = Reste dans la salle sans prendre la parole : { $judges }.
meeting-back = Revient maintenant : { $judges }.
meeting-still-out = Toujours hors de la salle : { $judges }.
meeting-all-in = Tout le monde est dans la salle.
meeting-stands = { $place ->
    [0] Pas encore de rang
   *[other] Rang { $place }
}, { $sheets } feuilles, moyenne { $mean }.
meeting-range = De { $low } à { $high }.
minutes-category = Sur la catégorie
minutes-some = { $minutes ->
    [one] une note
   *[other] { $minutes } notes
}
minute = Ce qui s’est dit
minute-take = Ajouter une note
minute-taken = Note ajoutée

## Retour aux candidats

feedback = Retour aux candidats
feedback-due = { $entrants ->
    [0] Aucun retour n’est dû.
    [one] Un retour est dû à un candidat.
   *[other] Des retours sont dus à { $entrants } candidats.
}
feedback-all-told = Tous les retours sont dans la boîte
feedback-look = Regarder d’abord…
feedback-release = Envoyer
feedback-first-decide = Une fois la catégorie décidée.
feedback-released = { $entrants ->
    [0] Aucun retour n’est parti
    [one] Le retour à un candidat est dans la boîte
   *[other] Les retours à { $entrants } candidats sont dans la boîte
}
feedback-withheld = { $words ->
    [one] Un texte nomme un juge et est retenu.
   *[other] { $words } textes nomment un juge et sont retenus.
}
feedback-read = Retour du jury
feedback-of = Retour sur « { $title } »
told-judges = { $judges ->
    [one] par un juge
   *[other] par { $judges } juges
}
told-nothing = Les juges n’ont laissé aucun mot pour le candidat.

## Les conditions d’un juge

judge-left-why = A quitté le jury : { $reason }
judge-is-finalist = Finaliste avec { $entries }. Selon l’appel, cette personne n’est plus juge cette année. Sous « Jury », à un tour déjà attribué, « Modifier les attributions… » consigne le départ du juge ; s’il s’agit seulement d’un homonyme, écartez le conflit.
terms = Conditions
terms-of = Conditions de { $judge }
terms-a-line = un par ligne
terms-outlets = Travaille pour
terms-past-outlets = A travaillé pour, l’an dernier
terms-parents = Entreprises derrière ces médias
terms-household = Foyer, et personnes aussi proches
terms-languages = Langues que lit le juge
terms-languages-hint = codes comme en, fr ; aucun pour toutes
terms-least = Candidatures, au moins
terms-most = Candidatures, au plus
terms-load-wrong = Écrivez un nombre, ou laissez vide.
terms-keep = Garder ces conditions
terms-set = Les conditions de { $judge } sont modifiées

# Une longue liste, partie par partie.
pager = Parties de la liste
pager-range = { $from } à { $to } sur { $of }
pager-before = Candidatures précédentes
pager-after = Candidatures suivantes

# Des résultats montrés avant d’être tous là.
results-reckoning = La sévérité des juges et les autres méthodes sont encore en cours de calcul.
decision-of-page = Vous pouvez choisir parmi les meilleures candidatures et celles de la page affichée. Pour une autre, allez à sa page.
