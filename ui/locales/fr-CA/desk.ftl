# The desk.

desk-no-call = Aucun appel
desk-no-call-do = Publiez un appel sous Appel ; dossiers, équipe et jury en découlent.
figure-received = reçues
figure-eligible = admissibles
figure-not-eligible = non admissibles
figure-needs-person = à trancher
figure-withdrawn = retirées
figure-sheets = feuilles sur { $due }
days = Candidatures par jour
days-told = Candidatures par jour et dates limites ; les mêmes chiffres sont dans le tableau
days-first = Avant la première date limite
days-extended = Grâce à la prolongation
days-late = En retard
days-none = Aucune candidature n’est encore arrivée.
day = Jour
as-table = En tableau
as-chart = En graphique
deadline = Date limite
deadline-opens = Ouverture des candidatures
deadline-first = Première date limite
deadline-announced = Prolongation annoncée le { $day }
extension = Prolongation
today-judging = Jury par catégorie
today-log = Derniers au journal
today-waiting = À trancher
today-waiting-none = Aucune candidature relevée n’est à trancher. Ce qui se trouve encore dans la boîte n’est pas compté ici.
whole-log = Tout le journal
judges = Juges
judge = Juge
sheets = Feuilles
sheets-in = Feuilles reçues
in-of = Reçues, dues
state-decided = Décidée
state-all-in = Complet
state-not-assigned = Non attribuée
judge-returned = Rendu
judge-reading = Dossier parti
judge-not-sent = Pas encore de dossier
judge-waiting = Dossier pas encore envoyé
rule = Trancher
rule-on = Trancher { $number }
ruling = Décision
ruling-record = Consigner la décision
ruling-take-back = Revenir dessus
ruled-on = Décision consignée sur { $number }
people-of-entry = Personnes
revisions = Révisions
history = Historique
call-first = Publier le premier appel
call-first-do = Remplissez le formulaire ci-dessous, ou collez le texte d’un appel, qui dit lui-même comment il s’écrit.
call-versions = Versions
call-text = Le texte de l’appel
call-text-hint = Ce qui est modifié ici paraît comme version suivante : augmentez son numéro, puis voyez ce qui changerait.
call-try = Voir ce qui changerait
call-publish = Publier
extend = Prolonger la date limite
extend-day = Nouveau dernier jour
extend-time = Jusqu’à
extend-time-hint = la minute entière compte
extend-text = Annonce
extend-text-hint = dans les mots de l’appel, tels que les candidats les liront
extend-reason-hint = pour le journal
extend-record = Consigner la prolongation
extend-fill = Ce qui change s’affiche dès que le jour est autre. Pour l’enregistrer, il faut l’annonce et le motif.
extend-closes = Clôture à { $time }, { $day }
extend-makes = L’appel, version { $version }. Ceci en fait la version { $next }.
extend-before = Ce qui change, avant d’enregistrer
extend-read = Ce que liront les candidats
deadline-now = Date limite actuelle
deadline-new = Nouvelle date limite
elsewhere = Le même instant ailleurs
zone-st-johns = St. John’s
zone-halifax = Halifax
zone-toronto = Toronto et Ottawa
zone-winnipeg = Winnipeg
zone-edmonton = Edmonton
zone-vancouver = Vancouver
verdict-change-late = { $days ->
    [0] { $hours ->
        [0] { $minutes } min de retard
       *[other] { $hours } h { $minutes } min de retard
    }
   *[other] { $days } j { $hours } h de retard
}
verdict-change-from = De
verdict-change-to = À
people = Équipe
cards = Cartes dans la boîte
cards-hint = Comparez les chiffres avec la personne, par téléphone par exemple, avant de l’ajouter.
judge-add = Ajouter au jury
judge-added = { $name } fait partie du jury
judges-none = Aucun juge
judges-none-do = Chaque juge envoie une carte par la boîte ; elle apparaît ici.
panel-set = Le jury de la catégorie est modifié
reads = { $judge } lit { $category }
desk-keys = Qui peut ouvrir ce bureau
desk-keys-hint = Chaque personne l’ouvre avec sa propre phrase secrète, et le journal la nomme. Une copie faite avant le retrait d’une clé s’ouvre encore avec elle.
key-device = Cette machine
key-person = Nom
key-add = Ajouter
key-added = { $name } peut ouvrir ce bureau
key-removed = La clé de { $name } est retirée
key-remove-of = Retirer la clé de { $name }
key-last = La dernière clé reste.
judging = Jury
judging-none = Aucune candidature admissible
judging-none-do = Relevez la boîte, tranchez, puis attribuez les candidatures.
per-entry = Juges par candidature
per-entry-others = Si l’appel fixe un nombre pour certaines catégories, c’est lui qui s’y applique. Pour le changer, modifiez l’appel.
per-entry-wrong = Un nombre de 1 à 99.
assign-judges = Attribuer aux juges
assign-first = Attribuez les candidatures aux juges, puis envoyez les dossiers.
send-packets = Envoyer aux juges
take-sheets = Relever les feuilles
silent = Sans réponse
silent-waiting = { $entries ->
    [one] (une candidature)
   *[other] ({ $entries } candidatures)
}
reminder = rappel pour { $name }
reminder-copy = Copier un rappel
reminder-text = Bonjour { $name }, { $entries ->
    [one] une candidature attend
   *[other] { $entries } candidatures attendent
} encore vos notes ({ $edition }). Ouvrez votre dossier dans Awards Desk, notez-les, puis rendez vos feuilles. Merci.
matrix = Juges et candidatures
packet-of = Dossier : { $state }
packet-not-sent = pas encore de dossier
cell-none = non attribuée
cell-waiting = en attente
results-next = Suivante : { $category }
results-none = Aucune candidature à ce tour
results-none-do = Rien à classer ici. « Sans prix » peut tout de même être consigné.
top-award-undecided = Pas encore de décision : { $categories }. Une candidature en lice peut encore en venir.
top-award-none = Aucune candidature en lice
top-award-none-do = Les candidatures en lice viennent des décisions prises dans les catégories. Si aucune ne l’obtient, consignez « Sans prix ».
top-award-lost = La candidature { $entries } n’a plus le résultat qui la mettait en lice. Annulez la décision, ou décidez de nouveau.
top-award-outcome = Résultat dans la catégorie
rank = Rang
unranked = aucun
raw-mean = Moyenne brute
range = Moyennes de { $low } à { $high }
range-of = De { $from } à { $to }
range-told = Le trait va de la feuille la plus basse à la plus haute ; le cercle est la moyenne brute.
decision = Décision
decision-open = Ouverte
decision-winner = Lauréat
decision-shared = Prix partagé
decision-no-award = Sans prix
decision-finalist = Finaliste
decision-withdrawn = Retiré après l’annonce
decision-record = Consigner la décision
decision-reason-hint = pour le bureau seul : conservé au journal, sur aucune page qui quitte le bureau
words-for-entrant = Mots pour le candidat
words-for-entrant-hint = facultatifs ; ils figurent sur la page pour le candidat
words-for-entrant-none = L’appel dit qu’aucun motif n’est donné : la page pour le candidat n’en porte pas.
decision-take-back = Annuler cette décision
condition-open = Avant l’annonce :
condition-met = Condition remplie :
condition-record = Indiquer qu’elle est remplie
condition-how = Comment elle est remplie
decision-take-back-does = Ce qui valait auparavant vaut de nouveau. Tout reste au journal, avec votre motif.
decision-taken-back = La décision est annulée
decision-undone = Annulée aussitôt après avoir été consignée.
decision-restored = L’annulation a été défaite.
decide = Décider
decide-again = Décider à nouveau ; la précédente reste au journal
decided = La décision est consignée
shared-hint = entre deux candidatures ou plus, à égalité ou non
decision-shared-by = Partagé par
decision-shared-two = Choisissez au moins deux candidatures.
decision-needs-person = { $entries ->
    [one] Une candidature de cette catégorie attend encore une décision d’admissibilité : elle n’est dans aucun tour.
   *[other] { $entries } candidatures de cette catégorie attendent encore une décision d’admissibilité : elles ne sont dans aucun tour.
}
decision-entry-withdrawn = Cette candidature a depuis été retirée par la personne qui l’avait présentée.
decision-take-back-why = Pourquoi l’annuler
entries-in-round = Dans le tour
entries-came = Reçues
entries-need-person = À trancher
lists = Listes
list = Liste
list-entries-for = pour le bureau seulement
list-eligibility-for = chaque constat ; pour le bureau seulement
list-marks-for = pour le bureau seulement
list-ranking-for = pour le bureau seulement
list-press-for = noms publics seulement
format = Format
format-xlsx = Classeur Excel
format-csv = CSV
format-json = JSON
list-write = Écrire la liste
list-where = Écrite dans
list-preview = Ce qui sera écrit
list-empty = La liste n’a encore aucune ligne.
log = Journal
log-lede = Chaque ligne porte l’empreinte de ce qu’elle a ajouté, et un arbre d’empreintes les couvre toutes. « awards verify » nomme ce qui a été changé ou retiré. Qui détient les clés du bureau pourrait tout récrire : seule une fin de journal signée que quelqu’un d’autre conserve le révèle.
hash = Empreinte
older = Lignes plus anciennes
log-runs-back = Antérieur à la ligne précédente, du { $before } : une horloge était fausse, ou a été remise à l’heure.
log-workspace-created = Espace créé
log-call-published = Appel publié
log-call-changed = Appel modifié
log-sealed-to-void-keys = Scellé pour des clés révoquées
log-call-opened = Appel ouvert
log-desk-confirmed = Bureau confirmé
log-call-followed = Appel suivi
log-desk-keys-followed = Nouvelles clés du bureau suivies
log-desk-keys-revoked = Clés du bureau révoquées
log-packet-overtaken = Dossier plus ancien écarté
log-keys-rotated = Clés du bureau remplacées
log-keys-revoked = Anciennes clés du bureau révoquées
log-entry-received = Candidature reçue
log-file-refused = Fichier refusé
log-refusal-seen = Fichier refusé vu
log-ruled = Décision
log-waiver-granted = Dérogation accordée
log-waiver-revoked = Dérogation retirée
log-payment-recorded = Paiement enregistré
log-fee-waived = Exonération de frais accordée
log-fee-waiver-revoked = Exonération de frais retirée
log-entries-screened-again = Toutes les candidatures vérifiées de nouveau par la nouvelle version de l’application
log-ruling-revoked = Décision retirée
log-receipt-made = Accusé établi
log-page-made = Page sur le jugement établie
log-receipt-sent = Accusé envoyé
log-receipt-kept = Accusé conservé
log-judge-added = Juge ajouté
log-panel-set = Jury d’une catégorie choisi
log-conflict-declared = Conflit déclaré
log-assigned = Candidatures attribuées
log-assignment-undone = Attribution annulée
log-judge-changed = Conditions d’un juge modifiées
log-judge-left = Départ d’un juge
log-round-changed = Attributions modifiées
log-advanced = Passage au tour suivant consigné
log-given = Candidature attribuée à un juge de plus
log-conflict-stated = Conflit tranché
log-minute-taken = Note de délibération ajoutée
log-feedback-released = Retour envoyé
log-feedback-kept = Retour reçu
log-packet-sealed = Dossier d’un juge scellé
log-packet-opened = Envoi ouvert
log-sheet-received = Feuille de notes reçue
log-marked = Notée
log-recused = Récusation
log-decided = Décision
log-decision-taken-back = Décision annulée
log-condition-met = Condition du résultat remplie
log-condition-not-met = Condition du résultat finalement non remplie
log-entry-submitted = Soumise
log-entry-amended = Modifiée
log-entry-withdrawn = Retirée
log-links-checked = Liens vérifiés
log-files-read = Fichiers lus
log-file-attached = Fichier joint
log-clock-set = Horloge de la répétition réglée
log-key-added = Clé ajoutée
log-key-removed = Clé retirée
log-recovery-key-made = Clé de secours créée
log-key-strengthened = Phrase secrète mieux protégée
days-before = { $entries ->
    [one] { $entries } reçue auparavant
   *[other] { $entries } reçues auparavant
}
state-open = { $sheets ->
    [one] { $sheets } ouverte
   *[other] { $sheets } ouvertes
}
verdict-changes = { $entries ->
    [one] { $entries } candidature change de verdict.
   *[other] { $entries } candidatures changent de verdict.
}
verdict-changes-not = { $entries ->
    [one] { $shown } reste telle quelle.
   *[other] { $shown } restent telles quelles.
}
call-published = { $entries ->
    [one] L’appel est publié et dans la boîte ; { $entries } candidature a changé de verdict
   *[other] L’appel est publié et dans la boîte ; { $entries } candidatures ont changé de verdict
}
readings-assigned = { $pairs ->
    [one] { $pairs } lecture attribuée
   *[other] { $pairs } lectures attribuées
}
packets-sent = { $judges ->
    [0] Aucun dossier n’est parti
    [one] Le dossier d’un juge est dans la boîte
   *[other] Les dossiers de { $judges } juges sont dans la boîte
}
unfilled = { $entries ->
    [one] { $entries } candidature a trop peu de juges : complétez son jury ou demandez moins de lectures.
   *[other] { $entries } candidatures ont trop peu de juges : complétez les jurys ou demandez moins de lectures.
}
tie = { $entries ->
    [one] { $entries } candidature est première.
   *[other] { $entries } candidatures partagent le premier rang ; les chiffres ne les départagent pas.
}
list-done = { $rows ->
    [one] { $shown } ligne écrite
   *[other] { $shown } lignes écrites
}
collected-told = { $entries ->
        [one] { $entries } candidature
       *[other] { $entries } candidatures
    } et { $sheets ->
        [one] { $sheets } feuille relevées
       *[other] { $sheets } feuilles relevées
    }
