### L’œuvre elle-même : ce que disent ses fichiers à côté de ce qui est déclaré, les pages saisies, ce qu’un fichier trahit

read-page = Lire la page
read-page-hint = la page peut être lue maintenant : elle est gardée telle quelle et remplit ce qui est vide
read-again = La relire
reading-page = Lecture de la page…
filled-from = Rempli d’après ce qui a été lu : { $fields }. Veuillez vérifier.
filled-right = C’est exact
filled-back = Revenir en arrière
filled-back-done = Les champs sont comme avant.
read-nothing-new = Lu. Aucun champ vide n’a pu en être rempli ; ce que dit l’œuvre figure plus bas.
read-said-nothing = La page est conservée. On n’y a rien trouvé de ce que demande le formulaire.

read-title = Ce que dit l’œuvre
read-declared = Déclaré
read-read = Lu
read-where = Où c’est écrit
read-agrees = concorde
read-differs = diffère
read-also = On y trouve aussi :
read-undeclared = non déclaré
read-fact = { $fact ->
    [title] Titre
    [byline] Noms
    [outlet] Média
    [published] Publication
    [language] Langue
    [words] Mots
   *[runtime] Durée
}
read-source = { $source ->
    [json_ld] les données structurées de la page
    [open_graph] les balises de partage de la page
    [meta] les métabalises de la page
    [microdata] des marques dans le texte de la page
    [time_element] une date balisée dans la page
    [url] l’adresse de la page
    [visible_text] ce que voit le lecteur
    [container] la structure du fichier
    [properties] les propriétés du document
    [tags] les étiquettes de l’enregistrement
    [exif] les métadonnées de l’image
    [measured] la durée de l’enregistrement
   *[counted] d’après le texte lui-même
}
read-sure = { $sure ->
    [high] sûr
    [middle] probable
   *[low] incertain
}
read-paywall = La page se dit réservée aux abonnés. Indiquez plus bas comment les juges y accèdent.
read-nothing = On n’y a rien lu.
read-trouble = { $trouble ->
    [too_large] Trop volumineux pour être lu.
    [too_deep] Comprimé ou imbriqué trop profondément pour être lu.
    [locked] Protégé par un mot de passe : lecture impossible.
    [not_yet_read] Pas encore lu. Il le sera à la prochaine collecte ou à la prochaine ouverture de l’application.
    [no_reader] Non lu : le programme qui lit les fichiers n’est pas à côté de l’application. Réinstallez l’application, puis rouvrez cet espace.
    [took_too_long] Non lu : la lecture prenait trop de temps. Le fichier est conservé tel qu’il est arrivé.
    [reader_failed] Non lu : le lecteur s’est interrompu. Le fichier est conservé tel qu’il est arrivé.
   *[damaged] Endommagé : il n’a pas pu être lu en entier.
}

page-taken = La page telle qu’elle était le { $day }
page-taken-from = Prise à l’adresse { $from }
read-text = Lire son texte
no-text = On n’y a trouvé aucun texte.

leaks = Ce fichier en dit plus que l’œuvre
leak-kind = { $kind ->
    [name] Nom
    [company] Entreprise
    [email] Adresse de courriel
    [location] Lieu
    [device] Appareil
    [path] Chemin sur un ordinateur
    [files] Fichiers joints à l’intérieur
    [properties] Propriétés ajoutées
    [thumbnail] Vignette d’un état antérieur
    [tracked_changes] Modifications suivies
    [comments] Commentaires
   *[earlier_versions] Versions antérieures
}
leak-legal-name = Il porte le nom { $name }, nom légal d’une personne qui se présente sous un autre nom. Il parviendrait ainsi au bureau et aux juges.
clean-file = Le remplacer par une copie nettoyée
clean-done = Une copie sans ce qui a été trouvé a pris sa place. L’œuvre y est la même.
clean-cannot = On ne peut pas nettoyer ici une copie d’un tel fichier. Enregistrez-le de nouveau sans ces éléments, ou joignez-en un autre.
review-leaks = { $files ->
    [one] Un fichier joint en dit plus que l’œuvre. Voyez-le avant de soumettre.
   *[other] { $files } fichiers joints en disent plus que l’œuvre. Voyez-les avant de soumettre.
}

links = Liens
links-title = Les liens fonctionnent-ils ?
links-text = Chaque page est demandée une fois, une requête à la fois par site, dans le respect de son fichier robots. Rien n’est demandé avant que vous ne lanciez la vérification.
links-check = Vérifier tous les liens
links-none = Aucune candidature n’a de lien.
links-checked = { $links ->
    [0] Aucun lien n’a été vérifié.
    [one] Un lien a été vérifié.
   *[other] { $links } liens ont été vérifiés.
}
link-entry = Candidature
link-address = Lien
link-state = Constat
link-at = Vérifié
link-is = { $state ->
    [alive] fonctionne
    [moved] déplacé
    [gone] disparu
    [home] mène à une page d’accueil
    [paywalled] réservé aux abonnés
    [changed] modifié depuis l’inscription
    [not-allowed] le site demande de ne pas vérifier
    [unreachable] ne répond pas
   *[unchecked] pas encore vérifié
}
link-moved-to = maintenant à { $to }
progress-links = Vérification des liens

duplicate-text = Presque le même texte :
