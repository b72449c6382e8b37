# Ouvrir un espace de travail sur cet ordinateur
notice-key-moved = La clé de cet ordinateur se trouvait à côté de l’espace de travail. Elle est maintenant gardée parmi les données propres à cet ordinateur : une copie de vos documents ne contient plus la clé.
notice-key-was-exposed = D’autres personnes pouvaient lire la clé de cet espace de travail sur cet ordinateur. Elle est désormais privée ; si quelqu’un a pu la copier, donnez une phrase secrète à l’espace et retirez la clé de cet ordinateur.
notice-key-strengthened = Votre phrase secrète protège désormais cet espace de travail aussi bien qu’une nouvelle.
notice-clock-set-back = L’horloge de cet ordinateur est en retard sur la dernière inscription faite ici. Vérifiez la date et l’heure avant de continuer : ce qui s’inscrit maintenant semblerait plus ancien.
notice-no-automatic-backup = La sauvegarde automatique n’a pas pu se faire ; le travail lui-même est enregistré. Vérifiez si le disque est plein, ou sauvegardez à la main sur un autre disque.

# Sauvegarder et rétablir
progress-backing-up = Sauvegarde en cours
backup-made = Sauvegardé dans { $path }, puis relu en entier : { $lines } lignes du journal.
backup-opens-here-alone = Seul cet ordinateur peut ouvrir cette sauvegarde. Donnez une phrase secrète à l’espace ou imprimez une clé de secours pour qu’elle s’ouvre aussi si l’ordinateur est perdu.
backup-whole = La sauvegarde du { $at } est intacte : { $entries ->
    [one] { $entries } candidature
   *[other] { $entries } candidatures
}, { $lines } lignes du journal. Rien n’a été rétabli.
backup-damaged = La sauvegarde est endommagée : { $place }. Prenez-en une autre.
restored = L’espace de travail est rétabli dans { $path }.
restored-numbers-known = La prochaine nouvelle candidature recevra le numéro { $number } : aucun numéro n’est attribué deux fois.
restored-numbers-gap = Cet ordinateur ignore quels numéros ont été attribués après la sauvegarde. Pour n’en attribuer aucun deux fois, la prochaine nouvelle candidature recevra le numéro { $number }.
restored-missing = { $lines ->
    [one] Une ligne du journal manque
   *[other] { $lines } lignes du journal manquent
} dans la sauvegarde. Relevez de nouveau la boîte pour reprendre ce qui s’y trouve.
restore-accepted = L’espace de travail repart du jour auquel il a été ramené. Aucun numéro de candidature n’est attribué deux fois.
damage-backup-altered = { $place } n’est plus tel qu’il a été écrit : { $detail }
error-no-backup = Il n’y a pas de sauvegarde dans { $path }. Une sauvegarde est un dossier qui contient backup.json.
error-older-copy = Cet espace de travail a été ramené à un jour antérieur : il s’arrête à la ligne { $found } du { $found_at }, alors que cet ordinateur a vu la ligne { $known } du { $known_at }. Si c’est voulu, dites-le pour repartir de là ; sinon, fermez-le et retrouvez le dossier plus récent. Rien n’a été modifié.
log-workspace-restored = Rétabli à partir d’une sauvegarde