collected-stopped = Arrêté avant la fin. Le reste sera relevé la prochaine fois.
results-of = { $entries ->
        [one] { $entries } candidature
       *[other] { $entries } candidatures
    }, { $sheets ->
        [one] { $sheets } feuille
       *[other] { $sheets } feuilles
    }.
deadline-waivers = Dérogations à la date limite
deadline-waivers-lede = Dates limites plus tardives que le bureau accorde. L’appel n’en dit rien ; la personne qui en a profité lit qu’il y en a eu une, sans la raison.
waiver-new = Accorder une dérogation
waiver-grant = Accorder
waiver-granted = Dérogation accordée. Toutes les candidatures touchées ont été examinées de nouveau.
waiver-for = Pour qui
waiver-extension = Une personne
waiver-code = Qui a un code
waiver-grace = Tout le monde, quelques minutes
waiver-entrant = Adresse électronique de la personne
waiver-uses-field = Candidatures pour lesquelles elle vaut
waiver-minutes = Minutes après chaque date limite
waiver-grace-of = { $minutes ->
    [one] { $minutes } minute de grâce pour tout le monde
   *[other] { $minutes } minutes de grâce pour tout le monde
}
waiver-until = jusqu’au { $at }
waiver-uses = { $uses ->
    [one] vaut pour { $uses } candidature
   *[other] vaut pour { $uses } candidatures
}
waiver-revoked = Retirée
waiver-taken-back = Retirée par le bureau.
replay = Rejouer les verdicts
replay-day = Ce jour-là
replay-version = Selon
replay-in-force = l’appel alors en vigueur
replay-do = Afficher
replay-counts = { $at }, version { $version } : { $eligible } admissibles, { $needs } à trancher, { $not } non admissibles.
replay-same = Toutes les candidatures d’alors ont le même verdict aujourd’hui.
replay-then = Alors
replay-now = Maintenant
verdict-history = Historique du verdict
payments = Paiements
payment-amount = Payé à ce jour, en tout
payment-amount-hint = par exemple 30,00
payment-note = Mode de paiement
payment-record = Enregistrer
payment-recorded = Paiement enregistré.
fee-waive = Exonérer des frais
fee-waived = Exonération accordée. Toutes les candidatures touchées ont été examinées de nouveau.
fee-waiver-of-entry = Cette candidature
fee-waiver-of-entrant = Toutes les candidatures de cette personne
duplicates = Doublons
duplicate-title = Doublons possibles
duplicate-none = Aucune candidature ne partage un lien, un fichier, un titre ou un texte avec une autre.
duplicate-allowed = L’appel permet de présenter une œuvre plus d’une fois. Voyez ce qui figure ici avant de le transmettre aux juges.
duplicate-capped = L’appel limite le nombre de fois qu’une œuvre peut être présentée. Chaque candidature au-delà de la limite porte un constat.
duplicate-link = Même lien :
duplicate-file = Même fichier :
duplicate-title-of = Même titre :
log-sheets-sealed = Feuilles scellées

