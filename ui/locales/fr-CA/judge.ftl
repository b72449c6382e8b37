# The judge.

queue = À lire
queue-done = { $done } sur { $total } terminées
queue-none = Rien à lire pour l’instant
queue-none-do = Envoyez votre carte au bureau et lisez-lui ces chiffres, pour qu’il sache que la carte est la vôtre. Une fois des candidatures à lire, cherchez votre dossier.
fingerprint = Les chiffres de votre carte :
card-send = Envoyer ma carte
card-sent = Votre carte est dans la boîte
judging-todo = À faire
judging-begun = Commencée
judging-done = Terminée
judging-aside = Écartée
work-no-text = L’œuvre n’est pas jointe. Lisez-la à son adresse.
work-none = L’œuvre n’est pas jointe, et aucune adresse n’est donnée. Adressez-vous au bureau.
score-sheet = Feuille de notes
mark-typed = Note de { $min } à { $max }, par pas de { $step }
mark-wrong = L’échelle n’a pas cette note.
no-mark = sans note
total = Total
of-most = sur { $most }
private-note = Note privée
private-note-hint = dans votre fichier seulement
jury-comment = Commentaire au jury
jury-comment-hint = transmis avec vos notes
conflict = Conflit d’intérêts
conflict-title = Conflit d’intérêts
conflict-text = Vous ne noterez pas cette candidature. Le bureau apprend votre motif quand vous l’en informez, tout de suite ou avec vos feuilles.
conflict-call-contained = Il est limité : je peux rester dans le jury sans noter cette candidature
conflict-called-contained = Vous le dites limité. Le bureau décide s’il vous écarte.
conflict-set = Écarter la candidature
conflict-none = Il n’y a pas de conflit
conflict-recorded = La candidature est écartée ici. Le bureau ne le sait pas encore
conflict-taken-back = Vous notez de nouveau cette candidature
recused = S’est récusé
next = Suivante
previous = Précédente
return-sheets = { $aside ->
    [0] { $sheets ->
        [one] Rendre la feuille
       *[other] Rendre { $sheets } feuilles
    }
   *[other] { $sheets ->
        [one] Rendre la feuille, écartée
       *[other] Rendre { $sheets } feuilles, dont { $aside } écartées
    }
}
sheets-returned = { $sheets ->
    [one] { $sheets } feuille est dans la boîte du bureau
   *[other] { $sheets } feuilles sont dans la boîte du bureau
}
marks-missing = { $marks ->
    [one] il manque { $marks } note
   *[other] il manque { $marks } notes
}
return-open = { $entries ->
    [one] { $entries } candidature reste ouverte.
   *[other] { $entries } candidatures restent ouvertes.
}
packets-fetched = { $packets ->
    [0] Aucun nouveau dossier
    [one] { $packets } dossier reçu
   *[other] { $packets } dossiers reçus
}
queue-round-open = { $entries ->
    [0] tout est fait
    [one] une à faire
   *[other] { $entries } à faire
}
vote-asked = Doit-elle passer au tour suivant ?
vote-yes = Oui
vote-maybe = Peut-être
vote-no = Non
order-asked = Classez les candidatures, la meilleure d’abord.
order-up = Monter « { $title } »
order-down = Descendre « { $title } »
order-moved = « { $title } » est au rang { $place }
order-keep = C’est mon ordre
pairs-asked = Laquelle des deux est la meilleure ?
pairs-done = Paires comparées : { $compared } sur { $pairs }.
pairs-left = Celle de gauche
pairs-right = Celle de droite
pairs-equal = À égalité
pairs-back = Reprendre la dernière réponse
pairs-all = Toutes les paires sont comparées. Rendez vos feuilles quand vous êtes prêt.
beside = Comparer
beside-with = Avec
beside-nothing = Il n’y a pas d’autre candidature de cette catégorie à laquelle la comparer.
beside-mine = Mes notes
own-statistics = Mes notes
own-statistics-told = Vos notes seulement, que vous êtes seul à voir.
own-criterion = Critère
own-marks = Données
own-used = Notes employées
own-order = Mon ordre
entrant-words = Pour le candidat
entrant-words-hint = le candidat le lit, sans votre nom
key-compare = Comparer à une autre candidature
key-statistics = Mes notes
key-vote = Oui, peut-être, non
key-order = Monter ou descendre la candidature
key-pair = La meilleure des deux, ou à égalité
