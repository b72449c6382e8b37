## Le jugement

# Les tableaux que lisent `awards assign`, `awards rank` et `awards agree`
error-table-not-a-table = { $path } n’est pas un tableau : ni un texte dont on peut déterminer l’encodage, ni un classeur. Dans Excel, enregistrez-le au format « CSV UTF-8 » ou .xlsx.
error-table-locked = { $path } est verrouillé par un mot de passe. Enregistrez-en une copie sans mot de passe.
error-table-empty = { $path } n’a aucune ligne sous son en-tête. Ajoutez-en au moins une.
error-table-open-quote = { $path }, ligne { $line } : un guillemet y ouvre une case, et aucun ne la ferme. Ajoutez celui qui manque.
error-table-no-column = { $path } n’a pas de colonne { $column }. Colonnes présentes : { $found }
error-table-unknown-column = { $path } a une colonne { $column } que rien ne lit. Colonnes connues : { $known }
error-table-column-twice = { $path }, ligne { $line } : deux colonnes s’appellent { $column }. Gardez l’une des deux.
error-table-no-heading = { $path }, ligne { $line } : « { $text } » figure dans la colonne { $number }, qui n’a pas d’en-tête. Donnez-lui-en un, ou videz la colonne.
error-table-more-cells = { $path }, ligne { $line } : il y a une case numéro { $number }, « { $text } », et l’en-tête compte { $headings } cases. Si une virgule dans un nombre ou dans un nom coupe une case en deux, mettez cette case entre guillemets droits.
error-table-blank = { $path }, ligne { $line } : { $column } est vide. Remplissez la case ou retirez la ligne.
error-table-formula-error = { $path }, ligne { $line } : { $column } vaut « { $text } », l’erreur d’une formule. Écrivez la valeur elle-même.
error-table-not-a-number = { $path }, ligne { $line } : { $column } vaut « { $text } », qui n’est pas un nombre. Écrivez-le en chiffres, sans espace ni unité.
error-table-decimal-comma = { $path }, ligne { $line } : { $column } vaut « { $text } », or là où des virgules séparent les cases, les décimales suivent un point. Écrivez un point, ou enregistrez le tableau avec des points-virgules.
error-table-mixed-decimals = { $path }, ligne { $line } : { $column } vaut « { $text } », et « { $other } » à la ligne { $first }. Écrivez tous les nombres de la colonne avec une virgule, ou tous avec un point.
error-table-out-of-range = { $path }, ligne { $line } : { $column } vaut { $text }. Sa valeur va de { $least } à { $most }.
error-table-not-a-count = { $path }, ligne { $line } : { $column } vaut « { $text } ». Écrivez un nombre entier à partir de 0.
error-table-loads-clash = { $path }, ligne { $line } : ce juge aurait au moins { $least } candidatures et au plus { $most }. Baissez le minimum ou relevez le maximum.
error-table-twice = { $path }, ligne { $line } : { $what } figure déjà à la ligne { $first }. Gardez l’une des deux.
error-table-unknown = { $path }, ligne { $line } : { $column } « { $name } » ne figure pas dans { $of }. Corrigez le nom ou ajoutez-le là-bas.
error-table-kept-conflict = { $path } : { $judge } devrait garder { $entry } malgré un conflit. Retirez la paire de l’un des deux tableaux.
error-table-no-weight = Tous les poids de { $path } valent 0, si bien qu’aucun critère ne compterait. Donnez à l’un d’eux au moins un poids supérieur à 0.
error-table-weights-unused = { $path } n’a pas de colonne criterion, si bien que les poids de { $weights } ne compteraient pour rien. Ajoutez la colonne, ou retirez les poids.
error-table-no-complete-sheet = Aucune feuille (sur { $sheets }) n’a de note pour chaque critère, si bien qu’il n’y a rien à classer. Complétez les notes, ou donnez à un critère le poids 0.
error-table-nothing-left = Il ne reste de note à aucune candidature : elles en ont au plus { $most }, et --trim en écarte { $trim } à chaque bout. Réduisez --trim.
error-table-option = { $option } vaut { $text }. Sa valeur va de { $least } à { $most }.
error-table-unknown-lot = Aucune candidature ne s’appelle « { $name } », que --lots nomme. Corrigez le nom.
error-table-lot-twice = --lots nomme « { $name } » deux fois. Nommez chaque candidature une seule fois.
error-table-no-order = { $judge } donne la même note à « { $one } » et à « { $other } ». Un vote demande un ordre : demandez au juge qui passe devant.
error-table-unknown-method = Il n’y a pas de méthode « { $name } ». Méthodes connues : { $known }

