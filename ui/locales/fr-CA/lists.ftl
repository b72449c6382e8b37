# Titres, en-têtes et mots des listes que le bureau enregistre.

list-entries = Candidatures
list-eligibility = Admissibilité
list-marks = Notes
list-ranking = Classement
list-press = Liste pour la presse
# Termine un texte plus long qu’une cellule d’Excel.
list-cut = … [coupé ici : le fichier CSV contient le texte entier]

column-access = Accès
column-attachments = Pièces jointes
column-award = Résultat
column-byline = Signature
column-call-version = Version de l’appel
column-category = Catégorie
column-countries = Pays
column-criterion = Critère
column-datum = Donnée
column-elements = Supports
column-email = Courriel
column-entered-as = À titre de
column-entered-by = Candidature soumise par
column-judge = Juge
column-languages = Langues
column-mark = Note
column-marks = Nombre de notes
column-max = Maximum
column-message = Constat
column-min = Minimum
column-names = Noms
column-number = Numéro
column-outcome = Issue
column-outlets = Médias
column-permission = Autorisation
column-phone = Téléphone
column-piece = Pièce
column-pieces = Pièces
column-place = Rang
column-published = Date de publication
column-reason = Motif
column-received = Réception
column-received-by = Voie de réception
column-recused = Récusation
column-revision = Révision
column-round = Tour
column-vote = Vote
column-rule = Règle
column-rule-id = Quelle règle
column-rule-words = Dans les mots de l’appel
column-ruled-by = Décision de
column-runtime = Durée (s)
column-score = Score
column-source = Source
column-spread = Écart
column-state = État
column-statement = Exposé
column-tied = Ex æquo
column-title = Titre
column-urls = Liens
column-verdict = Verdict
column-weight = Poids
column-words = Mots

flag-yes = oui
flag-no = non

received-mailbox = boîte
received-store = dépôt d’objets
received-by-hand = en main propre

state-submitted = Soumise
state-withdrawn = Retirée

entrant-author = auteur ou autrice
entrant-editor = rédaction ou production
entrant-nominator = tierce personne

permission-written = par écrit
permission-spoken = de vive voix
permission-none = non donnée

element-text = texte
element-photo = photo
element-video = vidéo
element-audio = audio
element-animation = animation
element-data = visualisation de données

award-winner = Prix remporté
award-shared = Prix partagé
award-finalist = Finaliste
award-no-award = Prix non attribué
award-withdrawn = Retiré après l’annonce

# La page d’une candidature.

page-title = Comment la candidature { $number } a été jugée
page-received = Reçue le { $at }.
page-eligibility = Admissibilité
page-verdict = { $verdict }, selon la version { $version } de l’appel.
page-judge = Juge { $letter }
page-place = Rang { $place } sur { $of }, moyenne { $mean }.
page-place-tied = Rang { $place } sur { $of }, partagé, moyenne { $mean }.
page-advanced = Elle est passée au tour suivant.
page-not-advanced = Elle n’est pas passée au tour suivant.
page-award-outcome = { $award } : { $outcome }
page-proof = Où cela se prouve
page-proof-explained = Chaque étape est une ligne du journal du bureau. L’empreinte d’une ligne couvre ce qu’elle dit et tout ce qu’elle a consigné, et la dernière empreinte ci-dessous représente toutes les lignes ensemble. L’avant-dernière ligne a consigné cette page, mot pour mot. « awards verify » vérifie cette page seule, et lui compare le journal du bureau.
page-signed = Le bureau a signé la dernière empreinte avec ses clés { $fingerprint }. Comparez-les avec celles de la page du bureau lui-même, ou par téléphone.
log-end = Journal
log-end-lines = Lignes du journal du bureau
log-end-root = Racine de ces lignes
log-end-fingerprint = Empreinte du bureau
log-end-witness = Fin signée, pour « awards verify --witness »
page-line = Ligne
page-when = Quand
page-what = Quoi
page-hash = Empreinte
page-log-head = Toutes les lignes ensemble
page-ruled = Le bureau en a décidé ainsi.
page-ruled-words = Le bureau en a décidé ainsi : { $words }
page-cap-similar = Il se peut qu’il s’agisse de la même chose que dans une candidature antérieure, et l’appel n’en permet pas davantage. Une personne du bureau tranche.
page-cap-senders = Une personne du bureau décide si le nombre permis par l’appel est respecté.
page-deadline-senders = Une personne du bureau décide si elle a été reçue à temps.
page-deadline-granted = { $kind ->
    [grace] Reçue dans un délai de grâce accordé par le bureau.
    [code] Reçue à temps grâce à un code remis par le bureau.
   *[extension] Reçue à temps grâce à une dérogation accordée par le bureau.
}
page-fee-waived = { $scope ->
    [entrant] Le bureau a exonéré de frais toutes les candidatures de cette personne.
   *[entry] Le bureau a exonéré cette candidature des frais.
}
page-written = La page a été écrite dans { $file }.
page-write = Écrire la page pour le candidat