# The desk’s own keys
own-keys = À quoi l’on reconnaît ce bureau
own-keys-text = Les candidatures sont scellées pour ce bureau au moyen de ses clés. Imprimez ces chiffres là où l’appel est publié, afin que personne ne puisse se faire passer pour vous.
own-keys-words = Le texte pour votre page
own-keys-words-copy = Copier
own-keys-page = Les candidatures pour { $name } sont scellées pour les clés portant cette empreinte : { $fingerprint }. Comparez-la lorsque Awards Desk le demande. { $link }
call-address = Adresse Web du fichier de l’appel
call-address-hint = Enregistrez l’appel dans un fichier, placez-le sur votre site et donnez son adresse : le lien portera alors l’empreinte.
call-address-save = Créer le lien
call-link = Le lien
call-link-copy = Copier le lien
own-keys-former = Anciennes clés
own-keys-until = jusqu’au { $time }
own-keys-void-since = révoquées depuis le { $time }
own-keys-void = Les déclarer révoquées
own-keys-void-of = Déclarer révoquées les clés { $fingerprint }
own-keys-new = Prendre de nouvelles clés…
own-keys-new-text = Les anciennes clés attestent que les nouvelles les remplacent. Candidats et juges suivent sans question et en sont avertis. Imprimez les nouveaux chiffres sur votre page. Les anciennes clés restent ici, pour ouvrir ce qui est en route.
own-keys-new-void = Quelqu’un d’autre détient peut-être les anciennes clés : elles sont révoquées
own-keys-new-do = Prendre de nouvelles clés
own-keys-replaced = De nouvelles clés sont en usage ; la boîte contient l’attestation des anciennes.
own-keys-replaced-here = De nouvelles clés sont en usage. Personne n’en est encore averti : { $reason } Vous pouvez aussi enregistrer l’appel dans un fichier et le remettre.
own-keys-voided = Les clés sont révoquées ; la boîte en contient la déclaration.
own-keys-voided-here = Les clés sont révoquées ici. Personne n’en est encore averti : { $reason } Vous pouvez aussi enregistrer l’appel dans un fichier et le remettre.
collected-to-void = { $count ->
    [one] Un fichier a été scellé pour des clés révoquées de ce bureau : qui d’autre les détient peut le lire.
   *[other] { $count } fichiers ont été scellés pour des clés révoquées de ce bureau : qui d’autre les détient peut les lire.
}
waiver-bound = Pour les clés { $fingerprint }
waiver-unbound = Rien n’est encore venu de cette adresse : un second expéditeur demandera une décision
