# Ce qu’une boîte contient sans être relevé, et ce qui n’a pas pu partir
files-refused = { $count ->
    [one] { $count } fichier n’a pas été relevé; il reste dans la boîte.
   *[other] { $count } fichiers n’ont pas été relevés; ils restent dans la boîte.
} { $files }
file-why = { $file } : { $why }
and-more = … et { $count } de plus
files-strange = { $count ->
    [one] { $count } autre élément se trouve dans la boîte et n’a pas été touché :
   *[other] { $count } autres éléments se trouvent dans la boîte et n’ont pas été touchés :
} { $files }
stranger-name = { $name } (un nom que l’application ne donne pas, comme celui d’une copie en conflit)
stranger-link = { $name } (un lien, qui n’est pas suivi)
stranger-not-a-file = { $name } (ce n’est pas un fichier)
stranger-unreadable = { $name } (accès refusé)
not-sent = { $count ->
    [one] { $count } envoi n’a pas pu partir; les autres sont partis.
   *[other] { $count } envois n’ont pas pu partir; les autres sont partis.
} { $files }
cards-refused = Fiches qui ne peuvent pas être ouvertes

error-internal-fault = L’application elle-même a échoué ({ $detail }) et l’opération demandée n’a pas eu lieu. Tout ce qui était confirmé est conservé. Réessayez; si l’échec se répète, redémarrez l’application et signalez-le avec ce texte.
error-paper-out-of-bounds = Le contenu du fichier scellé est inutilisable : { $field } doit être { $bounds }. Demandez à son expéditeur de le renvoyer depuis une application intacte.
error-file-forbidden = { $name } ne peut pas être lu : le compte que vous utilisez sur cet ordinateur n’y a pas accès. Demandez cet accès à la personne responsable du dossier partagé.
error-not-a-file = { $name } ne peut pas être lu : c’est un dossier, un tube ou un périphérique, pas un fichier. Retirez-le.
error-file-gone = { $name } n’est plus là.
error-file-changed = { $name } a changé pendant la lecture. Il sera repris à la prochaine relève.
