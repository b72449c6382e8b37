## La commande awards

demo-entries = { $entries ->
    [one] Une candidature reçue
   *[other] { $entries } candidatures reçues
} : { $eligible ->
    [one] { $eligible } admissible
   *[other] { $eligible } admissibles
}, { $person } à trancher, { $not ->
    [one] { $not } non admissible
   *[other] { $not } non admissibles
}.
demo-verdict-changes = { $changes ->
    [0] La prolongation n’a changé aucun verdict.
    [one] La prolongation a changé le verdict d’une candidature.
   *[other] La prolongation a changé le verdict de { $changes } candidatures.
}
demo-decision-winner = { $category } : { $title }, { $byline } (prix)
demo-decision-shared = { $category } : { $title }, { $byline } (prix partagé)
demo-decision-finalist = { $category } : { $title }, { $byline } (finaliste)
demo-decision-no-award = { $category } : aucun prix
demo-decision-withdrawn = { $category } : { $title }, { $byline } (prix retiré)
demo-lists = Les listes :
checked-sum = { $entries ->
    [one] Une candidature
   *[other] { $entries } candidatures
} : { $eligible ->
    [one] { $eligible } admissible
   *[other] { $eligible } admissibles
}, { $person } à trancher, { $not ->
    [one] { $not } non admissible
   *[other] { $not } non admissibles
}.
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
refused-unseen = { $files ->
    [one] Le fichier ci-dessus a été refusé et sera de nouveau indiqué
   *[other] Les { $files } fichiers ci-dessus ont été refusés et seront de nouveau indiqués
} tant que personne n’aura exécuté « awards collect --seen ».
refused-seen = { $files ->
    [one] Il est noté que le fichier refusé ci-dessus a été vu. Il ne sera plus indiqué. Rien n’a été supprimé.
   *[other] Il est noté que les { $files } fichiers refusés ci-dessus ont été vus. Ils ne seront plus indiqués. Rien n’a été supprimé.
}
collected-skipped = { $files ->
    [one] Un autre fichier se trouve dans la boîte d’échange et a été laissé de côté :
   *[other] { $files } autres fichiers se trouvent dans la boîte d’échange et ont été laissés de côté :
}
list-written = { $rows ->
    [one] Une ligne écrite dans { $file }.
   *[other] { $rows } lignes écrites dans { $file }.
}
verified-no-witness = Ce contrôle ne montre pas que personne, avec la clé, n’a réécrit tout l’historique. Une copie de cette empreinte, conservée par quelqu’un d’autre, le montrerait : { $lines }-{ $root }
verified-nobody-holds = Ce que cela ne montre pas : que personne, la clé en main, n’a réécrit toute l’histoire. Rien de ce qui a quitté ce bureau ne porte encore la fin de son journal ; personne ne pourrait donc le dire. Sa fin actuelle : { $lines }-{ $root }
verified-others-hold = Ce que cela ne montre pas : que personne, la clé en main, n’a réécrit toute l’histoire. D’autres détiennent des fins du journal, reçues avec des appels, des accusés de réception et des dossiers, la plus récente sur ses { $known } premières lignes : demandez la sienne à l’un d’eux (« awards witness ») et ajoutez --witness FICHIER. Sa fin actuelle : { $lines }-{ $root }
witness-saved = { $heads ->
    [one] Une fin de journal signée enregistrée dans { $file }.
   *[other] { $heads } fins de journal signées enregistrées dans { $file }.
}
witness-saved-void = { $heads ->
    [one] L’une d’elles a été signée avec des clés que le bureau a depuis déclarées nulles
   *[other] { $heads } d’entre elles ont été signées avec des clés que le bureau a depuis déclarées nulles
} : quelqu’un d’autre qui avait ces clés aurait pu en signer autant.
witness-void-keys = { $source } : signée avec les clés { $fingerprint }, nulles depuis le { $since }. Quelqu’un d’autre qui les avait aurait pu la signer, quelle que soit l’heure qu’elle porte.
witness-with-call = reçue avec un appel
witness-with-feedback = reçue avec des commentaires
witness-with-list = reçue avec une liste
witness-with-packet = reçue avec un dossier
witness-with-page = reçue avec une page
witness-with-receipt = reçue avec un accusé de réception
witness-agrees = { $source } : concorde. Les { $lines } premières lignes sont celles qui ont été remises ({ $with }, signée le { $at }).
witness-departs = { $source } : une autre histoire. Les { $lines } premières lignes ne sont pas celles qui ont été remises ({ $with }, signée le { $at }).
witness-ends-earlier = { $source } : le témoin connaît la ligne { $lines }, et cet espace de travail s’arrête à la ligne { $end } ({ $with }, signée le { $at }). C’est une copie plus ancienne, ou la fin en a été coupée.
witness-other-desk = { $source } : signée par { $fingerprint }, qui ne sont pas les clés de ce bureau, ni d’anciennes ({ $with }).
witness-two-histories = { $one } et { $other } ne peuvent venir d’un même journal : deux histoires ont été signées avec les clés de ce bureau.
departs-exactly = La première ligne qui n’est pas telle qu’elle a été remise est la ligne { $line }.
departs-between = L’histoire s’écarte de ce qui a été remis après la ligne { $after }, et au plus tard à la ligne { $by }.
page-checked = La page sur la candidature { $number }, « { $title } », est mot pour mot ce que le bureau a consigné. { $shown ->
    [one] La seule ligne du journal qu’elle montre figure
   *[other] Les { $shown } lignes du journal qu’elle montre figurent toutes
} parmi les { $lines } que le bureau a signées le { $at }.
page-compare = Signée avec les clés { $fingerprint }. Seule la comparaison avec celles de la page du bureau lui-même, ou par téléphone, dit de qui est cette page, et si ces clés valent encore : une page ne peut savoir qu’elles ont été déclarées nulles depuis.
page-not-shown = Ce que la page seule ne montre pas : que les notes des juges sont telles qu’ils les ont données, et que le bureau n’a raconté à personne une autre histoire. Comparez-lui l’espace de travail du bureau : awards verify BUREAU --witness PAGE.
page-false-line = La ligne { $line } n’est pas dans le journal que le bureau a signé : elle ou sa preuve a été modifiée.
page-false-record = Ligne { $line } : une donnée de { $table } n’est pas celle que la ligne a consignée.
page-other-entry = La ligne { $line } concerne autre chose que la candidature de cette page.
page-no-record = Aucune ligne ne montre que le bureau a consigné ce que dit cette page.
page-other-number = Ce que dit cette page n’est pas consigné pour la candidature dont parlent ses lignes.
page-other-lines = Les lignes de cette page ne sont pas celles que le bureau a consignées pour elle : une a été retirée ou ajoutée.
page-false-words = Ce que montre la page n’est pas ce que le bureau a consigné : ses mots, ses notes ou sa mise en page ont été modifiés.
witnesses-agree = { $heads ->
    [one] Le seul témoin concorde.
   *[other] Les { $heads } témoins concordent.
} Ce que cela ne montre pas : ce qui se trouve après la ligne { $lines }.
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
verified-work-files = { $files ->
    [one] Le seul fichier des œuvres est intact.
   *[other] Les { $files } fichiers des œuvres sont intacts.
}
verified-not-here = { $place } n’est pas encore arrivé. Ce n’est pas un dommage : ce fichier sera récupéré à la prochaine relève.
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
progress-sending = Les fichiers des œuvres partent
progress-saving = Le fichier est en cours d’enregistrement
progress-packets = Les dossiers des juges partent
progress-judging = Les juges notent
progress-feedback = Le bureau informe les candidats
progress-listing = La liste s’écrit
proven-made = Un nouvel espace de travail contient ce qui est prouvé : { $path }. L’espace endommagé est resté tel quel.
proven-damaged = Endommagé dans l’ancien : { $place }
proven-lost-unknown = On ne peut pas savoir combien de lignes confirmées du journal manquent : ce qui en notait la fin est endommagé aussi.
proven-lost = { $lines ->
    [0] Toutes les lignes confirmées du journal sont là.
    [one] Une ligne confirmée du journal n’est plus prouvée.
   *[other] { $lines } lignes confirmées du journal ne sont plus prouvées.
}

