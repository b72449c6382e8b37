### L’œuvre telle qu’on la voit et l’entend : documents, fichiers PDF, tableaux

# Documents

article-width = Largeur
article-width-of = { $width ->
    [narrow] étroite
    [wide] large
   *[normal] normale
}
reading-tools = Présentation des textes
reading-smaller = A− : texte plus petit
reading-larger = A+ : texte plus grand
article-link = S’ouvre dans votre navigateur : { $host }
article-note = Note { $mark }
article-notes = Notes
article-note-back = Retour au texte
article-note-back-of = { $mark } : retour au texte
article-as-written = Texte tel qu’il est disposé
article-table = Tableau
article-picture-missing = Une image qui n’est pas affichée ici : elle n’est pas dans le document, elle est trop volumineuse, ou elle est d’un type que l’application n’affiche pas.
article-picture-missing-of = Une image qui n’est pas affichée ici : { $alt }
article-empty = Le document ne contient aucun texte.

# Tableaux

table-sheets = Feuilles
table-sheet = Feuille { $number }
table-row = Ligne
table-empty = Cette feuille est vide.
table-rows-shown = Seules les { $shown } premières lignes sur { $all } sont affichées. Enregistrez une copie pour les voir toutes.
table-columns-shown = Seules les { $shown } premières colonnes sur { $all } sont affichées. Enregistrez une copie pour les voir toutes.
table-more = Afficher plus de lignes

# Fichiers PDF

print-tools = Outils pour { $name }
print-pages = Pages de { $name }
print-page = Page { $page }
print-page-of = Page { $page } sur { $pages }
print-of = sur { $pages }
print-previous = Page précédente
print-next = Page suivante
print-zoom = Zoom
print-fit-width = Pleine largeur
print-fit-page = Page entière
print-larger = Agrandir
print-smaller = Réduire
print-thumbnails = Vignettes
print-dark = Pages sombres
print-search = Chercher dans ce PDF
print-search-previous = Occurrence précédente
print-search-next = Occurrence suivante
print-matches = { $at } sur { $matches }
print-matches-more = { $at } sur plus de { $matches }
print-matches-none = Introuvable
print-searching = Recherche…
print-no-text = La recherche est impossible : les pages sont des images.
print-opening = Ouverture…
print-opening-share = Ouverture… { $share }
print-locked = Ce PDF demande un mot de passe.
print-password = Mot de passe
print-password-wrong = Ce n’est pas son mot de passe.
print-unlock = Ouvrir
print-failed = Ce PDF ne peut pas être affiché. Enregistrez-en une copie pour l’ouvrir dans un autre logiciel.
print-too-large = Ce PDF est trop volumineux pour être affiché ici. Enregistrez-en une copie pour l’ouvrir dans un autre logiciel.
print-page-failed = Cette page ne peut pas être affichée.
print-link = S’ouvre dans votre navigateur : { $host }
print-link-page = Mène à la page { $page }

# Les fichiers d’une candidature

