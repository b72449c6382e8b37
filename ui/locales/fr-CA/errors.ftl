# Ce qui s’est passé, où, et que faire. Un message par code : `error-` et le code.

# Écrire une liste dans un fichier
error-disk-full = Non enregistré : le disque qui contient { $path } est plein. Libérez de l’espace, puis recommencez.
error-folder-missing = Non enregistré : le dossier { $path } n’existe pas. Créez-le ou choisissez-en un autre.
error-not-permitted = Non enregistré : l’écriture de { $path } n’est pas permise. Choisissez un autre dossier ou demandez l’accès à son propriétaire.
error-list-not-written = La liste n’a pas pu être écrite dans { $path } : { $detail }. Choisissez un autre dossier ou un autre nom.
error-list-cancelled = Arrêté à la ligne { $rows }. Aucun fichier n’a été laissé.
error-list-too-long = Une feuille Excel contient 1 048 575 lignes sous ses en-têtes, et cette liste en compte davantage. Enregistrez-la au format CSV.
error-destination-workspace = Non enregistré : { $path } fait partie d’un espace de travail ou d’une de ses sauvegardes. Rien n’a été modifié. Choisissez un autre dossier.
error-destination-key = Non enregistré : { $path } pourrait être la clé d’un espace de travail, qui ne s’ouvre pas sans elle. Rien n’a été modifié. Choisissez un autre nom.
error-destination-mailbox = Non enregistré : { $path } se trouve dans une boîte d’échange, parmi ses fichiers scellés. Rien n’a été modifié. Choisissez un autre dossier.
error-destination-other-file = Non enregistré : { $path } existe déjà, et son nom ne se termine pas par .{ $ending }. Ce fichier est resté tel quel. Choisissez un autre nom.
error-destination-not-a-file = Non enregistré : { $path } est un dossier ou un périphérique, et non un fichier. Indiquez un fichier.
error-destination-dead-link = Non enregistré : { $path } est un lien vers un fichier qui n’existe pas. Supprimez le lien ou choisissez un autre nom.
error-folder-holds-other = Le dossier { $path } contient { $file }, qu’aucune saison d’exercice n’y met. Rien n’a été supprimé. Déplacez ce fichier, ou choisissez un dossier vide ou nouveau.

