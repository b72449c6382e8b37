# Ouvrir un espace de travail sur cet ordinateur
notice-key-moved = La clé de cet ordinateur se trouvait à côté de l’espace de travail. Elle est maintenant gardée parmi les données propres à cet ordinateur : une copie de vos documents ne contient plus la clé.
notice-key-was-exposed = D’autres personnes pouvaient lire la clé de cet espace de travail sur cet ordinateur. Elle est désormais privée ; si quelqu’un a pu la copier, donnez une phrase secrète à l’espace et retirez la clé de cet ordinateur.
notice-key-strengthened = Votre phrase secrète protège désormais cet espace de travail aussi bien qu’une nouvelle.
notice-clock-set-back = L’horloge de cet ordinateur est en retard sur la dernière inscription faite ici. Vérifiez la date et l’heure avant de continuer : ce qui s’inscrit maintenant semblerait plus ancien.
notice-not-remembered = Cet ordinateur n’a pas pu retenir où en est cet espace de travail : ses propres données ne peuvent pas être écrites. D’ici là, une copie plus ancienne du dossier passerait inaperçue. Vérifiez si le disque est plein.
notice-screening-failed = L’application a été mise à jour, et les candidatures n’ont pas pu être revérifiées. D’ici là, les limites du nombre de candidatures et la recherche de noms ne sont pas fiables, et de nouveaux verdicts peuvent être faux. Vérifiez si le disque est plein, puis fermez ce bureau et rouvrez-le. Si cet avis revient, lancez awards verify et signalez-le.
notice-no-automatic-backup = La sauvegarde automatique n’a pas pu se faire ; le travail lui-même est enregistré. Vérifiez si le disque est plein, ou sauvegardez à la main sur un autre disque.

# Sauvegarder et rétablir
progress-backing-up = Sauvegarde en cours
backup-made = Sauvegardé dans { $path }, puis relu en entier : { $lines ->
    [one] { $lines } ligne
   *[other] { $lines } lignes
} du journal.
backup-opens-here-alone = Seul cet ordinateur peut ouvrir cette sauvegarde. Donnez une phrase secrète à l’espace ou imprimez une clé de secours pour qu’elle s’ouvre aussi si l’ordinateur est perdu.
backup-whole = La sauvegarde du { $at } est intacte : { $entries ->
    [one] { $entries } candidature
   *[other] { $entries } candidatures
}, { $lines ->
    [one] { $lines } ligne
   *[other] { $lines } lignes
} du journal. Rien n’a été rétabli.
backup-damaged = La sauvegarde est endommagée : { $place }. Prenez-en une autre.
restored = L’espace de travail est rétabli dans { $path }.
restored-numbers-known = La prochaine nouvelle candidature recevra le numéro { $number } : aucun numéro n’est attribué deux fois.
restored-numbers-gap = Cet ordinateur ignore quels numéros ont été attribués depuis. Pour n’en attribuer aucun deux fois, la prochaine nouvelle candidature recevra le numéro { $number }.
restored-missing = { $lines ->
    [one] Une ligne du journal manque
   *[other] { $lines } lignes du journal manquent
} dans la sauvegarde. Relevez de nouveau la boîte pour reprendre ce qui s’y trouve.
restore-accepted = L’espace de travail repart du jour auquel il a été ramené. Aucun numéro de candidature n’est attribué deux fois.
damage-backup-altered = { $place } n’est plus tel qu’il a été écrit : { $detail }.
error-no-backup = Il n’y a pas de sauvegarde dans { $path }. Une sauvegarde est un dossier qui contient backup.json.
error-older-copy = Cet espace de travail a été ramené à un jour antérieur : il s’arrête à la ligne { $found } du { $found_at }, alors que cet ordinateur a vu la ligne { $known } du { $known_at }. Si c’est voulu, dites-le pour repartir de là ; sinon, fermez-le et retrouvez le dossier plus récent. Rien n’a été modifié.
log-workspace-restored = Rétabli à partir d’une sauvegarde

# Ouvrir un espace de travail
open-one = Ouvrir un espace de travail
open-folder = Dossier de l’espace de travail
open-first = Indiquez le dossier et ce qui l’ouvre.
open-with = Ouvrir avec
open-with-computer = La clé de cet ordinateur
open-with-passphrase = Une phrase secrète
open-with-recovery = La clé de secours
older-copy-title = Copie plus ancienne
older-copy-restore = Repartir d’ici ouvre une nouvelle époque : le journal le note, et aucun numéro de candidature n’est attribué deux fois. Ce qui s’est passé après le jour de cette copie n’y figure pas.
older-copy-cancel = Ne pas l’ouvrir
older-copy-go-on = Je l’ai rétablie : repartir d’ici

