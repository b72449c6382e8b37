## La commande awards

demo-entries = { $entries ->
    [one] Une candidature reçue
   *[other] { $entries } candidatures reçues
} : { $eligible } admissibles, { $person } à trancher, { $not } non admissibles.
demo-flips = { $flips ->
    [0] La prolongation n’a changé aucun verdict.
    [one] La prolongation a changé le verdict d’une candidature.
   *[other] La prolongation a changé le verdict de { $flips } candidatures.
}
demo-decision-winner = { $category } : { $title }, { $byline } (prix)
demo-decision-shared = { $category } : { $title }, { $byline } (prix partagé)
demo-decision-finalist = { $category } : { $title }, { $byline } (finaliste)
demo-decision-no-award = { $category } : aucun prix
demo-decision-withdrawn = { $category } : { $title }, { $byline } (prix retiré)
demo-lists = Les listes :
call-without-warnings = L’appel ne se contredit pas.
collected = { $entries ->
    [0] Aucune nouvelle candidature
    [one] Une nouvelle candidature
   *[other] { $entries } nouvelles candidatures
}, { $sheets ->
    [0] aucune nouvelle feuille de notes
    [one] une nouvelle feuille de notes
   *[other] { $sheets } nouvelles feuilles de notes
} ; { $known ->
    [0] aucun fichier n’était connu
    [one] un fichier était déjà connu
   *[other] { $known } fichiers étaient déjà connus
}. { $receipts ->
    [0] Aucun accusé de réception à envoyer.
    [one] Un accusé de réception envoyé.
   *[other] { $receipts } accusés de réception envoyés.
}
list-written = { $rows ->
    [one] Une ligne écrite dans { $file }.
   *[other] { $rows } lignes écrites dans { $file }.
}
verified-no-witness = Ce contrôle ne montre pas que personne, avec la clé, n’a réécrit tout l’historique. Une copie de cette empreinte, conservée par quelqu’un d’autre, le montrerait : { $lines }-{ $root }
verified-whole = Tout est intact : { $lines ->
    [one] une ligne de journal
   *[other] { $lines } lignes de journal
}, { $verdicts ->
    [one] un verdict rejoué
   *[other] { $verdicts } verdicts rejoués
}.
conflict-copies = À côté de l’espace de travail se trouvent des copies créées par un outil de synchronisation après des modifications sur deux machines : { $names }. Le travail enregistré sur l’autre machine peut ne se trouver que là. Gardez-les et sortez le dossier de la synchronisation.
verified-originals = { $originals ->
    [0] Rien de signé n’a encore été relevé.
    [one] Le seul envoi relevé (candidature, feuilles de notes ou carte de juge) est tel que son auteur l’a signé.
   *[other] Les { $originals } envois relevés (candidatures, feuilles de notes, cartes de juges) sont tels que leurs auteurs les ont signés.
}
verified-originals-removed = { $count ->
    [one] Un autre a été supprimé, comme le dit le journal : il ne peut plus être comparé à ce que son auteur a signé.
   *[other] { $count } autres ont été supprimés, comme le dit le journal : ils ne peuvent plus être comparés à ce que leurs auteurs ont signé.
}
verified-backwards = Ligne { $seq } du journal : son instant, { $at }, précède celui de la ligne d’avant, { $before }. Ce n’est pas un dommage : une horloge était fausse, ou a été remise à l’heure.
verified-clock-set-back = Ligne { $seq } du journal : l’horloge de répétition a été reculée de { $before } à { $at }.
verified-sealed = { $files ->
    [0] Aucun fichier scellé ne se trouve ici.
    [one] Le seul fichier scellé est intact.
   *[other] Les { $files } fichiers scellés sont intacts.
}

## Étapes des longs travaux

progress-entering = Les candidatures sont en préparation
progress-screening = Les candidatures sont examinées
progress-collecting = La boîte est relevée
progress-reading = Les fichiers sont en cours de lecture
progress-receipts = Les accusés de réception partent
progress-packets = Les dossiers des juges partent
progress-judging = Les juges notent
progress-feedback = Le bureau informe les candidats
progress-listing = La liste s’écrit