# Les trois espaces de travail
error-attachment-missing = Le fichier joint { $name } n’est pas celui qui était annoncé. Redemandez la candidature à l’expéditeur.
error-blocked-by-rule = L’appel n’admet pas cette candidature : { $rule }
error-call-version = Cet appel porte le numéro de version { $found } ; la prochaine version est la { $expected }. Corrigez le numéro, puis publiez.
error-entry-locked = Cet appel verrouille une candidature une fois présentée. Adressez-vous au bureau, ou retirez la candidature et présentez-en une autre.
error-draft-changed-elsewhere = Non enregistré : cela a aussi été modifié ailleurs depuis que vous l’avez ouvert. Rien n’a été écrasé. Gardez les deux versions, puis comparez-les.
error-entries-closed = L’appel a pris fin le { $closes }. Demandez au bureau s’il accepte une modification. Un retrait est toujours accepté.
error-no-call = Il n’y a pas encore d’appel. Ouvrez-en ou publiez-en un d’abord.
error-file-too-large-to-attach = { $path } dépasse { $most } Mio. Joignez une version plus légère ou donnez un lien.
error-attach-too-large = Fichier non joint : { $name } fait { $size } Go, et un fichier peut en faire au plus { $most }. Joignez une version plus légère ou donnez un lien.
error-attach-over-call-limit = { $unit ->
    [bytes] Fichier non joint : { $name } fait { $size } octets, et cet appel accepte au plus { $most } octets par fichier. Joignez une version plus légère ou donnez un lien.
    [kilobytes] Fichier non joint : { $name } fait { $size } ko, et cet appel accepte au plus { $most } ko par fichier. Joignez une version plus légère ou donnez un lien.
    [gigabytes] Fichier non joint : { $name } fait { $size } Go, et cet appel accepte au plus { $most } Go par fichier. Joignez une version plus légère ou donnez un lien.
   *[megabytes] Fichier non joint : { $name } fait { $size } Mo, et cet appel accepte au plus { $most } Mo par fichier. Joignez une version plus légère ou donnez un lien.
}
error-attach-over-call-total = { $unit ->
    [bytes] Fichier non joint : avec { $name }, les fichiers de cette candidature feraient { $size } octets, et cet appel en accepte au plus { $most } en tout. Retirez un fichier ou joignez des versions plus légères.
    [kilobytes] Fichier non joint : avec { $name }, les fichiers de cette candidature feraient { $size } ko, et cet appel en accepte au plus { $most } en tout. Retirez un fichier ou joignez des versions plus légères.
    [gigabytes] Fichier non joint : avec { $name }, les fichiers de cette candidature feraient { $size } Go, et cet appel en accepte au plus { $most } en tout. Retirez un fichier ou joignez des versions plus légères.
   *[megabytes] Fichier non joint : avec { $name }, les fichiers de cette candidature feraient { $size } Mo, et cet appel en accepte au plus { $most } en tout. Retirez un fichier ou joignez des versions plus légères.
}
error-attach-over-call-count = Fichier non joint : cet appel limite à { $most } le nombre de fichiers. Pour joindre { $name }, retirez d’abord un autre fichier.
error-clean-too-large = { $name } fait { $size } Mo, et l’application ne nettoie que les fichiers de { $most } Mo au plus. Enregistrez-le de nouveau sans les données personnelles qu’il contient, ou joignez un autre fichier.
error-unknown-command = L’application ne connaît pas la commande { $name }. La fenêtre et l’application ne sont peut-être pas de la même version : fermez l’application et redémarrez-la.
error-wrong-arguments = L’application n’a pas compris ce qui lui était demandé ({ $field }) : { $detail }. La fenêtre et l’application ne sont peut-être pas de la même version : fermez l’application et redémarrez-la.
error-no-workspace = Aucun espace de ce genre n’est ouvert. Ouvrez-en un d’abord.
error-no-mailbox = Aucune boîte d’échange n’est choisie. Choisissez dans les réglages un dossier accessible aux deux parties.
error-not-assigned = La candidature { $entry }, « { $title } », n’a pas été attribuée à { $judge }. Si elle doit l’être, le bureau l’attribue et renvoie le dossier.
error-not-the-author = La candidature { $entry } a été soumise par quelqu’un d’autre ; la modification n’a pas été retenue. Adressez-vous à la personne qui l’a soumise.
error-not-the-desk = Ce fichier n’est pas signé par le bureau dont l’appel a été ouvert. Redemandez-le au bureau.
error-other-edition = Ce fichier concerne l’édition { $found } ; ce bureau gère { $expected }. Envoyez-le au bon bureau.
error-other-kind = Ce fichier scellé est de type { $found }, et non { $expected }. Ouvrez-le là où ce type a sa place.
error-other-workspace = Cet espace de travail est de type { $found }, et non { $expected }. Choisissez un autre dossier.
error-message-unreadable = Le contenu est illisible : { $detail }. Redemandez-le à l’expéditeur.
error-fee-waiver-gone = Cette exonération ne vaut plus : elle a été retirée. Regardez de nouveau la candidature.
error-reason-missing = Il manque un motif. Écrivez au moins une phrase.
error-revision-there = La candidature { $entry } a déjà une révision { $revision }, différente de celle-ci. Demandez une nouvelle modification.
error-stopped = Travail interrompu. Ce qui était confirmé reste.
error-unknown-category = L’appel n’a pas de catégorie { $category }. Choisissez-en une des siennes.
error-unknown-entry = Il n’y a pas de candidature { $entry } ici.
error-unknown-judge = Il n’y a pas de juge { $judge } ici, ou les feuilles sont signées par quelqu’un d’autre. Ajoutez le juge à l’aide de sa carte.
error-wrong-shape = Le champ { $field } n’est pas rempli comme il le faut.
error-other-name = Le fichier scellé se nomme { $id }, ce qui n’est pas le nom sous lequel il a été livré. Redemandez-le à l’expéditeur.
error-folder-in-use = Le dossier { $path } contient déjà autre chose. Choisissez un dossier vide ou nouveau.
error-nothing-to-verify = { $path } ne contient ni espace de travail ni fichier scellé. Choisissez le dossier d’un espace de travail ou d’une boîte d’échange.
error-folder-unusable = Le dossier { $path } ne peut pas servir : { $detail }.

