# Ce qui ne va pas, à l’intérieur du message d’une erreur. Chacun commence par une minuscule et finit sans point.

## Ce que le système refuse.

detail-file-missing = il n’y a rien à cet endroit
detail-not-permitted = ce compte n’y a pas accès
detail-disk-full = le disque est plein
detail-read-only-disk = le disque est en lecture seule
detail-device-failed = le disque ou l’appareil a fait défaut
detail-disk-gone = le disque ou le dossier partagé n’est plus connecté
detail-name-taken = quelque chose porte déjà ce nom
detail-name-refused = le disque n’accepte pas ce nom
detail-not-a-folder = ce n’est pas un dossier
detail-is-a-folder = c’est un dossier
detail-folder-not-empty = le dossier n’est pas vide
detail-too-large-for-disk = le fichier dépasse la taille que ce disque accepte
detail-in-use = un autre programme l’utilise
detail-other-disk = il se trouve sur un autre disque
detail-not-supported = le disque ou le système ne le permet pas
detail-ended-early = la fin manque
detail-no-memory = la mémoire ne suffit pas
detail-too-many-open = trop de fichiers sont ouverts pour le système
detail-interrupted = l’opération a été interrompue
detail-connection-refused = la connexion a été refusée
detail-connection-broken = la connexion s’est interrompue
detail-network-down = aucun réseau n’y mène
detail-timed-out = aucune réponse n’est arrivée à temps
detail-host-unknown = aucune adresse n’est connue pour cet hôte

## Ce que le Web répond.

detail-no-secure-connection = aucune connexion sécurisée n’a pu être établie
detail-certificate-expired = son certificat a expiré
detail-certificate-too-early = son certificat n’est pas encore valide ; vérifiez l’horloge de cet ordinateur
detail-certificate-other-name = son certificat est celui d’un autre hôte
detail-certificate-unknown-issuer = son certificat n’est signé par personne à qui cet ordinateur se fie
detail-certificate-revoked = son certificat a été révoqué
detail-certificate-bad = son certificat n’est pas valide
detail-certificate-missing = il n’a envoyé aucun certificat
detail-proxy-address-bad = l’adresse du serveur mandataire dans les réglages du système est illisible
detail-encoding-unknown = elle est encodée en « { $encoding } », ce qui n’est pas lu ici
detail-not-http = ce n’est pas la réponse d’un serveur Web
detail-status = le serveur a répondu par l’erreur { $status }
detail-larger-than = la taille dépasse { $megabytes } Mo
detail-redirects-without-end = une adresse renvoie à l’autre sans fin
detail-programs-unwanted = le site ne se laisse pas lire par des programmes

## Ce qui est lu.

detail-not-json = ce n’est pas du JSON (ligne { $row }, colonne { $column })
detail-other-contents = le contenu n’est pas celui attendu ; message du lecteur : « { $said } »
detail-not-text = ce n’est pas un texte en UTF-8
detail-not-an-address = ce n’est pas une adresse
detail-credentials-in-address = une adresse ne doit contenir ni nom ni mot de passe ; ils vont à côté
detail-store-unknown = aucun type de stockage connu de l’application n’a une telle adresse
detail-not-listed = ce qui a été écrit ne figure pas dans la liste
detail-other-than-written = ce qui est lu n’est pas ce qui a été écrit
detail-not-a-path = ce n’est pas un chemin de cet ordinateur
detail-not-an-id = « { $text } » n’est pas un identifiant
detail-not-an-instant = « { $text } » n’est pas un instant
detail-not-a-zone = « { $text } » n’est pas un fuseau horaire
detail-unknown-word = « { $text } » est inconnu de cette version
detail-decision-without-entry = une décision ne nomme aucune candidature
detail-too-long = une partie est plus longue que ce qu’un fichier scellé admet
detail-no-sealed-file = ce n’est pas un fichier scellé
detail-seen = { $seen }

## Ce qui diffère de ce qui a été écrit.

