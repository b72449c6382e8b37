# Ce qui s’est passé, où, et que faire. Un message par code : `error-` et le code.

# Écrire une liste dans un fichier
error-disk-full = Non enregistré : le disque qui contient { $path } est plein. Libérez de l’espace, puis recommencez.
error-folder-missing = Non enregistré : le dossier { $path } n’existe pas. Créez-le ou choisissez-en un autre.
error-not-permitted = Non enregistré : l’écriture de { $path } n’est pas permise. Choisissez un autre dossier ou demandez l’accès à son propriétaire.
error-list-not-written = La liste n’a pas pu être écrite dans { $path } : { $reason }. Choisissez un autre dossier ou un autre nom.
error-list-cancelled = Arrêté à la ligne { $rows }. Aucun fichier n’a été laissé.
error-list-too-long = Une feuille Excel contient 1 048 575 lignes sous ses en-têtes, et cette liste en compte davantage. Enregistrez-la au format CSV.