# Une phrase secrète que l’on crée
passphrase-least = au moins { $least } caractères ; quatre ou cinq mots font l’affaire
passphrase-again = La phrase secrète, de nouveau
passphrase-show = Afficher la phrase secrète
passphrase-short = Il faut au moins { $least } caractères.
passphrase-differs = Ce n’est pas la même phrase secrète.
passphrase-first = La phrase secrète doit être assez longue et identique les deux fois.
passphrase-lost = Personne ne peut retrouver ni réinitialiser une phrase secrète. Si elle est perdue, l’espace de travail ne s’ouvre plus qu’avec la clé de cet ordinateur ou une clé de secours imprimée.
passphrase-none = Sans phrase secrète, seul cet ordinateur peut ouvrir l’espace de travail. S’il tombe en panne ou est volé, tout est perdu, sauf si vous imprimez une clé de secours.
passphrase-none-desk = Un bureau devrait avoir une phrase secrète : sans elle, seul cet ordinateur peut l’ouvrir. S’il tombe en panne ou est volé, toutes les candidatures sont perdues, sauf si vous imprimez une clé de secours.
passphrase-add = Ajouter une phrase secrète…

# Sauvegardes et clés
backups-and-access-title = Sauvegardes et clés
backups-and-access-open = Sauvegardes et clés…
backups = Sauvegardes
backups-text = Une sauvegarde contient la base de données de l’espace de travail telle qu’elle est maintenant, chiffrée de la même façon. Les grands fichiers des œuvres (plus de 262 ko) n’y sont pas : ils se trouvent dans le dossier « files » de l’espace de travail et dans la boîte. Gardez une sauvegarde sur un autre disque ou dans un autre lieu. Elle n’est tenue pour faite qu’une fois relue et vérifiée.
back-up = Sauvegarder…
restore-ask = Rétablir à partir d’une sauvegarde…
restore-this = Rétablir…
backups-automatic = Sauvegardes automatiques
backups-automatic-rule = Une par jour pendant une semaine, une par semaine pendant deux mois, sur cet ordinateur. Elle se fait à l’ouverture ou à la fermeture d’un espace de travail, quand la dernière a plus d’un jour.
backups-automatic-rehearsal = Une répétition n’est pas sauvegardée automatiquement.
backups-automatic-none = Il n’y a pas encore de sauvegarde automatique.
backup-lines = Lignes du journal
backup-size-head = Taille
backup-size = { $megabytes } Mo
backup-act = { $act } { $at }
backup-choose = Choisir
who-opens = Qui peut l’ouvrir
who-opens-here-alone = Seul cet ordinateur peut ouvrir cet espace de travail. Créez une clé de secours ou ajoutez une phrase secrète pour qu’il s’ouvre encore si l’ordinateur est perdu.
computer-open = Permettre à cet ordinateur de l’ouvrir
computer-opens = Cet ordinateur ouvre désormais l’espace de travail sans rien demander. Celui qui le pouvait auparavant ne le peut plus.

# La clé de secours
recovery-key = Clé de secours
recovery-key-open-hint = les lettres du papier ; majuscules, espaces et traits d’union ne comptent pas
recovery-title = Clé de secours
recovery-text = Qui possède cette clé et une copie de l’espace de travail peut l’ouvrir sans phrase secrète. L’application ne garde la clé nulle part et ne l’affichera plus.
recovery-keep = Gardez le papier là où vous gardez vos contrats, pas à côté de l’ordinateur.
recovery-make = Créer une clé de secours…
recovery-print = Imprimer…
recovery-confirm = Tapez le groupe { $group } du papier
recovery-set = Elle est sur papier : utiliser cette clé
recovery-until = D’ici là, elle n’ouvre rien et une clé de secours plus ancienne reste valable. Ensuite, seule celle-ci le sera.
recovery-made = La clé de secours ouvre désormais cet espace de travail
recovery-not-made = La clé de secours affichée n’ouvre rien : elle n’a pas été confirmée. Jetez le papier ou créez une nouvelle clé.

# Rétablir
restore-title = Rétablir à partir d’une sauvegarde
restore-text = L’espace de travail est rétabli dans un nouveau dossier. Ce qui en reste ailleurs n’est pas touché.
backup-folder = Sauvegarde
backup-folder-hint = le dossier qui contient backup.json
backup-try = Essayer cette sauvegarde
backup-try-hint = lit et vérifie tout, sans rien rétablir
backup-reading = Lecture et vérification de la sauvegarde
restore-folder = Rétablir dans
restore-folder-hint = un dossier nouveau ou vide
restore-folder-suggested = { $folder } (rétabli)
restore-epoch = Un espace de travail rétabli ouvre une nouvelle époque : le journal le note, et aucun numéro de candidature n’est attribué deux fois.
restore-do = Rétablir
restore-running = Rétablissement en cours
restore-first = Indiquez la sauvegarde, ce qui l’ouvre et le nouveau dossier.

# Le journal de l’application
log-show = Afficher le journal technique
log-folder = Dossier du journal technique
log-text = Ce que l’application a fait ces 14 derniers jours, un fichier par jour : aucun nom, aucun contenu. Envoyez-le si quelque chose a mal tourné et que quelqu’un vous aide.
