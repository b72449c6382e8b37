# Ce qui s’est passé, où, et que faire. Un message par code : `error-` et le code.

# Écrire une liste dans un fichier
error-disk-full = Non enregistré : le disque qui contient { $path } est plein. Libérez de l’espace, puis recommencez.
error-folder-missing = Non enregistré : le dossier { $path } n’existe pas. Créez-le ou choisissez-en un autre.
error-not-permitted = Non enregistré : l’écriture de { $path } n’est pas permise. Choisissez un autre dossier ou demandez l’accès à son propriétaire.
error-list-not-written = La liste n’a pas pu être écrite dans { $path } : { $reason }. Choisissez un autre dossier ou un autre nom.
error-list-cancelled = Arrêté à la ligne { $rows }. Aucun fichier n’a été laissé.
error-list-too-long = Une feuille Excel contient 1 048 575 lignes sous ses en-têtes, et cette liste en compte davantage. Enregistrez-la au format CSV.

# Les trois espaces de travail
error-attachment-missing = Le fichier joint { $name } n’est pas celui qui était annoncé. Redemandez la candidature à l’expéditeur.
error-blocked-by-rule = L’appel n’admet pas cette candidature : { $rule }
error-call-version = Cet appel porte le numéro de version { $found } ; la prochaine version est la { $expected }. Corrigez le numéro, puis publiez.
error-entries-closed = Les candidatures sont closes depuis { $closes }. Demandez au bureau s’il accepte une modification.
error-no-call = Il n’y a pas encore d’appel. Ouvrez-en ou publiez-en un d’abord.
error-not-assigned = La candidature { $entry } n’a pas été confiée au juge { $judge }. Renvoyez le dossier si elle devait l’être.
error-not-the-author = La candidature { $entry } a été soumise par quelqu’un d’autre ; la modification n’a pas été retenue. Adressez-vous à la personne qui l’a soumise.
error-not-the-desk = Ce fichier n’est pas signé par le bureau dont l’appel a été ouvert. Redemandez-le au bureau.
error-other-edition = Ce fichier concerne l’édition { $found } ; ce bureau gère { $expected }. Envoyez-le au bon bureau.
error-other-kind = Ce fichier scellé est de type { $found }, et non { $expected }. Ouvrez-le là où ce type a sa place.
error-other-workspace = Cet espace de travail est de type { $found }, et non { $expected }. Choisissez un autre dossier.
error-paper-unreadable = Le contenu est illisible : { $detail }. Redemandez-le à l’expéditeur.
error-reason-missing = Il manque un motif. Écrivez au moins une phrase.
error-revision-there = La candidature { $entry } a déjà une révision { $revision }, différente de celle-ci. Demandez une nouvelle modification.
error-sheet-incomplete = La feuille de notes de la candidature { $entry } est incomplète : { $problem }
error-stopped = Travail interrompu. Ce qui était confirmé reste.
error-unknown-category = L’appel n’a pas de catégorie { $category }. Choisissez-en une des siennes.
error-unknown-entry = Il n’y a pas de candidature { $entry } ici.
error-unknown-judge = Il n’y a pas de juge { $judge } ici, ou les feuilles sont signées par quelqu’un d’autre. Ajoutez le juge à l’aide de sa carte.
error-wrong-shape = Le champ { $field } n’est pas rempli comme il le faut.
error-other-name = Le fichier scellé se nomme { $id }, ce qui n’est pas le nom sous lequel il a été livré. Redemandez-le à l’expéditeur.
error-folder-in-use = Le dossier { $path } contient déjà autre chose. Choisissez un dossier vide ou nouveau.
error-folder-unusable = Le dossier { $path } ne peut pas servir : { $detail }

# La commande awards
error-no-threads = La commande n’a pas pu démarrer : { $detail }
error-file-unreadable = Le fichier { $path } ne peut pas être lu : { $detail }
error-entry-unreadable = { $place } : ce n’est pas une candidature : { $detail }
error-passphrase-missing = Il faut une phrase secrète. Placez-la dans la variable { $variable }.

# Ce que trouve `awards verify`
damage-verdict-does-not-follow = { $place } : le verdict ne découle pas des faits enregistrés ({ $detail }).
