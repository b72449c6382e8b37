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