## Un appel essayé avec une table de cas

error-cases-unreadable = { $path }, ligne { $line } : ce n’est pas du TOML, ou pas le genre de valeur attendu à cet endroit. Message du lecteur du fichier : « { $reason } ». Cherchez-y, et juste avant, un guillemet ou un crochet qui manque.
error-cases-too-large = { $path } est trop volumineux pour un fichier de cas : plus de { $most } octets. Divisez-le.
error-cases-unknown-key = { $path }, ligne { $line } : « { $key } » n’existe pas ici. Retirez cette clé, ou choisissez parmi celles-ci : { $known }
error-cases-unknown-key-near = { $path }, ligne { $line } : « { $key } » n’existe pas ici. Vouliez-vous dire « { $nearest } »?
error-cases-unknown-value = { $path }, ligne { $line } : « { $value } » ne peut pas être attendu. Écrivez l’une de ces valeurs : { $known }
error-cases-no-instant = { $path }, ligne { $line } : { $text } n’est pas un instant. Écrivez le jour, l’heure et Z ou l’écart avec l’UTC : 2026-01-29T18:00:00-05:00
error-cases-no-day = { $path }, ligne { $line } : ce n’est pas un jour. Écrivez-le entre guillemets, comme "2024-01-03".
error-cases-none = { $path } n’a aucun [[case]] : rien n’est essayé. Écrivez-en au moins un.
cases-sum = { $call ->
    [wrong] L’appel lui-même n’est pas comme attendu.{" "}
   *[right] {""}
}{ $count ->
    [one] { $count } cas
   *[other] { $count } cas
}, { $wrong ->
    [0] tous conformes à ce qui est attendu.
    [one] dont { $wrong } n’est pas conforme à ce qui est attendu.
   *[other] dont { $wrong } ne sont pas conformes à ce qui est attendu.
}
cases-untried = Aucun cas n’a été essayé : chacun part de [entry]. Corrigez d’abord cette table.
cases-call = L’appel lui-même
case-expects-nothing = Rien n’en est attendu. Écrivez expect, verdict, says, counts ou holds.
case-shape = { $field } : { $kind ->
    [shape-email] { shape-email }
    [shape-url] { shape-url }
    [shape-too-long] { shape-too-long }
   *[other] { shape-required }
}
case-no-rule = La règle « { $rule } » n’existe pas. { $nearest ->
    [none] Écrivez son nom comme le guide, par exemple window ou own:first.
   *[other] Vouliez-vous dire « { $nearest } »?
}
case-no-id = L’appel n’a pas de « { $id } » de ce genre, si bien que « { $rule } » ne nomme rien. { $nearest ->
    [none] Écrivez l’identifiant comme dans l’appel.
   *[other] Vouliez-vous dire « { $nearest } »?
}
case-no-category = L’appel n’a pas la catégorie « { $category } ». { $nearest ->
    [none] Écrivez l’identifiant d’une catégorie.
   *[other] Vouliez-vous dire « { $nearest } »?
}
case-with-alone = with donne les variables d’un message. Nommez ce message dans says.
case-no-path = « { $at } » ne mène à rien dans une candidature. Corrigez le chemin.
case-beyond = « { $at } » ne mène à rien : { $count ->
    [one] { $place } a un élément, le numéro 0, et le suivant est le 1.
   *[other] { $place } a { $count } éléments, comptés à partir de 0, si bien que le suivant est le { $count }.
}
case-outcome = { $place } vaut { $found }, et { $expected } est attendu.
case-verdict = Le verdict est { $found }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
}, et { $expected } est attendu.
case-holds = { $place } de l’appel vaut { $found }, et { $expected } est attendu.
case-revision = La révision { $found } compte, et { $expected } est attendu.
case-advice = Les conseils sont { $found }, et { $expected } est attendu.
case-closes = L’appel prend fin ({ $place }) à { $found }, et { $expected } est attendu.
case-unsaid = Aucun constat ne dit { $said }.

