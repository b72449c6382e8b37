# Un stockage d’objets comme boîte
store-open = Stockage d’objets…
store = Un stockage d’objets comme boîte d’échange
store-text = Les fichiers scellés et les œuvres y sont déposés chiffrés ; la personne qui gère le stockage ne peut pas les lire.
store-kind = Type de stockage
store-s3 = Amazon S3 ou un service compatible
store-azure = Azure Blob Storage
store-google = Google Cloud Storage
store-web = Dossier web (WebDAV), comme celui de Nextcloud
store-address = Adresse du dossier
store-address-hint = https://…, sans nom ni mot de passe
store-bucket = Compartiment (bucket)
store-container = Conteneur
store-prefix = Dossier à l’intérieur
store-optional = facultatif
store-region = Région
store-region-hint = par exemple ca-central-1
store-endpoint = Adresse du service
store-endpoint-hint = seulement si ce n’est pas celle du fournisseur
store-key-s3 = Identifiant de la clé d’accès
store-key-azure = Compte
store-key-web = Utilisateur
store-secret-s3 = Clé d’accès secrète
store-secret-azure = Clé d’accès ou jeton SAS
store-secret-google = Clé du compte de service (JSON)
store-secret-web = Mot de passe
store-secret-kept = déjà enregistré ; laissez vide pour le garder
store-secret-text = Conservé dans l’espace de travail chiffré seulement, jamais affiché de nouveau. Donnez à la boîte une clé à elle, qui n’ouvre rien d’autre.
store-try = Essayer
store-testing = Essai en cours…
store-done-write = Un petit fichier a été écrit.
store-done-keep = Un autre du même nom n’a pas pu le remplacer, comme il se doit.
store-done-list = Il a été retrouvé.
store-done-read = Il a été relu, inchangé.
store-done-delete = Il a été supprimé.
store-not-write = Aucun fichier n’a pu être écrit.
store-not-keep = Le fichier peut être remplacé par un autre.
store-not-list = Le fichier n’a pas été retrouvé.
store-not-read = Le fichier n’a pas pu être relu.
store-not-delete = Le fichier n’a pas pu être supprimé.
store-fine = Le stockage fonctionne. Il indique lui-même quand un fichier est arrivé.
store-fine-own-clock = Cela fonctionne. Quiconque y écrit peut fixer l’heure d’un fichier ; c’est donc en consultant la boîte que le bureau sait quand il est arrivé.
store-clock-ahead = { $minutes ->
    [one] L’horloge de la boîte avance d’une minute sur celle de cet ordinateur.
   *[other] L’horloge de la boîte avance de { $minutes } minutes sur celle de cet ordinateur.
}
store-clock-behind = { $minutes ->
    [one] L’horloge de la boîte retarde d’une minute sur celle de cet ordinateur.
   *[other] L’horloge de la boîte retarde de { $minutes } minutes sur celle de cet ordinateur.
}
