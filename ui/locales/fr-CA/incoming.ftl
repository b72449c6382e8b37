# Ce qu’une personne ouvre ou enregistre : fichiers, liens, espaces.

incoming-call = Un appel à candidatures
incoming-card = La carte d’un juge
incoming-entry = Une candidature
incoming-receipt = Un accusé de réception
incoming-packet = Un dossier de jury
incoming-score-sheet = Des feuilles de notes
incoming-feedback = Un retour du jury
incoming-workspace = Un espace de travail
incoming-something = Ouvrir un fichier ou un lien
incoming-something-text = Un fichier scellé, ou le lien d’un communiqué ou d’une page Web.
incoming-place = Fichier ou lien
incoming-place-hint = un chemin, https://… ou awardsdesk://…
incoming-choose = Choisir un fichier…
incoming-reading = Lecture…
incoming-take = Ouvrir dans l’espace de { $name }
incoming-taken = Importé
incoming-known = Ce fichier avait déjà été importé
incoming-desk = De la part de
incoming-fingerprint = Empreinte
incoming-fingerprint-hint = Comparez-la avec celle que publient les organisateurs : qui possède ces chiffres lit votre candidature.
incoming-for-entrant = Ce fichier s’ouvre dans l’espace d’un candidat, et aucun n’est ouvert.
incoming-for-desk = Ce fichier s’ouvre au bureau, et aucun n’est ouvert. Ouvrez le bureau depuis l’accueil, puis rouvrez ce fichier.
incoming-for-judge = Ce fichier s’ouvre dans l’espace d’un juge, et aucun n’est ouvert. Ouvrez le vôtre depuis l’accueil, puis rouvrez ce fichier.
incoming-open-first = Ouvrir l’espace de { $name }
incoming-make = Créer mon espace et ouvrir l’appel
own-folder-choose = Choisir un dossier…
save-call = Enregistrer l’appel dans un fichier…
save-receipt = Enregistrer l’accusé dans un fichier…
save-packet = Enregistrer le dossier…
save-entry = Enregistrer dans un fichier…
save-card = Enregistrer ma carte dans un fichier…
save-sheets = Enregistrer les feuilles dans un fichier…
sealed-saved = Enregistré sous { $path }