## Ce qui ne va pas dans la façon d’employer la commande awards

usage-missing = Il manque ceci : { $options }
usage-unknown = « { $option } » n’existe pas ici. Retirez-le.
usage-unknown-near = « { $option } » n’existe pas ici. Vouliez-vous dire « { $nearest } » ?
usage-no-command = Il n’y a pas de commande « { $command } ».
usage-no-command-near = Il n’y a pas de commande « { $command } ». Vouliez-vous dire « { $nearest } » ?
usage-no-value = { $option } demande une valeur. Écrivez-la après l’option.
usage-value = { $option } ne peut pas valoir « { $value } ». Écrivez une de ces valeurs : { $known }
usage-value-bounds = { $option } ne peut pas valoir « { $value } ». Sa valeur va de { $least } à { $most }.
usage-value-whole = { $option } ne peut pas valoir « { $value } ». Écrivez un nombre entier à partir de 0, en chiffres.
usage-value-number = { $option } ne peut pas valoir « { $value } ». Écrivez un nombre, avec un point avant les décimales.
usage-value-instant = { $option } ne peut pas valoir « { $value } ». Écrivez le jour, l’heure et Z ou l’écart avec l’UTC : 2026-01-29T18:00:00-05:00
usage-value-wrong = { $option } ne peut pas valoir « { $value } ».
usage-twice = { $option } figure deux fois. Gardez-en une.
usage-conflict = { $option } ne va pas avec { $others }. Retirez l’une de ces options.
usage-line = Utilisation : { $usage }
usage-help = Pour en savoir plus, écrivez « awards --help ».
