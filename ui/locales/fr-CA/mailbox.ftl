# Ce qu’une boîte contient sans être relevé, et ce qui n’a pas pu partir
files-refused = { $count ->
    [one] { $count } fichier n’a pas été relevé ; rien n’a été supprimé.
   *[other] { $count } fichiers n’ont pas été relevés ; rien n’a été supprimé.
} { $files }
files-refused-seen = Ne plus indiquer
file-why = { $file } : { $why }
and-more = … et { $count } de plus
files-fetched = { $count ->
    [one] { $count } fichier des œuvres est arrivé
   *[other] { $count } fichiers des œuvres sont arrivés
}
files-skipped = { $count ->
    [one] { $count } autre élément se trouve dans la boîte et n’a pas été touché :
   *[other] { $count } autres éléments se trouvent dans la boîte et n’ont pas été touchés :
} { $files }
skipped-name = { $name } (un nom que l’application ne donne pas, comme celui d’une copie en conflit)
skipped-link = { $name } (un lien, qui n’est pas suivi)
skipped-not-a-file = { $name } (ce n’est pas un fichier)
skipped-unreadable = { $name } (accès refusé)
not-sent = { $count ->
    [one] { $count } envoi n’a pas pu partir :
   *[other] { $count } envois n’ont pas pu partir :
} { $files }
sending-ended = L’envoi s’est interrompu. { $reason } Ce qui n’est pas parti peut être envoyé plus tard.
sending-stopped = Arrêté avant que tout soit envoyé. Le reste peut être envoyé plus tard.
cards-refused = Fiches qui ne peuvent pas être ouvertes

error-internal-fault = L’application elle-même a échoué ({ $detail }) et l’opération demandée n’a pas eu lieu. Tout ce qui était confirmé est conservé. Réessayez ; si l’échec se répète, redémarrez l’application et signalez-le avec ce texte.
error-message-out-of-bounds = Le contenu du fichier scellé est inutilisable : { $field } doit être { $bounds }. Demandez à son expéditeur de le renvoyer depuis une application intacte.
error-file-forbidden = { $name } ne peut pas être lu : le compte que vous utilisez sur cet ordinateur n’y a pas accès. Demandez cet accès à la personne responsable du dossier partagé.
error-not-a-file = { $name } ne peut pas être lu : c’est un dossier, un tube ou un périphérique, pas un fichier. Retirez-le.
error-file-gone = { $name } n’est plus là.
error-file-changed = { $name } a changé pendant la lecture. Il sera repris à la prochaine relève.
error-file-damaged = Le fichier { $name } est endommagé à { $megabytes } Mio de son début. Récupérez-le de nouveau ou demandez à son expéditeur de le renvoyer.
error-file-length = Le fichier { $name } n’a pas la longueur qu’indique son document. Il est peut-être encore en route : réessayez plus tard ou demandez à son expéditeur de le renvoyer.
error-wrong-content = Sous le nom { $name } se trouve autre chose que ce fichier. Ce contenu a été refusé. Demandez à l’expéditeur de renvoyer le fichier.
error-file-hash-unreadable = { $text } n’est pas le nom d’un fichier d’une œuvre.
error-file-key-unreadable = La clé d’un fichier est illisible. Demandez à son expéditeur de renvoyer la candidature.
error-file-busy = Le fichier { $name } est en cours d’envoi ou de réception par un autre programme. Réessayez dans un instant.
error-file-not-in-mailbox = Le fichier { $name } n’est pas dans la boîte { $place }. Il est peut-être encore en route : réessayez plus tard ou demandez à son expéditeur de le renvoyer.
error-no-room = Espace insuffisant à { $path } : le fichier demande { $needed } Mio, plus une réserve pour travailler, et { $free } Mio sont libres. Libérez de l’espace, puis réessayez.
error-other-content = { $file } : un autre fichier se trouve sous le nom d’un fichier déjà relevé. Il n’a pas été touché. Voyez lequel des deux est le bon et demandez à son expéditeur de soumettre à nouveau.
error-receipt-differs = Le bureau a envoyé un second accusé qui dit autre chose : d’abord le numéro { $number }, reçu { $received }; puis le numéro { $other }, reçu { $otherReceived }. Le premier est conservé. Demandez au bureau lequel vaut.
error-arrival-stated-late = C’est après { $latest }, alors que le bureau avait déjà la candidature. Indiquez un moment antérieur.
mailbox-emptied = Là où se trouvaient des candidatures ou des feuilles dans la boîte, il n’y en a plus. Vérifiez que c’est le bon dossier et qu’il est connecté. Rien de ce qui a été relevé n’est perdu.
receipt-unsent = L’accusé de la candidature { $number } attend :

