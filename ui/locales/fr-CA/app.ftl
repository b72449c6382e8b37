# Les mots de la fenêtre.

app-name = Awards Desk
language = Langue
sections = Sections
try-again = Réessayer
unknown = inconnu
error-unexpected = Une erreur qu’Awards Desk n’avait pas prévue s’est produite : { $detail }. Ce qui a été enregistré le reste. Fermez la fenêtre, puis ouvrez-la de nouveau.

## La barre

rehearsal = Répétition
rehearsal-clock = L’horloge du bureau indique

## Les candidatures

entries = Candidatures
entries-short = Dossiers
entries-waiting = { $entries ->
    [one] (une à trancher)
   *[other] ({ $entries } à trancher)
}
entries-all = Toutes
entries-any = toutes
entries-option = { $category } ({ $entries })
entries-search = Titre, nom, média, numéro, mots de l’œuvre
search-clear = Effacer la recherche
entries-count = { $entries ->
    [0] Aucune candidature
    [one] Une candidature
   *[other] { $shown } candidatures
}
entries-count-at-least = Au moins { $shown } candidatures
entries-filtered = répondent à la recherche et aux filtres
entries-sort = Trier par { $column }
entries-number = No
entries-title = Titre
entries-byline = Signature
entries-outlet = Média
entries-category = Catégorie
entries-published = Publication
entries-received = Réception
entries-verdict = Verdict
entries-reading = Lecture des candidatures
entries-failed = Les candidatures n’ont pas pu être lues
entries-none = Aucune candidature
entries-none-do = Relevez la boîte, ou ouvrez une candidature que vous avez reçue. La première paraîtra ici avec ses constats.
entries-none-found = Aucune candidature ne correspond
entries-none-found-do = Moins de lettres en trouvent davantage. Les accents et les majuscules ne comptent pas.
entries-show-all = Afficher toutes les candidatures
entries-columns = Colonnes
entries-views = Vues
views-none = Aucune vue enregistrée. Cherchez, filtrez et triez, puis donnez-lui un nom.
view-name = Nom de cette vue
view-save = Enregistrer la vue
view-remove = Supprimer la vue { $name }
view-removed = La vue { $name } est supprimée
entries-mark = Sélectionner { $title }
entries-mark-all = Sélectionner toutes les lignes
entries-marked = { $entries ->
    [one] Une sélectionnée
   *[other] { $shown } sélectionnées
}
entries-marked-whole = Toutes sélectionnées
entries-marked-do = Avec les candidatures sélectionnées
entries-copy = Copier les lignes
entries-unmark = Effacer la sélection
entries-copied = { $entries ->
    [one] Une ligne copiée. Collez-la dans un tableur ou un message.
   *[other] { $shown } lignes copiées. Collez-les dans un tableur ou un message.
}

## Une candidature

entry-back = Toutes les candidatures
entry-open = Ouvrir
entry-choose = Choisissez une candidature pour lire ici ses constats.
entry-revision = révision { $revision }
entry-category = { $pieces ->
    [one] { $category }
   *[other] { $category }, { $pieces } pièces
}
findings = Constats
finding-piece = Pièce { $piece }
versions = Selon chaque version de l’appel
versions-version = Version
versions-deadline = Échéance
versions-number = Version { $version }
versions-in-time = À temps
versions-late = En retard
not-saved = Modifications non enregistrées
not-saved-text = Ce que vous avez écrit ici n’est pas encore sur le disque ; cet écran reste donc ouvert.
leave-unsaved = Quitter sans enregistrer
keep-both = Garder les deux versions
warning = Avertissement