# Les classements impossibles
error-rank-nothing-compared = Aucun juge n’a lu deux candidatures : rien n’a été comparé.
error-rank-too-many = Il y a { $entries } candidatures. Cette méthode compare chacune à toutes les autres, jusqu’à { $most }.
error-rank-separated = Les candidatures forment { $groups } groupes dont l’un n’a jamais perdu contre un autre : rien ne borne leur écart. Prenez une autre méthode.
error-rank-beyond-bound = { $marks ->
        [one] Une note dépasse un million, ou n’est pas un nombre
       *[other] { $marks } notes dépassent un million, ou ne sont pas des nombres
    }. Corrigez les notes, ou prenez une échelle plus petite.
error-rank-unsettled = L’estimation ne se stabilise pas : les notes suivent une règle sans hasard, ou presque. Prenez une autre méthode.
error-rank-all-extreme = Toutes les candidatures et tous les juges qui restent n’ont que les notes les plus hautes ou les plus basses : rien ne peut être mesuré. Prenez une autre méthode.
error-severity-too-few = La sévérité demande au moins deux candidatures et deux juges.
error-severity-disconnected = Les juges forment { $groups } groupes sans candidature commune. Rien ne dit si l’un est plus sévère que l’autre. Faites lire la même candidature par un juge de chaque groupe.
error-severity-too-few-readings = Il faut au moins { $needed } lectures de plus que celles qui fixent candidatures et juges pour distinguer le hasard de la qualité ; ici, { $spare }. Ajoutez des lectures ou prenez la moyenne.
error-severity-unsound = Les notes sont trop éloignées les unes des autres pour être ajustées. Cherchez une note qui a trop de chiffres.

# Les mesures d’accord impossibles
error-measure-nothing-shared = aucune candidature n’a été lue par deux juges
error-measure-too-few = il faut deux candidatures et deux juges ; il y en a { $entries } et { $judges }
error-measure-no-variation = toutes les notes sont identiques
error-measure-no-order = chaque juge a donné la même note à toutes les candidatures
error-measure-below-chance = les candidatures diffèrent moins que le hasard ne le ferait
error-measure-not-rank-sums = ces sommes de rangs ne peuvent venir d’autant de juges
error-measure-incomplete = il faut que chaque juge ait tout lu ; il manque { $missing } lectures sur { $of }
error-measure-uneven = il faut autant de lectures pour chaque candidature ; il y en a de { $least } à { $most }
error-measure-unbalanced = il faut un plan équilibré, où deux candidatures quelconques ont toujours autant de juges en commun
error-measure-below-zero = une note est négative, ce qu’une échelle de rapport exclut

