# What the rules of a call say of an entry, what is worth a second look in a call, and why a call is refused.

## Names

rule-window = Window
rule-place = Place
rule-language = Language
rule-entrant = Entrants
rule-category = Category
rule-words = Words
rule-runtime = Running time
rule-pieces = Pieces
rule-elements = Media
rule-deadline = Deadline
rule-cap = Entries per person
rule-permission = Permission
rule-required = Required fields

outcome-met = Met
outcome-needs-person = Needs a person
outcome-not-met = Not met

verdict-eligible = Eligible
verdict-needs-person = Needs a person
verdict-not-eligible = Not eligible

source-declared = declared
source-read = read from the file
source-recorded = recorded by the desk
source-ruled = ruled by a person

## Findings: what is so, then what to do

finding-ruled = { $by } ruled: { $reason }

finding-window-met = Inside the window.
finding-window-before = { $days ->
    [one] One day
   *[other] { $days } days
} before the window opened. Correct the date if it ran later, or leave this piece out.
finding-window-after = { $days ->
    [one] One day
   *[other] { $days } days
} after the window closed. Correct the date if it ran earlier, or leave this piece out.
finding-window-astride = The date reaches over an edge of the window. Give the day, if it is known.
finding-window-missing = No date is given. Add the date of publication or broadcast.
finding-window-read-outside = No date is declared, and the file says { $read }, not inside the window. Declare the date of publication or broadcast.
finding-window-disagrees = Declared { $declared }, but the file says { $read }. Check which of the two is right.
finding-window-carried = Not inside the window by itself, and enough other pieces are: { $inside } of { $pieces }.
finding-window-open = Whether enough pieces lie inside the window hangs on dates that are not settled. Complete the dates of the pieces.

finding-place-met = Published or broadcast in an accepted country.
finding-place-undeclared = Nobody said where this piece was published or broadcast. Declare the country.
finding-place-elsewhere = Not declared as published or broadcast in { $accepted }. Add the country if it ran there too.

finding-language-met = In an accepted language.
finding-language-undeclared = The language is not declared. Declare it.
finding-language-not-accepted = Not in an accepted language ({ $accepted }). Enter the version in that language, if there is one.
finding-language-mixed = Partly in another language than { $accepted }. Say which version is entered.
finding-language-read-other = No language is declared, and the text reads as { $read }, not { $accepted }. Declare the language.
finding-language-disagrees = The declared language and the text do not agree: the text reads as { $read }. Check which of the two is right.

finding-entrant-met = May enter, by citizenship or place of work.
finding-entrant-nobody = No person is named. Add the people behind the work.
finding-entrant-undeclared = { $names }: { $count ->
    [one] citizenship or place of work is not declared. Ask this person.
   *[other] citizenship or place of work is not declared. Ask these { $count } people.
}
finding-entrant-not-met = { $names }: { $count ->
    [one] neither citizenship nor place of work lets this person enter. Correct the declaration if it is wrong.
   *[other] neither citizenship nor place of work lets these { $count } people enter. Correct the declarations if they are wrong.
}

finding-category-met = A category of this call.
finding-category-unknown = This call has no category “{ $category }”. Choose one of its categories.

finding-words-met = The number of words fits the category.
finding-words-over = { $length ->
    [one] One word
   *[other] { $length } words
}, more than the { $limit } that the category allows. Choose a category for longer texts, or correct the number.
finding-words-under = { $length ->
    [one] One word
   *[other] { $length } words
}, fewer than the { $limit } that the category asks for. Choose a category for shorter texts, or correct the number.
finding-words-not-more = { $length ->
    [one] One word
   *[other] { $length } words
}, and the category asks for more than { $limit }. Choose a category for shorter texts, or correct the number.
finding-words-near = { $length ->
    [one] One word
   *[other] { $length } words
}, within a tenth beyond a limit of about { $limit }. A person decides.
finding-words-missing = The number of words is not known. Give it, or attach the text.
finding-words-disagree = Declared as { $declared } words, but the file has { $read }. Check which of the two is right.
finding-words-read-outside = No number of words is declared, and the file has { $read }, outside the limit. Declare the number.

finding-runtime-met = The running time fits the category.
finding-runtime-over = Runs { $length }, longer than the { $limit } that the category allows. Choose a category for longer works, or correct the time.
finding-runtime-under = Runs { $length }, shorter than the { $limit } that the category asks for. Choose a category for shorter works, or correct the time.
finding-runtime-not-more = Runs { $length }, and the category asks for more than { $limit }. Choose a category for shorter works, or correct the time.
finding-runtime-near = Runs { $length }, within a tenth beyond a limit of about { $limit }. A person decides.
finding-runtime-missing = The running time is not known. Give it, or attach the recording.
finding-runtime-disagree = Declared as { $declared }, but the file runs { $read }. Check which of the two is right.
finding-runtime-read-outside = No running time is declared, and the file runs { $read }, outside the limit. Declare the time.

finding-pieces-met = The number of pieces fits the category.
finding-pieces-over = { $count ->
    [one] One piece
   *[other] { $count } pieces
}, more than the { $limit } that the category allows. Leave some out.
finding-pieces-under = { $count ->
    [one] One piece
   *[other] { $count } pieces
}, fewer than the { $limit } that the category asks for. Add more.