files-of-entry = Fichiers de la candidature
shown-form = { $form ->
    [film] Film
    [sound] Enregistrement sonore
    [picture] Image
    [print] PDF
    [article] Document
    [table] Tableau
    [captions] Sous-titres
    [text] Texte
   *[other] Fichier
}
shown-opening = Ouverture…
shown-not-here = L’application n’affiche pas les fichiers de ce type ({ $type }). Enregistrez-en une copie et ouvrez-la dans un autre logiciel.
file-beside = Afficher à côté
file-beside-of = Afficher à côté : { $name }
file-close-of = Fermer { $name }
text-of-file = Texte de ce fichier
file-copy-save = Enregistrer une copie…
file-copy-save-of = Enregistrer une copie de { $name }…
file-copy-saved = Copie enregistrée : { $path }
file-not-here = pas encore arrivé
files-here = { $here ->
    [one] { $shown } fichier sur { $of } est arrivé.
   *[other] { $shown } fichiers sur { $of } sont arrivés.
}
files-fetch = Récupérer dans la boîte
shown-not-come = Ce fichier n’est pas encore arrivé.
shown-not-come-fetch = Récupérez-le dans la boîte.
files-not-come = { $count ->
    [one] { $count } fichier des œuvres n’est pas arrivé : { $files }
   *[other] { $count } fichiers des œuvres ne sont pas arrivés : { $files }
}
files-waiting = { $files ->
    [one] { $files } fichier des œuvres n’est pas encore envoyé. { $reason }
   *[other] { $files } fichiers des œuvres ne sont pas encore envoyés. { $reason }
}
fetching-stopped = Arrêté avant la fin. Le reste sera récupéré la prochaine fois.
progress-mailbox = La boîte est en cours de lecture
progress-fetching = Les fichiers des œuvres sont en cours de récupération
files-as-judged = Tels que le jury les verra
full-screen = Plein écran
entries-save-files = Enregistrer leurs fichiers…
entries-files-saved = { $entries ->
    [one] Les fichiers d’une candidature sont enregistrés : { $path }
   *[other] Les fichiers de { $shown } candidatures sont enregistrés : { $path }
}

# Films et son

player = Lecteur de { $name }
player-play = Lecture
player-pause = Pause
player-back = −10 s
player-back-aloud = −10 s : reculer de 10 secondes
player-forward = +10 s
player-forward-aloud = +10 s : avancer de 10 secondes
player-position = Position
player-position-of = { $time } sur { $duration }
player-speed = Vitesse
player-speed-times = { $speed }×
player-mute = Couper le son
player-unmute = Rétablir le son
player-volume = Volume
player-captions = Sous-titres
player-captions-none = aucun
player-keys = Quand le lecteur est sélectionné : barre d’espace pour la lecture et la pause, ← → 10 secondes, ↑ ↓ volume, < > vitesse, M couper le son, C sous-titres, F plein écran.
player-trouble = { $trouble ->
    [broken] Ce fichier est endommagé, ou d’une forme que cet ordinateur ne lit qu’en partie ({ $type }). Enregistrez-en une copie et ouvrez-la dans un autre logiciel.
    [unreachable] La lecture du fichier s’est interrompue avant la fin. Réessayez ; si rien ne change, fermez l’espace de travail et rouvrez-le.
   *[unplayable] Cet ordinateur ne peut pas lire ce type de fichier ({ $type }). Enregistrez-en une copie et ouvrez-la dans un autre logiciel.
}
player-trouble-linux = Sous Linux, les films et le son sont lus par GStreamer. Installez ses modules, puis relancez l’application : sous Debian et Ubuntu, gstreamer1.0-plugins-good, gstreamer1.0-plugins-bad et gstreamer1.0-libav ; sous Fedora, gstreamer1-plugins-good, gstreamer1-plugins-bad-free et gstreamer1-plugin-libav.
player-no-picture = Seul le son de ce film peut être lu ici : cet ordinateur ne peut pas en afficher l’image. Enregistrez-en une copie pour le voir dans un autre logiciel.
player-again = Réessayer
captions-name = { $language } ({ $name })
captions-unread = Les sous-titres { $name } ne peuvent pas être affichés. { $reason }
cue-speaker = { $speaker } :
transcript = Ce qui est dit
transcript-of = Ce qui est dit : { $name }
transcript-follows = Suivre la lecture

# Images

picture = Image { $name }
picture-larger = Agrandir
picture-smaller = Réduire
picture-fit = Image entière
picture-actual = Taille réelle
picture-dark = Comme une page sombre
picture-size = { $width } × { $height } pixels
picture-keys = Quand l’image est sélectionnée : + et − pour agrandir et réduire, les flèches la déplacent, Début la montre en entier, Fin à sa taille réelle, F plein écran.
picture-failed = Cette image ne peut pas être affichée ici : elle est endommagée, ou d’un type que l’application n’affiche pas. Enregistrez-en une copie et ouvrez-la dans un autre logiciel.

# Liens

link-open = Ouvrir { $host } dans votre navigateur
link-copied = le lien