# Moment de l’arrivée d’une candidature
arrival = Arrivée
arrival-between = { $revision ->
    [1] Arrivée
   *[other] Révision { $revision } arrivée
} entre { $earliest } et { $latest }
arrival-by-then = { $revision ->
    [1] Arrivée
   *[other] Révision { $revision } arrivée
} au plus tard { $latest }; on ignore depuis quand
arrival-at = { $revision ->
    [1] Arrivée
   *[other] Révision { $revision } arrivée
} { $latest }
arrival-claimed = selon son fichier : { $claimed }
arrival-stated = { $by } indique une arrivée { $at } : { $reason }
anomaly-time-ahead = L’heure du fichier est postérieure à la relève qui l’a trouvé.
anomaly-time-before-call = L’heure du fichier est antérieure à la publication de l’appel.
anomaly-time-before-sealing = L’heure du fichier est antérieure à son scellement.
anomaly-sealed-ahead = Selon l’horloge de son expéditeur, il a été scellé après son arrivée.
arrival-record = Indiquer le moment de l’arrivée
arrival-local-time-hint = La minute aux horloges du fuseau de l’appel, par exemple 2021-01-22T23:50. Laissez vide pour retirer ce qui a été indiqué.
arrival-local-time = Minute de l’arrivée
arrival-reason = Comment vous le savez
arrival-recorded = L’arrivée est consignée
log-arrival-stated = Arrivée indiquée
log-receipt-again = Second accusé noté
receipt-between = entre { $earliest } et { $latest }

# Ce que `awards verify` trouve dans une boîte
damage-file-too-large = { $place } dépasse la taille possible d’un fichier scellé. Il n’est jamais relevé.
damage-not-a-sealed-file = { $place } n’est pas un fichier scellé, quoi qu’en dise son nom.
damage-newer-format = { $place } a été scellé par une version plus récente de l’application. Mettez l’application à jour, puis vérifiez de nouveau.
damage-file-truncated = { $place } est tronqué. Demandez à son expéditeur de le renvoyer.
damage-file-damaged = { $place } est endommagé. Récupérez-le de nouveau ou demandez à son expéditeur de le renvoyer.
damage-file-length = { $place } n’a pas la longueur qu’indique son document. Demandez à son expéditeur de le renvoyer.
damage-wrong-content = { $place } n’est pas le fichier de ce nom. Demandez à son expéditeur de le renvoyer.
damage-file-malformed = { $place } est mal constitué. Demandez à son expéditeur de le renvoyer.
damage-bad-signature = { $place } : sa signature ne tient pas ; il a été modifié après son scellement. Demandez à son expéditeur de le renvoyer.
damage-bundle-unreadable = { $place } est signé, mais son contenu est illisible. Demandez à son expéditeur de le renvoyer.
damage-too-many-attachments = { $place } contient plus de pièces jointes qu’un fichier scellé ne peut en avoir. Il n’est jamais relevé.
damage-file-altered = { $place } : son contenu ne correspond pas à son enveloppe ; quelqu’un l’a signé ou adressé de nouveau. Ne l’utilisez pas.
damage-file-forbidden = { $place } ne peut pas être lu par ce compte. Demandez cet accès à la personne responsable du dossier, puis vérifiez de nouveau.
damage-file-not-read = { $place } ne peut pas être lu. Voyez si son disque est encore là, puis vérifiez de nouveau.
damage-not-a-file = { $place } est un dossier, un tube ou un périphérique, pas un fichier.
damage-other-name = { $place } est un autre fichier scellé sous ce nom : son propre identifiant est { $seen }. Quelqu’un l’a renommé ou échangé.
damage-wrong-kind = { $seen ->
    [call] { $place } est un appel scellé, et non un fichier du type que dit son nom.
    [card] { $place } est une carte scellée, et non un fichier du type que dit son nom.
    [entry] { $place } est une candidature scellée, et non un fichier du type que dit son nom.
    [receipt] { $place } est un accusé de réception scellé, et non un fichier du type que dit son nom.
    [packet] { $place } est un dossier scellé pour un juge, et non un fichier du type que dit son nom.
    [score-sheet] { $place } contient des feuilles de notes scellées et n’est pas un fichier du type que dit son nom.
    [feedback] { $place } est un retour scellé, et non un fichier du type que dit son nom.
   *[other] { $place } est un fichier scellé d’un autre type que celui que dit son nom.
}
damage-wrong-folder = { $place } se trouve dans le mauvais dossier : sa place est dans { $seen }. Personne ne le cherche là où il est.
damage-stranger-name = { $place } porte un nom que l’application ne donne à rien, comme celui d’une copie en conflit. Personne ne le relève.
damage-stranger-link = { $place } est un lien. Il n’est pas suivi.
damage-stranger-not-a-file = { $place } n’est pas un fichier.
damage-stranger-unreadable = { $place } est inaccessible à ce compte.

# Feuilles qui attendent une décision du bureau
sheets-held = { $sheets ->
    [one] { $sheets } feuille vous attend sous Résultats. Elle ne compte pas avant votre accord.
   *[other] { $sheets } feuilles vous attendent sous Résultats. Elles ne comptent pas avant votre accord.
}
held = Feuilles qui vous attendent
held-hint = Ces feuilles ne comptent pas. Acceptez ou refusez chacune en donnant une raison ; les deux sont conservées au journal.
held-decided = Elle est arrivée après la décision dans cette catégorie.
held-late = Elle est peut-être arrivée après le dernier jour pour les changements.
held-accept = Accepter
held-decline = Refuser
held-reason = Raison
held-accepted = La feuille est acceptée et vaut désormais
held-declined = La feuille est refusée ; ce qui comptait avant compte encore
log-sheet-held = Feuille mise de côté pour le bureau
log-sheet-accepted = Feuille en attente acceptée
log-sheet-declined = Feuille en attente refusée