finding-elements-met = Enough different media for the category.
finding-elements-under = { $count ->
    [one] One medium
   *[other] { $count } media
} of those in the category, which asks for at least { $limit }. Declare what is missing, or choose another category.
finding-elements-undeclared = The media are not declared, and the category asks for at least { $limit }. Declare them.

finding-deadline-met = Received in time.
finding-deadline-late = { $days ->
    [0] { $hours ->
        [0] { $minutes ->
            [one] One minute
           *[other] { $minutes } minutes
        }
        [one] One hour
       *[other] { $hours } hours
    }
    [one] One day
   *[other] { $days } days
} after the deadline. Only an extension would make it on time.

finding-cap-met = Within the number of entries allowed per person.
finding-cap-over = { $entries ->
    [one] This is the only entry of { $person }
   *[other] This is entry { $entries } of { $person }
}, and the call allows { $limit } per person. Withdraw another one, or leave this one out.

finding-permission-met = Permission as the call asks for it.
finding-permission-unanswered = Nobody said whether the nominee agreed. Ask the nominator.
finding-permission-not-given = The nominee did not agree or was not asked. Obtain the permission before entering the work.
finding-permission-not-written = The nominee agreed, but not in writing. Obtain the permission in writing.

finding-required-met = Every required field is filled.
finding-required-missing = { $field ->
    [email] An e-mail address of the entrant is missing. Add it.
    [phone] A telephone number of the entrant is missing. Add it.
    [legal-name] A legal name is missing. Add it for every person.
    [statement] The statement is missing. Add it.
    [url] A link is missing. Add where this piece can be read, heard or seen.
    [outlet] An outlet is missing. Add where this piece ran.
    [published] A date is missing. Add when this piece ran.
   *[other] A required field is missing: { $field }. Fill it in.
}
finding-required-protected = { $name } is a pseudonym that protects a person, and no legal name is given. A person decides whether one is needed.

## Shape of an entry

shape-required = This field is empty. Fill it in.
shape-email = Not an e-mail address. Write it as name@example.org.
shape-url = Not a link. Write it in full, with https:// in front.
shape-too-long = Longer than { $max } allows. Shorten it.

## Advice on a call

advice-window-not-a-year = The window spans { $days ->
    [one] one day
   *[other] { $days } days
}, not a whole year. Check its first and last day.
advice-window-long = The window spans { $months } months, longer than any known call. Check the years.
advice-cap-zero = The cap lets nobody enter. Raise it, or leave the rule out.
advice-weekday = The text says { $printed }, but { $day } is a { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}. Correct the weekday or the date.
advice-date-differs = The text says { $printed }, but the deadline is set to { $day }. Make them agree.
advice-time-differs = The text says { $printed }, but the deadline is set to { $time }. Make them agree.
advice-midnight = “Midnight” may be the first or the last minute of a day. The deadline is set to { $time }; write that in the text.
advice-zone-label = The text says { $label }, which is { $named }, but clocks in { $zone } then stand at { $offset } ({ $right }). Correct the label: an hour or more hangs on it.
advice-extension-shortens = This extension does not end later than the deadline it replaces. Check its day.
advice-extension-after-deadline = This extension was announced after the deadline it sets. Check both days.
advice-extension-order = This extension was announced before the one above it. The last one in the file counts: put them in order.
advice-number-differs = The text says “{ $printed }”, but the limit is set to { $limits }. Make them agree.
advice-number-without-limit = The text says “{ $printed }”, but the category sets no such limit, so nothing is checked. Add the limit.
advice-weight-zero = This criterion has weight 0, so its marks count for nothing. Give it a weight, or leave it out.
advice-weights-sum = The weights add up to { $sum }, not to { $whole }. Check them.
advice-anchor-off-scale = No judge can give the mark { $mark } that this anchor explains. Move it onto the scale.

## Why a call is refused

error-call-too-large = The call has { $bytes } bytes, and at most { $limit } are read. Check that it is the right file.
error-call-too-new = The call is written in format { $format }, and this version reads formats up to { $reads }. Update the app.
error-call-unreadable = Line { $line }, column { $column } of the call cannot be read ({ $field }): { $reason }. Correct that line.
error-call-impossible-date = Line { $line } of the call ({ $field }): there is no day “{ $date }”. Correct the date.
error-call-deadline-skipped = The deadline { $local } does not exist in { $zone }: clocks go forward over it. Choose a time an hour earlier or later.
error-call-deadline-doubled = The deadline { $local } happens twice in { $zone }: clocks go back over it. Choose a time an hour earlier or later.
error-call-no-category = The call has no category, so nothing can be entered. Add at least one.
error-call-duplicate-id = “{ $field }” stands twice in the call. Give each its own id.
error-call-empty-list = “{ $field }” lists nothing, so nobody could meet the rule. Fill the list, or leave the rule out.
error-call-window-reversed = The window ends on { $to }, before it begins on { $from }. Exchange or correct the days.
error-call-limit-contradicts = “{ $field }” allows nothing: its bounds contradict each other. Correct one of them.
error-call-scale-impossible = The scale from { $min } to { $max } in steps of { $step } has no marks. The lowest mark must be below the highest, and the step above zero.
error-call-weight-impossible = The weight of criterion “{ $criterion }” is { $weight }. Give it a number from zero up.