assign-fair = La candidature la moins bien servie : les affinités de ses juges totalisent { $after } ; au moindre coût, ce serait { $before }. L’attribution coûte { $more } de plus{ $percent ->
    [none] .
   *[other] {" "}({ $percent } %).
}
assign-fair-unproven = C’est la meilleure trouvée dans le temps accordé. Il en existe peut-être une plus équitable ou moins coûteuse.
assign-fair-same = --fair-first ne change rien : l’attribution de moindre coût sert déjà au mieux la candidature la moins bien servie.
assign-fair-unused = --fair-first ne change rien ici : l’option demande --affinity, sans --current.
assign-short = { $entry } a { $got } juges sur { $wanted }.
assign-short-panel = { $judges ->
    [0] Aucun juge n’a la catégorie « { $category } ».
    [one] Un seul juge a la catégorie « { $category } ».
   *[other] Seulement { $judges } juges ont la catégorie « { $category } ».
}
assign-short-conflicts = Écartés par un conflit : { $judges }.
assign-short-language = Autre langue : { $judges }.
assign-short-full = Déjà au maximum : { $judges }.
assign-short-exchange = Une lecture de plus par l’un de ceux-ci suffirait, par échange : { $judges }.
assign-idle = { $judge } a moins de candidatures que le minimum voulu.
assign-groups = Les juges forment { $groups } groupes sans candidature commune : leur sévérité ne peut pas être comparée.
assign-no-category = Sans catégorie, donc seulement des candidatures qui n’en ont pas : { $judges }.
assign-unused-categories = Aucune candidature n’a ces catégories de juges : { $categories }.
assign-nothing = Aucune candidature n’a pu être attribuée à un juge.
scores-incomplete = { $sheets ->
    [one] Une feuille à laquelle manque un critère ne compte pas.
   *[other] { $sheets } feuilles auxquelles manque un critère ne comptent pas.
}
rank-not-told-apart = Ces notes ne permettent pas de les départager : aucune candidature n’est sûrement meilleure ou moins bonne que la première.
rank-undecided = Indécis entre { $entries } : le dépouillement ne continue que par tirage au sort. Tirez au sort, puis reprenez le vote avec --lots et les noms dans l’ordre du tirage.
rank-methods-differ = Les méthodes ne s’accordent pas sur la première place ; --json les montre côte à côte.
rank-unplaced = Sans place, car aucune de leurs notes ne compte : { $entries }.
rank-option-unused = { $option } ne change rien avec la méthode { $method }.
agree-alpha-nominal = Alpha de Krippendorff, identité
agree-alpha-ordinal = Alpha de Krippendorff, ordre
agree-alpha-interval = Alpha de Krippendorff, distance
agree-alpha-ratio = Alpha de Krippendorff, rapport
agree-icc-one = Corrélation intraclasse d’une lecture, ICC(2,1)
agree-icc-mean = Corrélation intraclasse de la moyenne, ICC(2,k)
agree-kendall = W de Kendall
agree-fleiss = Kappa de Fleiss

## Les résultats

results-points = Une feuille vaut la somme de ses points, sur { $points }.
results-alpha = { $judges ->
        [one] Un juge
       *[other] { $judges } juges
    } ; accord (alpha, distance) { $alpha }.
adjusted = Corrigée
not-told-apart = Ces notes ne permettent pas de les départager : plusieurs candidatures peuvent être la meilleure. D’autres lectures aideraient.
chance-first = Chance d’être première
tied-with-first = Les notes ne la distinguent pas de la première
interval-of = Corrigée { $score }, de { $from } à { $to }
interval-told = Le carré est ce que donnerait un juge moyen, le trait son intervalle à 95 %, le cercle la moyenne brute. Un = après un résultat : les notes ne le distinguent pas du premier.
not-adjusted = La sévérité n’a pas été corrigée.
methods = La méthode change-t-elle l’ordre ?
methods-agree = Une candidature est première, seule ou à égalité, selon toutes les méthodes qui les classent toutes.
methods-differ = Les méthodes ne s’accordent pas sur la première.
methods-none = Aucune méthode ne donne de classement.
methods-drawn = { $entries ->
    [one] Le rang d’une candidature selon chaque méthode
   *[other] Les rangs de { $entries } candidatures selon chaque méthode
}
method-unavailable = { $method } : { $why }
method-mean = Moyenne
method-median = Médiane
method-trimmed = Moyenne tronquée
method-additive = Additive
method-minshall = Décompte
method-borda = Borda
method-schulze = Schulze
method-ranked-pairs = Paires rangées
method-bradley-terry = Bradley-Terry
tracing = Remonter aux notes
tracing-entry = Candidature à suivre
sheet-mean = Feuille
leniency = Indulgence
recused-because = récusation : { $reason }
traced-mean = { $marks ->
    [one] Une feuille : { $mean }.
   *[other] La moyenne de { $marks } feuilles est { $mean }.
}
traced-adjusted = Une fois retirée l’indulgence de chaque juge, et ramenée vers la moyenne autant que joue le hasard : { $score }, entre { $from } et { $to }.