# La commande awards
error-no-threads = La commande n’a pas pu démarrer : { $detail }.
error-file-unreadable = { $reason ->
    [missing] Le fichier { $path } n’existe pas. Vérifiez son nom et son dossier.
    [forbidden] Ce compte n’a pas le droit de lire le fichier { $path }. Demandez à qui il appartient, ou copiez-le dans un dossier à vous.
    [folder] { $path } est un dossier. Indiquez un fichier.
    [encoding] { $path } n’est pas en UTF-8, si bien qu’on ne peut en déterminer les lettres. Dans l’éditeur, enregistrez-le avec l’encodage UTF-8.
   *[other] Le fichier { $path } ne peut pas être lu ({ $detail }). Voyez si son disque est toujours là, puis réessayez.
}
error-entry-shape = { $path }, ligne { $line }, { $field } : { $words }
error-entry-not-json = { $path }, ligne { $line } : ce n’est pas du JSON. Cherchez là, et juste avant, une virgule, un guillemet ou un crochet qui manque ou qui est de trop.
error-entry-missing-field = { $path }, ligne { $line } : { $field } manque. Ajoutez-le.
error-entry-unknown-field = { $path }, ligne { $line } : le champ { $field } n’existe pas. Retirez-le ou prenez l’un de ceux-ci : { $known }
error-entry-unknown-field-near = { $path }, ligne { $line } : le champ { $field } n’existe pas. Vouliez-vous dire « { $nearest } » ?
error-entry-field-twice = { $path }, ligne { $line } : { $field } figure deux fois. Gardez l’un des deux.
error-entry-unknown-word = { $path }, ligne { $line } : { $field } vaut « { $text } » et peut valoir : { $known }
error-entry-wrong-value = { $path }, ligne { $line } : { $field } vaut « { $text } ». { $wanted ->
    [amount] Écrivez un montant entre guillemets droits, avec un point et sans la devise, comme "115.00".
    [answer] Une réponse est true ou false, un nombre, un texte entre guillemets droits ou une liste de tels textes.
    [country] Écrivez les pays par leurs deux lettres, dans une liste : ["CA"].
    [date] Écrivez un jour, un mois ou une année entre guillemets droits : "2025-03-02", "2025-03" ou "2025".
    [instant] Écrivez un jour et une heure avec leur écart par rapport à UTC : "2026-01-29T18:00:00-05:00".
    [language] Écrivez les langues par leurs codes, dans une liste : ["en", "fr"].
    [list] Écrivez une liste entre crochets, même pour un seul élément.
    [number] Écrivez un nombre entier à partir de 0, sans guillemets ni virgule.
    [object] Écrivez un objet entre accolades.
    [text] Écrivez un texte entre guillemets droits.
    [yes-no] Écrivez true ou false, sans guillemets.
   *[other] Cela ne peut pas figurer là. Comparez avec une candidature qui se lit.
}
error-entry-unknown-answer = { $path }, ligne { $line } : { $field } ne répond à aucune question de l’appel. Retirez-le, ou écrivez l’identifiant d’une question posée là : { $known }
error-entry-unknown-answer-near = { $path }, ligne { $line } : { $field } ne répond à aucune question de l’appel. Vouliez-vous dire « { $nearest } » ?
error-entry-no-questions = { $path }, ligne { $line } : { $field } ne répond à aucune question : l’appel n’en pose pas là. Retirez-le, ou voyez si la question porte sur la candidature, une personne ou une pièce.
error-entry-wrong-answer = { $path }, ligne { $line } : { $field } vaut { $text }, ce que la question n’admet pas. { $kind ->
    [yes_no] Écrivez true ou false, sans guillemets.
    [number] Écrivez un nombre, sans guillemets.
    [date] Écrivez un jour comme "2025-12-31", un mois ou une année.
    [choice] Écrivez l’identifiant de l’un de ses choix : { $known }.
    [choices] Écrivez une liste d’identifiants de ses choix : { $known }.
    [countries] Écrivez une liste de codes de pays à deux lettres, comme ["CA"].
    [languages] Écrivez une liste de codes de langues à deux lettres, comme ["fr"].
   *[text] Écrivez du texte entre guillemets.
}
error-entries-none = { $path } ne contient aucune candidature. Écrivez-en une en JSON, ou plusieurs à la suite.
error-entries-several = { $path } contient plus d’une candidature, et --entry n’en prend qu’une. Utilisez --entries.
error-passphrase-missing = Il faut une phrase secrète. Placez-la dans la variable { $variable }.

# Ce que trouve `awards verify`
damage-verdict-does-not-follow = { $place } : le verdict ne découle pas des faits enregistrés ({ $detail }).
damage-projection-does-not-follow = { $place } : ce que les écrans en montrent ne découle pas des faits enregistrés.