# Whose keys, and which version
incoming-version = Version
incoming-older = Vous avez plus récent : la version { $inforce } est en vigueur.
incoming-link = Un lien vers un fichier scellé
incoming-link-ask = Le fichier serait téléchargé depuis { $host }. Rien ne lui a encore été demandé.
incoming-link-promised = D’après le lien, le fichier est signé par les clés portant ces chiffres :
incoming-link-fetch = Le télécharger depuis { $host }
incoming-promised = Les mêmes chiffres que dans le lien que vous avez suivi.
incoming-card-hint = Comparez-la avec celle que le juge vous lit : qui possède ces chiffres reçoit les candidatures.
incoming-add-judge = Ajouter comme juge
incoming-confirm = Ce sont les bons chiffres : ouvrir
incoming-count-packet = { $count ->
    [one] { $count } candidature à lire
   *[other] { $count } candidatures à lire
}
incoming-count-score-sheet = { $count ->
    [one] { $count } feuille de notes
   *[other] { $count } feuilles de notes
}
standing-known = Vous connaissez ces chiffres.
standing-changed = Ce ne sont pas les chiffres que vous connaissez de { $name }
standing-known-digits = Connus
standing-new-digits = Dans ce fichier
standing-changed-do = Soit les clés ont changé, soit quelqu’un se fait passer pour eux. Renseignez-vous par téléphone ou sur leur propre page Web avant de continuer.
standing-agree = J’ai vérifié : les chiffres de ce fichier sont bien les leurs
standing-other = Cet espace appartient à { $name }
standing-other-entrant = L’appel du programme d’un autre bureau s’ouvre dans un espace à part : créez-en un depuis l’accueil, puis ouvrez-y ce fichier.
standing-other-judge = Chaque bureau pour lequel vous lisez a son propre espace : créez-en un depuis l’accueil, puis ouvrez-y ce fichier. Rien n’a changé ici.
standing-other-desk = Ce fichier n’est pas importé ici.
standing-revoked = Ces clés sont révoquées depuis le { $since }. Ce qu’elles signent n’est pas importé.
standing-new-edition = Vous connaissez ce bureau ; l’édition est nouvelle ici.
unconfirmed-entrant = { $count ->
    [one] Un appel venu d’ailleurs se trouve dans cette boîte. Il n’a pas été reçu.
   *[other] { $count } appels venus d’ailleurs se trouvent dans cette boîte. Aucun n’a été reçu.
}
unconfirmed-judge = { $count ->
    [one] Un dossier se trouve dans cette boîte, d’un bureau que vous n’avez pas confirmé. Il n’a pas été reçu.
   *[other] { $count } dossiers se trouvent dans cette boîte, de bureaux que vous n’avez pas confirmés. Aucun n’a été reçu.
}
unconfirmed-look = Regarder…
keys-new = { $desk } a de nouvelles clés depuis le { $since } ; les anciennes l’attestent. Son empreinte est désormais { $fingerprint }.
keys-void = Des clés de { $desk } sont révoquées depuis le { $since } : { $fingerprint }. Ce qui attend encore d’être envoyé a été scellé pour elles et ne part pas ; soumettez-le de nouveau dès que le bureau aura de nouvelles clés.
keys-two-successors = Les anciennes clés de { $desk } désignent deux successeurs. { $followed } est arrivé d’abord et fait foi ; { $refused } est écarté. Demandez au bureau lequel est le bon.
histories-two = { $desk } ({ $fingerprint }) a signé deux fins de son journal qui ne peuvent être vraies toutes les deux : ce qui est arrivé le { $at } et ce qui est arrivé le { $later } diffèrent dans les { $lines } premières lignes. Son histoire a été réécrite, ou deux personnes en ont reçu des versions différentes. Les deux sont conservées ici ; enregistrez-les depuis les réglages, et demandez à quelqu’un d’autre que le bureau d’y regarder.
histories-void = Des clés qui ont signé l’une des deux sont nulles depuis le { $since } : quelqu’un d’autre qui les avait aurait pu la signer.
witness-check = Comparer à un témoin
witness-check-place = Fichier d’un témoin
witness-check-hint = Les candidates, les candidats et les juges détiennent des fins signées de ce journal, arrivées avec leurs accusés de réception et leurs dossiers. Un fichier de l’un d’eux, ou une page sur une candidature, montre si le journal est toujours celui qui a été remis.
witness-save = Enregistrer ce que vous détenez du journal du bureau…
witness-saved-at = Enregistré dans { $path }. Avec ce fichier, chacun peut dire si le journal du bureau est toujours celui dont on vous a remis la fin.
log-head-kept = Fin du journal du bureau conservée
log-head-contradicts = Deux fins du journal du bureau se contredisent
call-two-texts = Deux textes différents de la version { $version } de l’appel circulent ({ $one }… et { $other }…), tous deux signés par le bureau. Aucun n’est en vigueur ici. Renseignez-vous auprès du bureau.
desk-keys-void = Les clés de ce bureau sont révoquées depuis le { $since }. Plus rien n’est scellé pour elles ; demandez au bureau son nouvel appel.
desk-known-by = Les candidatures sont scellées pour { $desk } :
desk-keys-since = Ces clés datent du { $since }.
call-as-of = État au { $time }, votre dernière consultation de la boîte. Ce que le bureau a dit depuis n’est pas connu ici.
call-never-looked = État du fichier que vous avez ouvert. Vous n’avez pas encore consulté la boîte.
calls-others = Vous suivez aussi d’autres appels :
judge-desk = Vous lisez pour { $desk } :
entry-sender = Signé par
entry-sender-earlier = Versions précédentes par les mêmes clés, sous le nom de { $names }
