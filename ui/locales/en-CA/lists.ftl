# Titles, headings and words of the lists that the desk saves.

list-entries = Entries
list-eligibility = Eligibility
list-marks = Marks
list-ranking = Ranking
list-press = Press list
# Ends a text that is longer than a cell of Excel can be.
list-cut = … [cut here: the CSV has the whole text]

column-access = Access
column-attachments = Attachments
column-award = Outcome
column-byline = Byline
column-call-version = Version of the call
column-category = Category
column-countries = Countries
column-criterion = Criterion
column-datum = Datum
column-elements = Media
column-email = E-mail
column-entered-as = Entered as
column-entered-by = Entered by
column-judge = Judge
column-languages = Languages
column-mark = Mark
column-marks = Number of marks
column-max = Highest
column-message = Finding
column-min = Lowest
column-names = Names
column-number = Number
column-outcome = Outcome
column-outlets = Outlets
column-permission = Permission
column-phone = Telephone
column-piece = Piece
column-pieces = Pieces
column-place = Place
column-published = Published
column-reason = Reason
column-received = Received
column-received-by = Received by
column-recused = Recused
column-revision = Revision
column-round = Round
column-vote = Vote
column-rule = Rule
column-rule-id = Which rule
column-rule-words = In the call’s own words
column-ruled-by = Ruled by
column-runtime = Running time (s)
column-score = Score
column-source = Source
column-spread = Spread
column-state = State
column-statement = Statement
column-tied = Tied
column-title = Title
column-urls = Links
column-verdict = Verdict
column-weight = Weight
column-words = Words

flag-yes = yes
flag-no = no

received-mailbox = mailbox
received-store = object store
received-by-hand = by hand

state-submitted = Submitted
state-withdrawn = Withdrawn

entrant-author = author
entrant-editor = editor or producer
entrant-nominator = nominator

permission-written = in writing
permission-spoken = spoken
permission-none = not given

element-text = text
element-photo = photo
element-video = video
element-audio = audio
element-animation = animation
element-data = data visualization

award-winner = Winner
award-shared = Shared award
award-finalist = Finalist
award-no-award = No award
award-withdrawn = Withdrawn after announcement

# The page of one entry.

page-title = How entry { $number } was judged
page-received = Received { $at }.
page-eligibility = Eligibility
page-verdict = { $verdict }, under version { $version } of the call.
page-judge = Judge { $letter }
page-place = Place { $place } of { $of }, mean { $mean }.
page-place-tied = Place { $place } of { $of }, shared, mean { $mean }.
page-advanced = It advanced to the next round.
page-not-advanced = It did not advance to the next round.
page-award-outcome = { $award }: { $outcome }
page-proof = Where this can be proved
page-proof-explained = Every step is a line of the desk’s log. The hash of a line covers what it says and every record that it added, and the last hash here stands for all lines together. The last line but that one recorded this page, word for word. “awards verify” checks this page by itself, and checks the desk’s log against it.
page-signed = The desk signed the last hash with its keys { $fingerprint }. Compare them with those on the desk’s own page, or by telephone.
log-end = Log
log-end-lines = Lines of the desk’s log
log-end-root = Root over them
log-end-fingerprint = Fingerprint of the desk
log-end-witness = Signed head, for “awards verify --witness”
page-line = Line
page-when = When
page-what = What
page-hash = Hash
page-log-head = All lines together
page-ruled = The desk decided this.
page-ruled-words = The desk decided this: { $words }
page-cap-similar = It may be the same as what an earlier entry has, and the call allows no more. A person of the desk decides.
page-cap-senders = A person of the desk decides whether there are no more than the call allows.
page-deadline-senders = A person of the desk decides whether it was received in time.
page-deadline-granted = { $kind ->
    [grace] Received within a grace that the desk granted.
    [code] Received in time by a code that the desk gave out.
   *[extension] Received in time by a deadline waiver that the desk granted.
}
page-fee-waived = { $scope ->
    [entrant] The desk waived the fee for all entries of this entrant.
   *[entry] The desk waived the fee.
}
page-written = The page was written to { $file }.
page-write = Write the page for the entrant