# Un espace de travail et ses clés
error-workspace-exists = Il y a déjà un espace de travail dans { $path }. Ouvrez-le ou choisissez un autre dossier.
error-workspace-missing = Il n’y a pas d’espace de travail dans { $path }. Choisissez le dossier qui contient workspace.db.
error-workspace-in-use = L’espace de travail de { $path } est ouvert ailleurs. Fermez-le là-bas, puis réessayez.
error-wrong-passphrase = Cette phrase secrète de { $person } n’ouvre pas l’espace de travail. Réessayez ; rien n’a été modifié.
error-no-key-slot = { $name } n’a pas de clé pour cet espace de travail. Demandez à quelqu’un qui en a une de l’ajouter.
error-key-slot-exists = { $name } a déjà une clé pour cet espace de travail.
error-last-key-slot = { $name } détient la seule clé de cet espace de travail. Ajoutez-en une autre avant de la retirer.
error-device-key-missing = La clé de cet ordinateur est introuvable : { $path }. Si l’espace de travail vient d’un autre ordinateur, ouvrez-le avec une phrase secrète ou la clé de secours.
error-keychain-silent = La clé de cet ordinateur n’est pas dans { $path } et son trousseau ne répond pas ({ $detail }). Déverrouillez le trousseau et réessayez, ou ouvrez avec une phrase secrète ou la clé de secours.
error-device-key-exposed = D’autres personnes peuvent lire la clé dans { $path } sur cet ordinateur, et cela n’a pas pu être changé. Réservez-vous la lecture du fichier, puis ouvrez de nouveau.
error-recovery-key-length = Une clé de secours compte { $expected } lettres et chiffres ; celle-ci en compte { $found }. Comparez-la avec le papier.
error-recovery-key-mistyped = Le groupe { $group } de la clé de secours n’est pas celui qui a été imprimé. Comparez-le avec le papier.
error-wrong-recovery-key = Cette clé de secours n’ouvre pas l’espace de travail : c’est celle d’un autre, ou une plus récente l’a remplacée. Rien n’a été modifié.
error-passphrase-short = Une phrase secrète compte au moins { $least } caractères. Quatre ou cinq mots faciles à retenir font l’affaire.
error-no-local-data = Le système n’indique aucun dossier pour les données des programmes. Donnez à AWARDS_DATA_DIR le nom d’un dossier à vous.
error-wrong-device-key = La clé dans { $path } n’ouvre pas cet espace de travail. Ouvrez-le avec une phrase secrète ou la clé de secours, ou indiquez le fichier de clé créé avec lui.
error-workspace-too-new = Cet espace de travail vient d’une version plus récente (format { $found } ; celle-ci connaît { $known }). Mettez l’application à jour ; rien n’a été modifié.
error-workspace-too-old = Cet espace de travail vient d’une version plus ancienne (format { $found } ; celle-ci a { $known }), et la vérification ne le modifie pas. Ouvrez-le une fois, ce qui en garde une copie, puis vérifiez de nouveau.
error-screening-due = L’application a été mise à jour depuis la dernière ouverture de ce bureau, et les candidatures doivent être revérifiées avant qu’on puisse le vérifier. Ouvrez-le une fois, puis vérifiez de nouveau.
error-workspace-damaged = { $place } est endommagé : { $detail }. Lancez awards verify pour tout voir. Ouvrez ensuite ce qui est prouvé (awards restore --proven) ou restaurez la dernière sauvegarde.
error-log-tail-lost = Le journal s’arrête à la ligne { $found }, alors que la ligne { $confirmed } était confirmée. La base est plus ancienne qu’elle ne devrait : reprenez la copie la plus récente.
error-last-change-lost = L’espace de travail contient les changements jusqu’au numéro { $found }, alors que le changement { $confirmed } était confirmé. Ce qui a été enregistré en dernier manque : reprenez la copie la plus récente.
error-workspace-gone = Non enregistré : { $path } a été déplacé ou supprimé. Remettez le dossier en place, puis rouvrez l’espace de travail. Ce qui était enregistré s’y trouve.
error-workspace-read-only = Non enregistré : le disque ou les fichiers de l’espace de travail sont en lecture seule. Copiez le dossier à un endroit où vous pouvez écrire et ouvrez-le là.
error-path-too-long = Le chemin { $path } compte { $length } octets ; la base de données en accepte { $most } au plus. Choisissez un dossier au chemin plus court.
error-workspace-disk-full = Non enregistré : le disque de l’espace de travail est plein. Libérez de la place, puis réessayez. Tout ce qui était enregistré est là.
error-workspace-file = { $path } ne peut pas servir : { $detail }.
error-cannot-be-recorded = Enregistrement impossible : { $detail }.
error-row-not-in-log = L’application allait enregistrer quelque chose ({ $table }) sans ligne au journal et y a renoncé. Rien n’a été enregistré. Veuillez le signaler.
error-append-only = { $table } fait partie de l’historique et ne se modifie pas. Enregistrez plutôt une correction.
error-wrong-cursor = Cette page du tableau n’existe plus. Revenez à la première page.
error-workspace-closed = L’espace de travail a été fermé. Rouvrez-le.
error-database = La base de données n’a pas pu le faire : { $detail }.

