### Où en est ce qui est destiné à d’autres

delivery-draft = Brouillon
delivery-waiting = Pas encore envoyé
delivery-saved = Enregistré en fichier le { $time }, pas envoyé par la boîte
delivery-sent = Envoyé le { $time }
delivery-received = Reçu : { $number }
delivery-files = { $state } ; { $sent ->
    [one] { $shown } fichier sur { $files } y est
   *[other] { $shown } fichiers sur { $files } y sont
}
unsent = Pas encore envoyé
unsent-kind = { $kind ->
    [entry] { $count ->
        [one] { $count } candidature
       *[other] { $count } candidatures
    }
    [score-sheet] { $count ->
        [one] { $count } liasse de feuilles de notes
       *[other] { $count } liasses de feuilles de notes
    }
    [card] votre carte
    [call] { $count ->
        [one] { $count } version de l’appel
       *[other] { $count } versions de l’appel
    }
    [receipt] { $count ->
        [one] { $count } accusé de réception
       *[other] { $count } accusés de réception
    }
    [packet] { $count ->
        [one] { $count } envoi
       *[other] { $count } envois
    }
    [feedback] { $count ->
        [one] le retour à un candidat
       *[other] les retours à { $count } candidats
    }
    [file] { $count ->
        [one] { $count } fichier de l’œuvre
       *[other] { $count } fichiers des œuvres
    }
   *[other] { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }
}
unsent-waits = Pas encore envoyé : { $items }.
unsent-choose = Choisir comment envoyer
unsent-send = Envoyer maintenant
unsent-by-mail = Ou enregistrez le fichier et envoyez-le par courriel à { $name } :
unsent-by-hand = Ou enregistrez le fichier et remettez-le vous-même.
unsent-sent = Envoyé : { $items }
unsent-still = Tout n’a pas été envoyé. { $reason }
unsent-none = Rien n’a été envoyé. { $reason }
closing-title = Quelque chose n’a pas été envoyé
closing-text = Tout est conservé ici, et personne d’autre ne l’a. L’envoi pourra se faire une fois l’espace rouvert, dès que la boîte l’acceptera.
closing-stay = Revenir
closing-close = Fermer quand même
submitted-files = Fichiers dans la boîte : { $sent } sur { $files }. Les autres restent ici jusqu’à leur envoi. { $reason }
submitted-waiting = Scellée et conservée ici. Elle n’est pas encore envoyée. { $reason }
review-text-waiting = Aucune boîte d’échange n’est choisie : la candidature sera scellée et conservée ici. Elle ne partira que lorsque vous aurez choisi une boîte dans les Réglages, ou enregistré le fichier et envoyé celui-ci par courriel à { $email }.
withdraw-title = Retirer « { $title } » ?
withdraw-text = Le bureau en est informé tout de suite, que l’appel soit clos ou non. Il garde l’historique de la candidature. Vous pourrez la soumettre de nouveau tant que les modifications sont acceptées.
withdraw-text-waiting = Aucune boîte d’échange n’est choisie : le retrait sera scellé et conservé ici. Le bureau n’en saura rien tant que vous n’aurez pas choisi une boîte dans les Réglages, ou enregistré puis remis le fichier.
withdraw-not = Garder la candidature
withdrawn-waiting = Retirée ici. Le bureau ne le sait pas encore. { $reason }
revision-submitted = Version { $revision }
revision-withdrawn = Version { $revision }, retrait
taking-first = Vous pouvez soumettre en l’état ; le bureau verra les mêmes constats. Vous pourrez modifier la candidature jusqu’au { $until } et la retirer en tout temps.
taking-first-locked = Vous pouvez soumettre en l’état ; le bureau verra les mêmes constats. Une fois soumise, la candidature est verrouillée par cet appel : aucune modification n’est acceptée. Un retrait l’est toujours.
taking-change = Cela remplace ce que vous avez soumis. Les modifications sont acceptées jusqu’au { $last } ; un retrait l’est toujours.
taking-early = L’appel ouvre le { $opens }. Ce qui est soumis avant ne compte pas tant que ce n’est pas soumis de nouveau. Un retrait est toujours accepté.
taking-doubtful = Le texte de la date limite peut désigner le { $last } ou un moment ultérieur. Cela part quand même, et le bureau décide lequel des deux vaut.
taking-late = L’appel a pris fin le { $last }. Une première candidature part quand même : elle arrive en retard, et le bureau décide. Ensuite, elle peut être retirée, pas modifiée.
taking-late-until = L’appel a pris fin le { $last }. Une première candidature part quand même : elle arrive en retard, et le bureau décide. Vous pourrez la modifier jusqu’au { $until } et la retirer en tout temps.
taking-blocked = L’appel a pris fin le { $last }. Cet appel n’accepte aucune candidature tardive sans un code du bureau.
taking-code = L’appel a pris fin le { $last }. Le bureau vérifie si votre code vous accorde un délai.
taking-closed = L’appel a pris fin le { $last }. Cette modification n’est plus acceptée ; ce que vous avez soumis demeure. Avec un code du bureau, elle peut encore partir. Un retrait est toujours accepté.
taking-closed-withdrawn = L’appel a pris fin le { $last }. Une candidature retirée n’est plus acceptée. Avec un code du bureau, elle peut encore partir.
taking-locked = Cet appel verrouille une candidature dès qu’elle est soumise : aucune modification n’est acceptée, et ce que vous avez soumis demeure. Un retrait est toujours accepté.
sheets-waiting = { $sheets ->
    [one] { $sheets } feuille est scellée et conservée ici. Elle n’est pas encore envoyée. { $reason }
   *[other] { $sheets } feuilles sont scellées et conservées ici. Elles ne sont pas encore envoyées. { $reason }
}
returned-sheets = Vos feuilles
returned-changed = { $sheets ->
    [one] { $sheets } modification n’est pas encore rendue.
   *[other] { $sheets } modifications ne sont pas encore rendues.
}
returned-never = { $sheets ->
    [one] { $sheets } feuille n’a jamais été rendue.
   *[other] { $sheets } feuilles n’ont jamais été rendues.
}
conflict-untold = Le bureau ne le sait pas encore.
conflict-tell = Informer le bureau maintenant
card = Votre carte
card-waiting = Votre carte est conservée ici. Elle n’est pas encore envoyée. { $reason }
publish-goes = La publication dépose l’appel dans la boîte d’échange, où les candidats le trouvent.
publish-stays = Aucune boîte d’échange n’est choisie : la publication garde l’appel ici. Pour le diffuser, choisissez une boîte dans les Réglages, ou enregistrez l’appel en fichier.
call-published-waiting = { $entries ->
    [one] Publié ici ; { $entries } candidature a changé de verdict. Pas encore diffusé : { $reason }
   *[other] Publié ici ; { $entries } candidatures ont changé de verdict. Pas encore diffusé : { $reason }
}
sealed-waiting = { $files ->
    [one] Un fichier est scellé et conservé ici. Il n’a pas encore été envoyé. { $reason }
   *[other] { $files } fichiers sont scellés et conservés ici. Ils n’ont pas encore été envoyés. { $reason }
}
feedback-waiting = { $entrants ->
    [one] Scellé pour un candidat, pas encore envoyé
   *[other] Scellé pour { $entrants } candidats, pas encore envoyé
}