detail-too-short = il compte { $bytes } octets et ne peut en compter moins de { $least }
detail-checksum-wrong = sa somme de contrôle ne concorde pas
detail-tag-wrong = son sceau n’a pas été fait avec la clé de cet espace de travail
detail-beginning-wrong = ses 16 premiers octets sont différents
detail-page-wrong = la preuve de la page ne concorde pas
detail-later-frames-fit = sa somme de contrôle ne concorde pas, alors que celles de transactions ultérieures concordent
detail-confirmed-missing = sa somme de contrôle ne concorde pas et ce qui était confirmé manque
detail-later-number = la ligne suivante porte un numéro plus élevé
detail-hash-wrong = son empreinte ne concorde pas
detail-hash-missing = son empreinte manque
detail-hashes-too-many = il y a plus d’empreintes que de lignes
detail-table-without-facts = elle engage une rangée de { $table }, qui ne contient aucun fait
detail-commitment-misplaced = son engagement { $ordinal } n’y a pas sa place
detail-who-removed = l’auteur en a été retiré sans qu’aucune ligne ultérieure ne le dise
detail-detail-removed = ce qu’elle précise a été retiré sans qu’aucune ligne ultérieure ne le dise
detail-row-removed = la rangée de son engagement { $ordinal } a été retirée sans qu’aucune ligne ultérieure ne le dise
detail-other-than-committed = ce n’est pas ce que la ligne { $line } du journal engageait
detail-committed-by = la ligne { $line } du journal l’engageait
detail-not-committed = aucune ligne du journal ne l’engage
detail-committed-twice = plus d’un engagement porte sur elle
detail-more-not-named = { $count } autres cas semblables ne sont pas nommés
detail-part-strange = l’application n’en crée aucun de ce nom
detail-part-missing = il manque
detail-part-other = c’en est un autre
detail-structure-report = message de la base de données : « { $said } »
detail-log-ends = le journal s’arrête à la ligne { $found }, alors que la ligne { $confirmed } était confirmée
detail-changes-end = la dernière modification est la { $found }, alors que la { $confirmed } était confirmée
detail-change-other = la modification { $number } n’est pas celle qui était confirmée
detail-log-other = le journal jusque-là n’est pas celui qui était confirmé
detail-row-missing = la rangée à laquelle il renvoie n’existe pas
detail-chunk-missing = une partie manque
detail-chunk-wrong = une partie a été modifiée
detail-text-hash = son texte a l’empreinte { $found }, et non { $expected }
detail-not-last-written = ce n’est pas le fichier que cet espace de travail a écrit en dernier
detail-not-as-logged = ce n’est pas le fichier dont parle le journal
detail-slot-too-costly = une clé demande plus de mémoire ou de temps qu’aucune n’en demandait à sa création
detail-slot-length = une clé n’a pas la bonne longueur
detail-slot-unreadable = une clé est illisible
detail-no-workspace-id = l’espace de travail n’a pas d’identifiant

## Ce qui diffère de ce que son auteur a signé.

detail-no-revision-of-it = aucune révision qu’il apportait n’est conservée
detail-no-sheet-of-it = aucune feuille de notes apportée par { $sealed } n’est conservée
detail-no-judge-of-it = aucun juge à qui serait cette carte n’est conservé
detail-original-not-kept = ce qui a été signé n’est pas conservé
detail-original-unreadable = ce qui est conservé comme signé est illisible
detail-signature-wrong = la signature ne concorde pas
detail-signed-as-kind = il a été signé comme { $kind ->
    [call] appel
    [card] carte
    [entry] candidature
    [receipt] accusé de réception
    [packet] dossier pour un juge
    [score-sheet] feuille de notes
   *[other] fichier d’un autre type
}
detail-signed-as-id = il a été signé sous { $id }
detail-not-signed-by = { $person }, à qui il appartient, ne l’a pas signé
detail-field-differs = { $part } vaut { $kept } et a été signé comme { $signed }
detail-fields-differ = ce qui diffère : { $parts }
detail-fields-and-more-differ = ce qui diffère : { $parts } et { $count } autres
detail-written-otherwise = il est écrit autrement
detail-card-differs = la carte du candidat en est une autre
detail-card-not-kept = la carte du candidat n’est pas conservée
detail-verdict-differs = était enregistré « { $recorded ->
    [eligible] admissible
    [needs_person] à trancher
    [not_eligible] non admissible
   *[other] aucun verdict
} » (version { $version_before } de l’appel), et il découle de l’appel en vigueur « { $replayed ->
    [eligible] admissible
    [needs_person] à trancher
    [not_eligible] non admissible
   *[other] aucun verdict
} »
detail-signed-by-another = quelqu’un d’autre l’a signé
detail-keys-changed = les clés ne sont pas celles d’avant
detail-not-in-original = ce qui a été signé ne le contient pas
detail-whole-differs = l’ensemble diffère
detail-does-not-follow = il ne découle pas des faits

## Ce qui ne peut pas être enregistré.

detail-no-such-line = le journal n’a pas de ligne { $line }
detail-no-such-attachment = le fichier { $hash } n’est pas ici
detail-other-is-kept = un autre fichier est conservé sous { $id }
detail-recorded-already = c’est déjà enregistré ({ $columns })
detail-points-nowhere = cela renvoie à quelque chose qui n’est pas enregistré
detail-value-refused = la base de données refuse une valeur : « { $said } »
detail-database-busy = un autre programme utilise la base de données
detail-database-not-opened = la base de données ne s’ouvre pas
detail-value-unreadable = une valeur n’est pas du type attendu ; message de la base de données : « { $said } »
detail-value-too-large = une valeur dépasse ce que la base de données admet
detail-step-failed = l’étape { $number } a échoué ; message de la base de données : « { $said } »

## Ce qui garde ses propres mots.

detail-quoted = message du système : « { $said } »
detail-broke-off = message de l’application : « { $said } »