# Les fichiers scellés
error-file-too-large = Trop volumineux : { $megabytes } Mio en tout, et un fichier scellé en contient au plus { $limit }. Utilisez des pièces jointes plus légères, ou donnez un lien.
error-not-a-sealed-file = Ce n’est pas un fichier scellé du bureau des prix. Choisissez un fichier dont le nom se termine par .awards-…
error-newer-format = Ce fichier a été scellé par une version plus récente (format { $found } ; celle-ci lit jusqu’au { $known }). Mettez l’application à jour.
error-file-truncated = Le fichier scellé est incomplet. Demandez à l’expéditeur de le renvoyer.
error-file-malformed = Le fichier scellé est mal formé. Demandez à l’expéditeur de le renvoyer.
error-bad-signature = La signature n’est pas valable : le fichier a été modifié en route. Demandez à l’expéditeur de le renvoyer.
error-file-altered = L’intérieur du fichier scellé ne correspond pas à l’extérieur : quelqu’un l’a signé ou adressé de nouveau. Ne l’utilisez pas ; voyez avec l’expéditeur.
error-for-someone-else = Ce fichier est scellé pour quelqu’un d’autre ({ $reader }). Ouvrez-le dans l’espace de travail auquel il est destiné.
error-wrong-reader = Un fichier de type { $kind } ne peut pas être scellé ainsi.
error-not-an-instant = { $text } n’est pas un instant.
error-not-sealable = Le fichier n’a pas pu être scellé : { $detail }.
error-no-randomness = Le système n’a pas fourni d’aléa pour de nouvelles clés. Réessayez dans un moment.
error-identity-unreadable = Les clés secrètes de cet espace de travail sont illisibles. Reprenez la dernière sauvegarde.
error-card-unreadable = La carte est illisible ; l’élément { $part } est erroné. Recopiez-la en entier.
error-bundle-unreadable = Le contenu du fichier scellé est illisible ; l’élément { $part } est erroné. Demandez à l’expéditeur de le renvoyer.
error-too-many-attachments = Il y a { $found } pièces jointes ; la limite est de { $limit }.
error-attachment-name = La pièce jointe { $name } porte un nom ou un type de média qui ne peut pas être envoyé. Renommez-la.

# La boîte
error-mailbox-gone = Il n’y a pas de boîte à { $place }. Vérifiez que le disque ou le dossier partagé est là, puis réessayez. Rien n’est perdu.
error-mailbox-place = { $place } ne peut pas être une boîte : { $detail }.
error-mailbox-forgets = { $place } désigne la mémoire : ce qu’on y met disparaît à la fermeture. Choisissez un dossier.
error-mailbox-insecure = { $place } recevrait son mot de passe par le réseau, lisible de tous. Utilisez une adresse qui commence par https.
error-mailbox-key = { $place } n’accepte pas la clé ou le mot de passe, ou ne l’accepte plus. Vérifiez-les dans les Réglages ; ce qui attend ici partira ensuite.
error-mailbox-not-allowed = { $place } ne permet pas cette opération à cette clé. Elle doit pouvoir lister, lire, écrire et supprimer. Rien n’est perdu.
error-mailbox-bucket = Il n’y a pas de compartiment à { $place }. Vérifiez son nom et l’adresse du service. Rien n’est perdu.
error-mailbox-region = Le compartiment de { $place } se trouve dans une autre région, ou son service a une autre adresse. Vérifiez-les dans les Réglages. Rien n’est perdu.
error-mailbox-full = { $place } n’a plus de place. Faites-y de la place ou choisissez un forfait plus grand ; ce qui attend ici partira ensuite.
error-mailbox-too-large = { $place } n’accepte pas un fichier de cette taille. La personne qui gère ce service peut relever la limite. Rien n’est perdu.
error-mailbox-busy = { $place } ne fonctionne pas en ce moment. Réessayez plus tard ; rien n’est perdu.
error-mailbox-unreachable = { $place } est injoignable : { $detail }. Réessayez quand la connexion sera rétablie ; rien n’est perdu.
error-mailbox-clock = L’horloge de cet ordinateur est trop éloignée de celle de { $place }, qui refuse de travailler ainsi. Réglez l’horloge.
error-mailbox-overwrites = { $place } remplacerait un fichier par un autre du même nom : une boîte n’y serait pas en sûreté. Choisissez un autre emplacement.
error-mailbox-link = { $name }, dans la boîte { $place }, est un lien ; les liens ne sont pas suivis. Retirez-le.
error-not-in-mailbox = Le fichier { $id } n’est plus dans la boîte { $place }.
error-id-taken = Un autre fichier { $id } est déjà dans la boîte { $place }. Il est resté tel quel.
error-refused-and-gone = Ce fichier a été refusé et n’est plus dans la boîte d’échange. Demandez à qui l’a envoyé s’il l’a renvoyé.
error-mailbox-failed = La boîte { $place } a échoué : { $detail }. Réessayez ; rien n’est perdu.
error-file-not-saved = { $path } n’a pas été enregistré : { $detail }.
error-file-not-read = { $path } ne peut pas être lu : { $detail }.
error-file-not-found = Il n’y a pas de fichier { $path }. Vérifiez son nom, ou choisissez-le de nouveau.
error-link-refused = { $link } n’a pas été suivi. Seuls les liens qui commencent par https:// le sont.
error-link-failed = Rien n’est venu de { $link } : { $detail }. Vérifiez que le lien est complet et que cet ordinateur est en ligne, ou demandez le fichier au bureau.
error-not-inspected = Autre chose a été ouvert après « { $place } ». Ouvrez-le de nouveau pour voir ce qu’il contient avant de l’importer.
error-not-a-place = « { $place } » n’est ni un fichier, ni un lien, ni un espace de travail. Choisissez un fichier dont le nom se termine par .awards-…, ou copiez le lien en entier.
error-no-assignments = Aucune candidature n’est encore attribuée à ce juge. Attribuez d’abord des candidatures, puis enregistrez le dossier.

