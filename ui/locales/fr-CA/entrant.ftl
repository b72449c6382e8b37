# The entrant.

call-none = Aucun appel
call-none-do = Choisissez la boîte du bureau dans les réglages, puis cherchez-y l’appel.
call-rules = Les règles, telles qu’imprimées
call-categories = Catégories
call-awards = Prix sans candidature distincte
call-criteria = Critères
call-contact = Contact
line-window = La période : du { $from } au { $to }
line-closes = Clôture le { $day }
left-none = Les candidatures sont closes
left-late = Une candidature commencée maintenant arrivera en retard. Son formulaire indique si elle peut encore être soumise.
left-some = Les candidatures sont closes, sauf dans les catégories dont la clôture est plus tardive
zone-desk = Le bureau
zone-you = Vous
zone-here = fuseau de cet ordinateur
entry-new = Commencer une candidature
own-entries = Mes candidatures
own-none = Aucune candidature de votre part
own-none-do = Commencez-en une : elle est enregistrée au fil de la saisie, et rien ne part avant l’envoi.
own-state = État
own-changed = modifiée depuis l’envoi
receipt = Accusé de réception
receipt-text = { $title } : candidature { $number }, reçue le { $time }
receipt-none = pas encore
untitled = Sans titre
withdraw = Retirer
withdrawn = La candidature est retirée, et le retrait est envoyé au bureau
part-work = L’œuvre
part-entrant = Présentée par
part-bylines = Signatures
part-pieces = Pièces
part-files = Fichiers joints
part-statement = Déclaration
bylines-hint = Les listes de presse ne portent que le nom public. Le nom légal et l’adresse restent au bureau.
public-name = Nom public
legal-name = Nom légal
legal-name-hint = s’il diffère
as-public-name = comme le nom public
email = Courriel
entered-by = Nom
entered-as = Au nom de qui
role-author = Mon propre travail
role-editor = Le travail de ma rédaction
role-nominator = Je propose quelqu’un d’autre
permission = Accord de toutes les personnes proposées
permission-given-written = Par écrit
permission-given-spoken = De vive voix
permission-given-none = Pas encore demandé
add-person = Ajouter une personne
add-piece = Ajouter une pièce
leave-out = Retirer la pièce { $piece }
piece-title = Titre de l’article ou de l’émission
piece-language = Langues
piece-language-hint = en, fr
piece-words = Mots
piece-runtime = Durée
piece-runtime-hint = 6:12
piece-runtime-wrong = Une durée, par exemple 6:12, 1:02:30 ou 6 min.
whole-number-wrong = Un nombre entier, par exemple 1200.
codes-wrong = Deux lettres chaque fois, par exemple en, fr.
piece-url = Lien
piece-elements = Médias
piece-access = Note d’accès
piece-access-hint = comment franchir un mur payant
piece-here = Publiée ou diffusée au Canada
file-path = Chemin d’un fichier
file-drop = ou déposez des fichiers sur cette fenêtre
attach = Joindre
choose-files = Choisir des fichiers…
files-total = { $files ->
    [one] { $shown } fichier, { $size }
   *[other] { $shown } fichiers, { $size } en tout
}
files-count-of = { $of ->
    [one] { $files } fichier sur { $most }
   *[other] { $files } fichiers sur { $most }
}
files-bytes-of = { $size } sur { $most } en tout
files-each = au plus { $most } chacun
files-types = uniquement { $types }
files-most = Un fichier peut faire au plus { $most }.
attaching-left = { $files ->
    [one] { $shown } autre fichier suit.
   *[other] { $shown } autres fichiers suivent.
}
progress-attaching = Le fichier est en train d’être joint
progress-sealing = Le fichier est en train d’être scellé
statement = Pourquoi ce travail
saving = Enregistrement
saved-at = Enregistré à { $time }
submit-blocked = Il reste à remplir ou à corriger quelque chose avant l’envoi.
review = Relire et soumettre
review-title = Soumettre cette candidature
review-text = Elle est scellée pour le bureau et déposée maintenant dans sa boîte. Un accusé numéroté suivra quand le bureau l’aura relevée.
submit = Soumettre
submit-attaching = Un fichier est encore en train d’être joint. Vous pourrez soumettre la candidature dès que ce sera fait.
progress-submitting = La candidature est en cours d’envoi
keep-draft = Garder en brouillon
submitted = Soumise et envoyée. L’accusé suivra quand le bureau l’aura relevée.
left-days = { $days ->
    [one] jour
   *[other] jours
}
left-hours = { $hours ->
    [one] heure
   *[other] heures
}
left-minutes = { $minutes ->
    [one] minute restante
   *[other] minutes restantes
}
words-count = { $words ->
    [one] { $shown } mot
   *[other] { $shown } mots
}
statement-count = { $words ->
    [one] { $shown } mot
   *[other] { $shown } mots
}
not-met-count = { $rules ->
    [one] { $rules } non respectée
   *[other] { $rules } non respectées
}
needs-person-count = { $rules ->
    [one] { $rules } à trancher
   *[other] { $rules } à trancher
}
met-count = { $rules ->
    [one] { $rules } respectée
   *[other] { $rules } respectées
}
shape-count = { $fields ->
    [one] { $fields } champ à corriger
   *[other] { $fields } champs à corriger
}
part-questions = Questions
answer-yes = Oui
answer-no = Non
answer-countries-hint = deux lettres chacun, par exemple CA, GB
answer-languages-hint = deux lettres chacune, par exemple en, fr
answer-date-hint = 2020-12-31, ou 2020-12 ou 2020 si l’on n’en sait pas plus
entry-code = Code
entry-code-hint = si le bureau vous en a donné un pour une dérogation à la date limite
piece-translation = Traduction d’une œuvre parue dans une autre langue
piece-subtitles = Sous-titrée ou doublée en
file-remove = Retirer { $name }
file-is = Ce que c’est
file-of = Se rapporte à
file-of-entry = Toute la candidature
declare-citizen_of-ca = Citoyenneté canadienne
declare-works_in-ca = Journaliste au Canada
declare-resident_of-ca = Résidence permanente au Canada
declare-visa_of-ca = Titulaire d’un visa ou d’un permis de travail canadien
declare-citizen_of = Citoyenneté : { $country }
declare-works_in = Journaliste : { $country }
declare-resident_of = Résidence permanente : { $country }
declare-visa_of = Titulaire d’un visa ou d’un permis de travail : { $country }
closes-own = Fermeture à { $time }, le { $day }
mail-brought = { $receipts ->
    [0] Aucun nouvel accusé
    [one] { $receipts } accusé reçu
   *[other] { $receipts } accusés reçus
}{ $feedback ->
    [0] {""}
    [one]  ; un retour du jury est arrivé
   *[other]  ; { $feedback } retours du jury sont arrivés
}{ $calls ->
    [0] {""}
    [one]  ; une nouvelle version de l’appel est en vigueur
   *[other]  ; { $calls } nouvelles versions d’appels sont arrivées
}

finding-cap-similar-yours = { $number ->
    [0] Des pièces de cette candidature
    [one] Cette candidature et votre candidature « { $others } »
   *[other] Cette candidature et vos candidatures ({ $others })
} peuvent { $per ->
    [person] être de la même personne
    [team] être des mêmes personnes
    [outlet] venir du même média
    [work] contenir la même œuvre
    [entrant] venir de la même personne
   *[answer] donner la même réponse
}, écrite autrement. Dans ce cas, on arrive avec celle-ci à { $entries } { $counts ->
    [categories] catégories
    [pieces] pièces
   *[entries] candidatures
}, et l’appel en permet { $limit }. Le bureau tranche. Si c’est la même chose, laissez tomber celle-ci ou retirez-en une autre.