## L’attribution

assignment-balance = L’équilibre de l’attribution
assignment-loads = Chaque juge a de { $least } à { $most } candidatures.
assignment-overlaps = Deux juges en ont de { $least } à { $most } en commun.
assignment-short = { $got } juges sur { $wanted }.
assignment-undone = { $pairs ->
    [one] Une lecture a été reprise
   *[other] { $pairs } lectures ont été reprises
}
error-nothing-to-undo = Il n’y a aucune attribution à annuler.
error-assignment-sent = Un dossier est parti après cette attribution, et un juge est peut-être en train de lire. Elle ne peut plus être annulée en une fois.
error-unknown-round = Il n’y a pas de tour { $round } ; le dernier tour de l’appel est le tour { $rounds }.
error-in-conflict = { $judge } ne peut pas lire la candidature { $entry } : { $reason } Si ce n’est pas un conflit, écartez-le d’abord.
error-has-left = { $judge } a quitté le jury et ne reçoit plus de candidatures.
error-reads-already = { $judge } lit déjà la candidature { $entry }.
error-not-in-round = La candidature { $entry } n’est pas au tour { $round }.
error-cannot-advance = La candidature { $entry } n’est pas au tour { $round } : elle ne peut pas passer au suivant.
error-last-round = Le tour { $round } est le dernier ; aucune candidature ne passe à un autre.
error-no-conflict = Aucun conflit de { $judge } avec la candidature { $entry } n’a été trouvé ni déclaré : il n’y a rien à écarter.
error-too-many-votes = Voix comptées : { $voted } ; juges au jury : { $judges }. Recomptez.
error-nothing-said = Il n’y a encore rien à consigner. Écrivez d’abord ce qui a été dit.
error-shared-by-one = Un prix se partage entre deux candidatures au moins. Choisissez-en une autre, ou consignez un seul lauréat.
error-shares-the-award = Cette candidature partage le prix. Consignez d’abord à qui va le prix : à une seule, ou à celles qui le partagent.
error-nothing-announced = Rien n’a été décidé de cette candidature : il n’y a rien à retirer. Choisissez une candidature lauréate ou finaliste.
error-never-announced = Ce qui a été décidé de la candidature { $entry } n’a jamais été annoncé : une condition que l’appel pose avant l’annonce n’a jamais été consignée comme remplie. Annulez plutôt la décision. Si l’annonce a eu lieu malgré tout, consignez d’abord comment la condition a été remplie.
error-decision-gone = Cette décision ne vaut plus : une autre l’a remplacée, ou elle a été annulée. Regardez de nouveau les décisions.
error-conditions-open = Ce résultat ne peut pas encore être annoncé. L’appel demande d’abord, pour la candidature { $entry } : « { $condition } » Conditions à remplir, en tout : { $open }. Dans l’application, sous Résultats, indiquez au-dessous de la décision comment chacune est remplie.
error-decided-since = Des décisions plus récentes sur cette catégorie reposent sur celle-ci. Annulez-les d’abord.
error-of-another-category = La candidature { $entry } est maintenant dans une autre catégorie. Choisissez une candidature de celle-ci.
error-no-candidate = La candidature { $entry } n’est pas en lice pour ce prix. Choisissez-en une de la liste.
error-taken-back-by-entrant = La candidature { $entry } a été retirée par la personne qui l’avait présentée. Choisissez-en une autre.
error-not-decided = Cette catégorie n’est pas encore décidée. Les candidats sont informés une fois qu’elle l’est.
error-nothing-to-tell = L’appel ne permet de rien dire du jugement aux candidats. « Ce que les candidats apprennent du jugement », dans l’appel, change cela.
error-rank-not-on-a-scale = Cette méthode demande des notes sur une même échelle ; les juges ont donné des rangs ou des comparaisons.