# Les notes
error-mark-missing = Le critère { $criterion } n’a pas de note pour la candidature { $entry }. Notez-le ou récusez-vous.
error-mark-unknown-criterion = L’appel n’a pas de critère { $criterion }. Prenez le dossier le plus récent.
error-mark-not-a-number = La note de { $criterion } pour la candidature { $entry } n’est pas un nombre.
error-mark-out-of-range = La note { $mark } pour { $criterion } sort de l’échelle, qui va de { $min } à { $max }.
error-mark-off-step = La note { $mark } pour { $criterion } tombe entre deux échelons : les notes partent de { $min } par pas de { $step }.
damage-page-altered = { $place } a été modifié ({ $detail }). Reprenez la dernière sauvegarde.
damage-page-renewed = { $place } a été modifié, mais ce qui doit y figurer se trouve dans workspace.db-wal ({ $detail }). Ouvrez l’espace de travail une fois pour le rétablir.
damage-line-altered = { $place } a été modifié ({ $detail }). La suite du journal n’est plus fiable.
damage-row-altered = { $place } a été modifié après avoir été enregistré ({ $detail }).
damage-row-missing = { $place } a été retiré ({ $detail }).
damage-row-not-in-log = { $place } a été ajouté à l’insu du journal ({ $detail }).
damage-row-twice-in-log = { $place } figure deux fois au journal ({ $detail }).
damage-commitment-stray = { $place } a été modifié ({ $detail }).
damage-tree-altered = { $place } : ce qui prouve le journal a été modifié ({ $detail }).
damage-removed-in-silence = { $place } : quelque chose a été supprimé sans qu’aucune ligne ne le dise ({ $detail }).
damage-line-missing = { $place } manque ({ $detail }).
damage-tail-lost = { $place } : des lignes confirmées ont disparu ({ $detail }). Reprenez la copie la plus récente.
damage-change-lost = { $place } : ce qui a été enregistré en dernier a disparu ({ $detail }). Reprenez la copie la plus récente.
damage-change-replaced = { $place } est une copie qui a divergé ({ $detail }). Reprenez la copie la plus récente.
damage-head-altered = { $place } a été modifié ({ $detail }).
damage-keys-missing = { $place } manque ({ $detail }). Reprenez-le dans la dernière sauvegarde.
damage-keys-altered = { $place } a été modifié ({ $detail }). Reprenez-le dans la dernière sauvegarde.
damage-wal-frame = { $place } a été modifié ({ $detail }). Ce qui a été enregistré ensuite est illisible.
damage-wal-header = { $place } a été modifié ({ $detail }). Ce qui a été enregistré en dernier est illisible.
damage-attachment-altered = { $place } n’est pas le fichier joint d’origine ({ $detail }).
damage-work-file-missing = { $place } n’est plus dans le dossier « files » ({ $detail }). La prochaine relève le récupérera, tout comme « awards verify » avec --mailbox.
damage-work-file-altered = { $place } n’est plus le fichier qui a été joint ({ $detail }). « awards verify » avec --mailbox le récupère si la boîte l’a encore.
damage-chunk-altered = { $place } a été modifié ({ $detail }). Le fichier auquel il appartient ne peut pas être lu en entier.
damage-database-unreadable = { $place } ne peut pas être lu ({ $detail }). Reprenez la dernière sauvegarde.
damage-structure-broken = { $place } n’est pas cohérent ({ $detail }). Reprenez la dernière sauvegarde.
damage-reference-broken = { $place } renvoie à quelque chose qui n’existe pas ({ $detail }). Reprenez la dernière sauvegarde.

