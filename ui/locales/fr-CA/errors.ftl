# Ce qui s’est passé, où, et que faire. Un message par code : `error-` et le code.

# Écrire un fichier (listes)
error-disk-full = Non enregistré : le disque qui contient { $path } est plein. Libérez de l’espace, puis recommencez.
error-list-not-written = La liste n’a pas pu être écrite dans { $path } : { $reason }. Choisissez un autre dossier ou un autre nom.
error-list-cancelled = La liste a été arrêtée après { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}. Aucun fichier n’a été laissé.
error-list-too-many-rows = Une feuille Excel s’arrête à { $limit } lignes, et cette liste en compte davantage. Enregistrez-la au format CSV.