# La fenêtre et le système
error-system-refused = Le système a refusé ce dont l’espace de travail a besoin : { $detail }. Fermez d’autres programmes, puis réessayez.
error-workspace-migration = L’espace de travail n’a pas pu être mis à la forme de cette version : { $detail }. Il est resté tel quel, ainsi que sa copie.
error-files-not-served = Les fichiers ne peuvent pas être affichés ici. Enregistrez une copie pour la consulter, ou fermez l’application et rouvrez-la.
error-link-not-opened = Aucun navigateur n’a ouvert { $link } ({ $detail }). Copiez l’adresse et ouvrez-la vous-même.
error-no-documents-folder = Le système n’indique aucun dossier pour vos documents : { $detail }.

# L’œuvre elle-même
error-file-not-here = { $name } n’est pas encore arrivé. Relevez de nouveau la boîte : le fichier viendra dès que son expéditeur l’y aura déposé.
error-file-not-shown = Impossible d’afficher le contenu de { $name } : { $trouble ->
    [too_large] il est trop volumineux. Enregistrez une copie pour l’ouvrir dans un autre programme.
    [too_deep] il est comprimé ou imbriqué trop profondément.
    [locked] il est protégé par un mot de passe. Enregistrez une copie pour l’ouvrir avec ce mot de passe.
    [not_yet_read] le programme qui lit les fichiers n’est pas à côté de l’application. Réinstallez l’application, puis rouvrez cet espace.
    [took_too_long] la lecture prenait trop de temps. Enregistrez une copie pour l’ouvrir dans un autre programme.
    [reader_failed] le lecteur s’est interrompu. Enregistrez une copie pour l’ouvrir dans un autre programme.
   *[damaged] il est endommagé. Enregistrez une copie pour essayer de l’ouvrir dans un autre programme.
}
error-file-not-cleaned = On ne peut pas faire de copie nettoyée de { $name }. Enregistrez-le de nouveau sans les données personnelles qu’il contient, ou joignez un autre fichier.
error-one-address-one-file = --url dit où un seul fichier a été publié, et { $files } fichiers sont nommés. Lisez ce fichier à part.
error-page-not-a-web-address = { $link } n’est pas une adresse Web. Un lien commence par https:// ou http://.
error-page-private = { $host } fait partie d’un réseau privé, et une page du Web public ne doit pas y mener. Rien ne lui a été demandé.
error-page-port = On ne demande pas de page au port { $port } : d’autres services y répondent. Vérifiez le lien.
error-page-host-unknown = Aucun site { $host } n’est connu. Vérifiez le lien et la connexion de cet ordinateur.
error-page-no-answer = { $host } ne répond pas ({ $detail }). Réessayez plus tard, ou joignez la page comme fichier.
error-page-broken = La réponse de { $host } s’est interrompue ({ $detail }). Réessayez, ou joignez la page comme fichier.
error-page-too-slow = { $host } a mis plus de { $seconds } secondes. Réessayez plus tard, ou joignez la page comme fichier.
error-page-too-large = La page dépasse { $limit } Mo. Joignez l’œuvre comme fichier.
error-page-too-many-redirects = Le lien a été redirigé plus de { $limit } fois sans aboutir. Ouvrez-le dans un navigateur et copiez l’adresse où il s’arrête.
error-page-redirect-loop = Le lien tourne en rond et revient à { $link }. Ouvrez-le dans un navigateur, enregistrez la page et joignez-la comme fichier.
error-page-certificate = { $host } n’a pas pu prouver son identité ({ $detail }). Rien n’a été lu. Ouvrez le lien dans un navigateur et voyez ce qu’il indique.
error-page-proxy = Le serveur mandataire n’a pas mené à { $host } ({ $detail }). Adressez-vous aux responsables de ce réseau.
error-page-robots = { $host } demande aux programmes de ne pas consulter cette page.
error-page-host-busy = { $host } demande d’attendre (code { $status }). Réessayez dans une heure.
error-page-status = { $host } ne donne pas la page (code { $status }). Vérifiez le lien, ou enregistrez la page depuis un navigateur et joignez-la.
error-page-stopped = Arrêté avant l’arrivée de la page. Le formulaire est resté tel quel.
error-not-sent-yet = Rien n’a encore été déposé dans la boîte. Envoyez maintenant.

# Whose keys, and which version
error-keys-unconfirmed = Personne n’a encore confirmé ces clés : { $fingerprint }. Comparez les chiffres avec ceux que donne le bureau, puis rouvrez le fichier.
error-keys-changed = Ce ne sont pas les chiffres que vous connaissez : { $fingerprint } au lieu de { $known }. Renseignez-vous auprès du bureau avant de continuer.
error-other-desk = Le fichier est signé par { $fingerprint } ; cet espace appartient à { $known }. Rien n’a changé. Ouvrez-le dans un espace à part.
error-keys-revoked = Les clés { $fingerprint } sont révoquées depuis le { $since }. Demandez au bureau ses nouvelles clés.
error-keys-replaced = Le fichier est signé par { $fingerprint }, des clés que le bureau a remplacées par { $current }. Redemandez-le au bureau.
error-call-two-texts = Deux textes différents de la version { $version } de l’appel circulent ({ $one }… et { $other }…). Aucun n’est en vigueur ici. Renseignez-vous auprès du bureau.
error-call-older = C’est la version { $version } de l’appel. Vous avez plus récent : la version { $in_force } reste en vigueur.
error-packet-older = Un dossier plus récent du tour { $round } a déjà été reçu. Il reste tel quel.
error-other-judge = Ce dossier est destiné à un autre juge du bureau ({ $found }). Rien n’a changé. Demandez le vôtre au bureau.
error-link-mismatch = Le lien promet les clés { $promised }, et le fichier est signé par { $found }. Il n’a pas été ouvert. Consultez la page des organisateurs, ou renseignez-vous auprès d’eux.
error-page-not-secure = { $link } n’est pas en https, et rien d’autre n’est suivi ici.
error-statement-unproven = Ce qui est dit des clés du bureau n’est pas signé par ces clés. Redemandez le fichier au bureau.
damage-original-missing = { $place } : rien de ce que son auteur a signé n’est conservé ({ $detail }).
damage-original-unproven = { $place } : ce qui est conservé comme signé ne l’a pas été par son auteur ({ $detail }).
damage-original-departs = { $place } n’est pas ce que son auteur a signé ({ $detail }).
damage-original-stray = { $place } : ce que son auteur a signé est conservé, mais pas ce qui en a été tiré ({ $detail }).
damage-schema-altered = { $place } n’est pas tel que l’application le crée ({ $detail }). Quelqu’un qui détient la clé a retiré une protection.
error-head-unproven = La fin du journal du bureau qu’il contient n’est pas signée par les clés qu’elle nomme. Redemandez le fichier au bureau.
error-head-other-signer = La fin du journal qu’il contient est signée par { $fingerprint }, et le fichier par { $expected }. Il n’a pas été importé. Redemandez le fichier au bureau.
error-line-not-under-head = La preuve de la ligne { $line } du journal du bureau ne mène pas à la fin que le bureau a signée. Rien n’a été importé. Redemandez le fichier au bureau.
error-witness-newer = Ce fichier de fins signées vient d’une version plus récente de l’application. Mettez l’application à jour, puis réessayez.
error-witness-empty = Ce fichier ne contient aucune fin de journal signée, ou plus qu’il ne peut y en avoir.
error-page-without-proof = { $path } n’est pas une page vérifiable : elle ne porte aucune preuve. Demandez au bureau la page en fichier, et non imprimée ou copiée.
error-witness-none-in-file = { $path } ne contient aucune fin de journal signée ({ $detail }). Donnez un fichier enregistré par « awards witness », une liste accompagnée de son fichier .witness.json, ou le dossier de l’espace d’une candidate, d’un candidat ou d’un juge.
error-witness-none-held = Cet espace de travail ne détient encore aucune fin signée du journal d’un bureau. Il en vient une avec chaque appel, accusé de réception et dossier.
error-witness-own-log = C’est l’espace de travail du bureau lui-même. Il contient le journal ; un témoin est quelqu’un à qui sa fin a été remise.
error-witness-no-desk = Seul le journal d’un bureau se compare à des témoins. Donnez le dossier de l’espace de travail d’un bureau.
damage-call-text-changed = { $place } : son texte n’est pas celui qui a été publié ({ $detail }).
error-unknown-keys = Ce bureau n’a pas d’anciennes clés { $fingerprint }. Choisissez-en dans la liste.
error-own-workspaces-open = L’espace de { $names } est ouvert. Fermez-le d’abord, ou dites qu’il peut être fermé pour la répétition.
error-workspace-open-here = L’espace dans { $path } est déjà ouvert dans cette fenêtre. Choisissez-le sous « Ouvert en ce moment », ou choisissez un autre dossier.
error-reader-missing = Les fichiers ne peuvent pas être lus : le programme { $program } n’est pas à côté de l’application. Les candidatures sont reçues, mais une personne devra décider là où une règle dépend d’un fichier. Réinstallez l’application, puis rouvrez cet espace.
error-conflict-copies = Un logiciel de synchronisation a laissé des copies de cet espace dans { $path } : { $files }. Seul workspace.db est lu et écrit. Si deux ordinateurs l’avaient ouvert, comparez les copies, puis retirez-les du dossier.
