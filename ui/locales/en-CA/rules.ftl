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
rule-opening = Opening
rule-deadline = Deadline
rule-cap = Limits per person, team, outlet or work
rule-permission = Permission
rule-required = Required fields
rule-people = People
rule-statement = Statement
rule-files = Files
rule-question = Question
rule-own = Rule of this call
rule-fee = Fee

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
finding-not-read = Declared, but a file of the work has not been read, so the two could not be compared. Look at the file.
finding-window-missing = No date is given. Add the date of publication or broadcast.
finding-window-read-outside = No date is declared, and the file says { $read }, not inside the window. Declare the date of publication or broadcast.
finding-window-disagrees = Declared { $declared }, but the file says { $read }. Check which of the two is right.
finding-window-carried = Not inside the window by itself, and enough other pieces are: { $inside } of { $pieces }.
finding-window-open = Whether enough pieces lie inside the window depends on dates that are missing or in doubt. Complete the dates of the pieces.

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

finding-words-met = { $asked_by ->
    [rule] The number of words fits the rule.
   *[category] The number of words fits the category.
}
finding-words-over = { $length ->
    [one] One word
   *[other] { $length } words
}, { $asked_by ->
    [rule] more than the { $limit } that the rule allows. Correct the number if it is wrong.
   *[category] more than the { $limit } that the category allows. Choose a category for longer texts, or correct the number.
}
finding-words-under = { $length ->
    [one] One word
   *[other] { $length } words
}, { $asked_by ->
    [rule] fewer than the { $limit } that the rule asks for. Correct the number if it is wrong.
   *[category] fewer than the { $limit } that the category asks for. Choose a category for shorter texts, or correct the number.
}
finding-words-not-more = { $length ->
    [one] One word
   *[other] { $length } words
}, { $asked_by ->
    [rule] and the rule asks for more than { $limit }. Correct the number if it is wrong.
   *[category] and the category asks for more than { $limit }. Choose a category for shorter texts, or correct the number.
}
finding-words-not-less = { $length ->
    [one] One word
   *[other] { $length } words
}, { $asked_by ->
    [rule] and the rule asks for fewer than { $limit }. Correct the number if it is wrong.
   *[category] and the category asks for fewer than { $limit }. Choose a category for longer texts, or correct the number.
}
finding-words-near = { $length ->
    [one] One word
   *[other] { $length } words
}, within a tenth beyond a limit of about { $limit }. A person decides.
finding-words-missing = The number of words is not known. Give it, or attach the text.
finding-words-disagree = Declared as { $declared } words, but the file has { $read }. Check which of the two is right.
finding-words-read-outside = No number of words is declared, and the file has { $read }, outside the limit. Declare the number.

finding-runtime-met = { $asked_by ->
    [rule] The running time fits the rule.
   *[category] The running time fits the category.
}
finding-runtime-over = Runs { $length }, { $asked_by ->
    [rule] longer than the { $limit } that the rule allows. Correct the time if it is wrong.
   *[category] longer than the { $limit } that the category allows. Choose a category for longer works, or correct the time.
}
finding-runtime-under = Runs { $length }, { $asked_by ->
    [rule] shorter than the { $limit } that the rule asks for. Correct the time if it is wrong.
   *[category] shorter than the { $limit } that the category asks for. Choose a category for shorter works, or correct the time.
}
finding-runtime-not-more = Runs { $length }, { $asked_by ->
    [rule] and the rule asks for more than { $limit }. Correct the time if it is wrong.
   *[category] and the category asks for more than { $limit }. Choose a category for shorter works, or correct the time.
}
finding-runtime-not-less = Runs { $length }, { $asked_by ->
    [rule] and the rule asks for less than { $limit }. Correct the time if it is wrong.
   *[category] and the category asks for less than { $limit }. Choose a category for longer works, or correct the time.
}
finding-runtime-near = Runs { $length }, within a tenth beyond a limit of about { $limit }. A person decides.
finding-runtime-missing = The running time is not known. Give it, or attach the recording.
finding-runtime-disagree = Declared as { $declared }, but the file runs { $read }. Check which of the two is right.
finding-runtime-read-outside = No running time is declared, and the file runs { $read }, outside the limit. Declare the time.

finding-pieces-met = { $asked_by ->
    [rule] The number of pieces fits the rule.
   *[category] The number of pieces fits the category.
}
finding-pieces-over = { $count ->
    [one] One piece
   *[other] { $count } pieces
}, { $asked_by ->
    [rule] more than the { $limit } that the rule allows.
   *[category] more than the { $limit } that the category allows.
} Leave some out.
finding-pieces-under = { $count ->
    [one] One piece
   *[other] { $count } pieces
}, { $asked_by ->
    [rule] fewer than the { $limit } that the rule asks for.
   *[category] fewer than the { $limit } that the category asks for.
} Add more.

finding-elements-met = { $asked_by ->
    [rule] It has the media that the rule asks for.
   *[category] It has the media that the category asks for.
}
finding-elements-under = { $count ->
    [one] One medium
   *[other] { $count } media
} { $asked_by ->
    [rule] of those in the rule, which asks for at least { $limit }. Declare what is missing.
   *[category] of those in the category, which asks for at least { $limit }. Declare what is missing, or choose another category.
}
finding-elements-undeclared = { $asked_by ->
    [rule] The media are not declared, and the rule asks for at least { $limit }. Declare them.
   *[category] The media are not declared, and the category asks for at least { $limit }. Declare them.
}

finding-deadline-met = Received in time.
finding-deadline-unsure = It came between { $earliest } and { $latest }, and the deadline lies between the two. State when it came, or rule.
finding-deadline-unsure-by = It was here by { $latest }; nothing proves that it was here before the deadline, nor that it was not. State when it came, or rule.
finding-deadline-doubtful = It came between the two instants that these words can mean: late by one reading, in time by the other. Decide which holds.
finding-opening-met = Received once entries were open.
finding-opening-early = Received before entries opened, which was at { $opens }. Send it again once they are open.
finding-opening-unsure = Whether it came before entries opened is not proved. State when it came, or rule.
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

finding-cap-met = Within the number of { $counts ->
    [categories] categories
    [pieces] pieces
   *[entries] entries
} that the call allows.
finding-cap-over = { $per ->
    [person] { $counts ->
        [categories] { $person } is entered in { $entries } categories
        [pieces] { $person } is entered with { $entries } pieces
       *[entries] This is entry { $entries } of { $person }
    }
    [team] { $counts ->
        [categories] The same people, { $person }, are entered in { $entries } categories
        [pieces] The same people, { $person }, are entered with { $entries } pieces
       *[entries] This is entry { $entries } of the same people, { $person }
    }
    [outlet] { $counts ->
        [categories] { $person } is entered in { $entries } categories
        [pieces] { $person } is entered with { $entries } pieces
       *[entries] This is entry { $entries } from { $person }
    }
    [work] { $counts ->
        [categories] “{ $person }” is entered in { $entries } categories
        [pieces] “{ $person }” comes to { $entries } pieces
       *[entries] “{ $person }” is entered { $entries } times
    }
    [entrant] { $counts ->
        [categories] The same person has entered in { $entries } categories
        [pieces] The same person has entered { $entries } pieces
       *[entries] This is entry { $entries } by the same person
    }
   *[answer] { $counts ->
        [categories] “{ $person }” is entered in { $entries } categories
        [pieces] “{ $person }” comes to { $entries } pieces
       *[entries] This is entry { $entries } on “{ $person }”
    }
}, and the call allows { $limit }. Withdraw another one, or leave this one out.

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
    [access] How to get past the paywall is missing. Add it, or say that there is none.
    [file] A file of the work itself is missing. Attach it to this piece.
    [outlet] An outlet is missing. Add where this piece ran.
    [published] A date is missing. Add when this piece ran.
   *[other] A required field is missing: { $field }. Fill it in.
}
finding-required-protected = { $name } is a pseudonym that protects a person, and no legal name is given. A person decides whether one is needed.

aid-name = { $aid ->
    [subtitles] subtitles
    [translation] a translation
    [transcript] a transcript
   *[summary] a summary
}
purpose-name = { $purpose ->
    [work] the work itself
    [translation] a translation
    [transcript] a transcript
    [summary] a summary
    [letter] a letter
    [consent] a signed consent
    [proof] a proof
    [photo] a photograph
    [snapshot] the page as it stood at entry
   *[supplement] supporting material
}

finding-own-met = As the call asks.
finding-own-carried = Not by itself, and enough others are as the call asks: { $inside } of { $pieces }.
finding-too-few = { $count ->
    [one] There is one
   *[other] There are { $count }
}, and it takes { $needed }, each as the call asks. Add what is missing.
finding-own-open = Whether enough pieces are as the call asks depends on facts that are missing or in doubt. Complete them.
finding-none-of = None of the ways that the call allows holds.
finding-excluded = The call excludes this. Leave it out, or correct what was declared.
finding-judgement = A person decides: { $ask }

finding-window-astride-outside = The date reaches over an edge of the window, and the call counts only work that lies wholly inside. Give the day, if it is known.

finding-window-begins-before = The date reaches over an edge of the window, and the call counts its first day, which lies outside. Give the day, if it is known.

finding-language-with = In another language, with what the call asks for beside it: { aid-name }.
finding-language-needs = Not in an accepted language ({ $accepted }). The call accepts it with { aid-name }{ $others ->
    [0] {""}
    [one] {" "}or one other thing that its words name
   *[other] {" "}or { $others } other things that its words name
}. Add that.
finding-language-desk-translates = In another language, which the call accepts: the desk has it translated if it advances.
finding-translation-undeclared = Nobody said whether this is a translation. Declare it.
finding-translation-is = Declared as a translation, and the call asks for work that first appeared in this language. Enter the original, if there is one.
finding-translation-is-not = Not declared as a translation, and the call asks for one. Correct the declaration if it is wrong.

finding-outlet-undeclared = No outlet is named. Add where this piece ran.
finding-outlet-similar = “{ $outlet }” is written nearly the same as “{ $listed }”, which the call names. Say whether it is the same outlet.
finding-outlet-unlisted = None of these outlets is among those that the call names. Check how the name is written.

finding-people-met = { $asked_by ->
    [rule] The number of people fits the rule.
   *[category] The number of people fits the category.
}
finding-people-over = { $count ->
    [one] One person
   *[other] { $count } people
} in the byline, more than the { $limit } that are allowed. Leave some out, or name the team.
finding-people-under = { $count ->
    [one] One person
   *[other] { $count } people
} in the byline, fewer than the { $limit } that are asked for. Add those who are missing.
finding-person-undeclared = { $tie ->
    [citizen] Citizenship is not declared.
    [resident] Permanent residence is not declared.
    [permanent] Whether this person is a permanent resident, or holds a visa, is not declared.
    [visa] A visa is not declared.
   *[works] The place of work is not declared.
} Ask this person.
finding-person-elsewhere = { $tie ->
    [citizen] Not declared as a citizen of { $accepted }.
    [resident] Not declared as a resident of { $accepted }.
    [permanent] Not declared as a permanent resident of { $accepted }; a visa is not enough.
    [visa] Not declared as the holder of a visa of { $accepted }.
   *[works] Not declared as working in { $accepted }.
} Correct the declaration if it is wrong.

finding-age-met = Of the age that the call asks for.
finding-age-under = { $age ->
    [one] One year
   *[other] { $age } years
} old on the day that counts, and the call asks for { $limit } at least. Correct the date of birth if it is wrong.
finding-age-over = { $age ->
    [one] One year
   *[other] { $age } years
} old on the day that counts, and the call allows { $limit } at most. Correct the date of birth if it is wrong.
finding-age-open = The dates leave two ages open, one of which is not as the call asks. Give the exact days.
finding-age-day-unknown = The day on which the age counts is not known. Add the date of every piece.
finding-age-before-birth = The date of birth is later than the day on which the age counts. Correct one of them.

finding-answer-missing = Not answered: { $question } Answer it.
finding-answer-similar = { $question } The answer “{ $answer }” is written nearly the same as the one that the call asks for. Say whether it is the same.
finding-answer-not = { $question } The answer is “{ $answer ->
    [yes] yes
    [no] no
   *[other] { $answer }
}”, and that is not what the call asks. Correct it if it is wrong.
finding-answer-over = { $question } The answer is { $answer }, more than the { $limit } that the call allows.
finding-answer-under = { $question } The answer is { $answer }, less than the { $limit } that the call asks for.
finding-answer-not-more = { $question } The answer is { $answer }, and the call asks for more than { $limit }.
finding-answer-not-less = { $question } The answer is { $answer }, and the call asks for less than { $limit }.
finding-answer-not-asked = This is not asked here.
finding-share-under = { $part } of { $whole }, less than the { $limit } per cent that the call asks for. Correct the answers if they are wrong.
finding-share-over = { $part } of { $whole }, more than the { $limit } per cent that the call allows. Correct the answers if they are wrong.
finding-share-not-more = { $part } of { $whole }, and the call asks for more than { $limit } per cent. Correct the answers if they are wrong.
finding-share-not-less = { $part } of { $whole }, and the call asks for less than { $limit } per cent. Correct the answers if they are wrong.
finding-different-under = The pieces have { $count } different { $of ->
    [outlet] { $count ->
        [one] outlet
       *[other] outlets
    }
    [published] { $count ->
        [one] date
       *[other] dates
    }
    [url] { $count ->
        [one] link
       *[other] links
    }
   *[answer] { $count ->
        [one] answer
       *[other] answers
    }
}, fewer than the { $limit } that the call asks for. Correct what is wrong, or choose other pieces.
finding-different-over = The pieces have { $count } different { $of ->
    [outlet] outlets
    [published] dates
    [url] links
   *[answer] answers
}, more than the { $limit } that the call allows. Correct what is wrong, or choose other pieces.
finding-different-open = How many different { $of ->
    [outlet] outlets
    [published] dates
    [url] links
   *[answer] answers
} the pieces have is not known. Complete those that are missing.
finding-answer-no-date = The answer is no date. Write 2020-12-31, 2020-12 or 2020.
finding-question-met = Answered.
finding-question-missing = Not answered: { $question } Answer it.
finding-question-no-option = { $number ->
    [one] “{ $options }” is not
   *[other] “{ $options }” are not
} among the options of the question: { $question } Choose again.
finding-question-unfit = Not an answer that fits the question: { $question } Answer it again.

finding-text-met = Of the length that the call asks for.
finding-text-over = { $unit ->
    [words] { $length } words
   *[characters] { $length } characters
}, more than the { $limit } that are allowed. Shorten it.
finding-text-under = { $unit ->
    [words] { $length } words
   *[characters] { $length } characters
}, fewer than the { $limit } that are asked for. Say more.
finding-text-not-more = { $unit ->
    [words] { $length } words
   *[characters] { $length } characters
}, and more than { $limit } are asked for. Say more.
finding-text-not-less = { $unit ->
    [words] { $length } words
   *[characters] { $length } characters
}, and fewer than { $limit } are asked for. Shorten it.
finding-text-near = { $unit ->
    [words] { $length } words
   *[characters] { $length } characters
}, within a tenth beyond a limit of about { $limit }. A person decides.

finding-files-met = The files are as the call asks.
finding-files-many = { $count ->
    [one] One file
   *[other] { $count } files
}, more than the { $limit } that are allowed. Leave some out, or put several into one.
finding-files-large = The files have { $size } together, more than the { $limit } that are allowed. Make them smaller.
finding-file-met = Attached.
finding-file-missing = Not attached: { purpose-name }. Attach it, and say what it is.
finding-file-large = “{ $name }” has { $size }, more than the { $limit } that are allowed. Make it smaller.
finding-file-type = “{ $name }” is of a type that the call does not take ({ $types }). Save it as one of those.

finding-entered-by = { $role ->
    [author] Entered by one of its authors
    [editor] Entered by an editor or producer
   *[nominator] Entered by a nominator
}, which the call does not provide for here.
finding-category-other = Entered in another category than this rule is for.

finding-deadline-granted = { $kind ->
    [grace] Received within the grace that { $by } granted: { $reason }
    [code] Received in time by a code that { $by } gave out: { $reason }
   *[extension] Received in time by a deadline waiver that { $by } granted: { $reason }
}
finding-deadline-code = After the deadline, with a code. The desk knows what it is worth.

finding-fee-free = Free of charge.
finding-fee-due = { $amount } { $currency } to be paid. The desk records the payment.
finding-fee-paid = { $amount } { $currency }, paid.
finding-fee-unpaid = { $amount } { $currency } not paid, as far as the desk knows. Record the payment when it comes.
finding-fee-waived = { $scope ->
    [entrant] Waived by { $by } for all entries of this entrant: { $reason }
   *[entry] Waived by { $by }: { $reason }
}
finding-fee-short = { $paid } of { $amount } { $currency } paid. Record the rest when it comes.
finding-fee-unsure = It came between { $earliest } and { $latest }, and the fee changes between the two. State when it came.
finding-fee-unsure-by = It was here by { $latest }, and it is not known whether that was before the fee changed. State when it came.
finding-fee-open = Which fee is asked depends on an answer that is missing. Complete the answers.

## Shape of an entry

shape-required = This field is empty. Fill it in.
shape-email = Not an e-mail address. Write it as name@example.org.
shape-url = Not a link. Write it in full, with https:// in front.
shape-too-long = Longer than the { $max } that are allowed. Shorten it.

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
advice-date-differs = The text says { $printed }, but the day is set to { $day }. Make them agree.
advice-time-differs = The text says { $printed }, but the time is set to { $time }. Make them agree.
advice-midnight = “Midnight” may be the first or the last minute of a day. The time is set to { $time }; write that in the text.
advice-zone-label = The text says { $label }, which is { $named }, but clocks in { $zone } then stand at { $offset } ({ $right }). Correct the label: whoever goes by it is off by an hour or more.
advice-extension-shortens = This extension does not end later than the deadline it replaces. Check its day.
advice-extension-after-deadline = This extension was announced after the deadline it sets. Check both days.
advice-extension-order = This extension was announced before the one above it. The last one in the file counts: put them in order.
advice-number-differs = The text says “{ $printed }”, but the limit is set to { $limits }. Make them agree.
advice-number-without-limit = The text says “{ $printed }”, but the category sets no such limit, so nothing is checked. Add the limit, if the text means one.
advice-weight-zero = This criterion has weight 0, so its marks count for nothing. Give it a weight, or leave it out.
advice-weights-sum = The weights add up to { $sum }, not to { $whole }. Check them.
advice-anchor-off-scale = No judge can give the mark { $mark } that this anchor explains. Move it onto the scale.
advice-window-open = The window is open until { $day }, and entries close on { $last }: work of the days between cannot be entered. Check both.
advice-window-not-begun = The window begins on { $from }, after entries close on { $last }: nobody can enter. Check the years.
advice-category-nobody = No work can be entered here: one of the call’s own rules leaves nothing of what the category allows. Check both.
advice-limits-both = { $unit ->
    [words] A text of exactly { $from } words
   *[runtime] A recording of exactly { $from } seconds
} fits both this category and “{ $other }”. Say to which it belongs.
advice-limits-gap = { $unit ->
    [words] A text between { $from } and { $to } words
   *[runtime] A recording between { $from } and { $to } seconds
} fits neither this category nor “{ $other }”. Check the limits.
advice-midnight-clock = The deadline says which midnight it means, and is set to { $time }. Set it to 23:59, the last minute in time.
advice-extension-firm = The call said that the deadline which this extension replaces would not be extended. Be ready to explain it.
advice-opens-late = Entries open when those of a category are closed already. Check both days.
advice-supplements-early = Supporting material is taken until a moment before the deadline, which changes nothing. Check its day.
advice-fee-never = The fee of { $amount } is never asked: one before it is asked of everyone. Put it first.
advice-currency = “{ $currency }” is not the code of a currency. Write CAD, USD, EUR, HKD or another code of ISO 4217.
advice-marks-without-scale = Judges mark these criteria, and the call does not say from what to what. Write a [scale], or the points of each criterion.
advice-points-off-step = No judge can give { $points } points: marks go up in steps of { $step }. Change the points, or the step of the [scale].
advice-floor-off-scale = No entry can have a result of { $mark }, the lowest that can win. Move it onto the scale, or within the sum of the points.
advice-threshold-off-scale = The threshold is { $threshold }, and entries can only reach from { $lowest } to { $highest }. Change the threshold, the [scale] or the points.
advice-category-without-round = No round has this category, so nobody judges its entries. Add it to the “categories” of a round.
advice-quorum = The round closes after { $quorum } answers, and only { $readers } judges read each entry. Check both numbers.
advice-texts-number = Two texts are in public: { $source } says “{ $printed }”, and the limit is set to { $limits }. Decide which holds, and have the other corrected.
advice-texts-number-without-limit = Two texts are in public: { $source } says “{ $printed }”, and the category sets no such limit, so nothing is checked. Decide which holds, and add the limit or have the other text corrected.
advice-texts-deadline = Another text of this rule is in public and contradicts it or the calendar: { $source }. Decide which holds, and have the other corrected.
advice-window-differs = The text says { $printed }, but the window is set from { $from } to { $to }. Make them agree.
advice-direction-differs = { $direction ->
    [most] The text says that “{ $printed }” is the most, and the call sets it as the least. Write at_most in place of at_least, or correct the text.
   *[least] The text says that “{ $printed }” is the least, and the call sets it as the most. Write at_least in place of at_most, or correct the text.
}
advice-day-differs = The text says { $printed }, but the rule names { $days }. Make them agree.
advice-fee-differs = The text says “{ $printed }”, but the fees are set to { $amounts }. Make them agree.
advice-zone-forecast = What clocks in { $zone } show on { $day } is a forecast: the time zone data of this version ({ $version }) is of { $released }, and a law may change the clocks until then. Update the app before the deadline, and check the call again.

### What was read in the texts of a call

call-agreed = { $count ->
    [0] No statement of its texts agrees with the keys.
    [one] One statement was read and agrees with the keys.
   *[other] { $count } statements were read and agree with the keys.
}
call-unread = Compared with nothing; read these yourself:

## Why a call is refused

call-line = { $line ->
    [none] {""}
   *[other] Line { $line }:{" "}
}
error-call-too-large = The call has { $bytes } bytes, and at most { $limit } are read. Check that it is the right file.
error-call-too-new = The call is written in format { $format }, and this version reads formats up to { $reads }. Update the app.
error-call-unreadable = Line { $line }, column { $column } of the call cannot be read ({ $field }): { $reason }. Correct that line.
error-call-impossible-date = Line { $line } of the call ({ $field }): there is no day “{ $date }”. Correct the date.
error-call-deadline-skipped = { call-line }The time { $local } does not exist in { $zone }: clocks go forward over it. Choose a time an hour earlier or later.
error-call-deadline-doubled = { call-line }The time { $local } happens twice in { $zone }: clocks go back over it. Choose a time an hour earlier or later.
error-call-no-category = The call has no category, so nothing can be entered. Add at least one.
error-call-duplicate-id = { call-line }“{ $field }” stands twice in the call. Give each its own id.
error-call-wrong-id = { call-line }The id { $id } of “{ $field }” cannot stand in a rule or a case. Take small letters without accents, digits and hyphens{ $nearest ->
    [none] .
   *[other] , such as “{ $nearest }”.
}
error-call-wrong-name = { call-line }The id { $id } of “{ $field }” has a sign that is hard to see or to type. Take letters without accents, digits, hyphens, points and spaces, and begin and end it with a letter or a digit{ $nearest ->
    [none] .
   *[other] , such as “{ $nearest }”.
}
error-call-empty-list = { call-line }“{ $field }” lists nothing. Fill the list, or take it out with its rule.
error-call-count-zero = { call-line }“{ $field }” is zero. Give a number from 1 up, or leave the key out.
error-call-window-reversed = { call-line }The window ends on { $to }, before it begins on { $from }. Exchange or correct the days.
error-call-limit-contradicts = { call-line }“{ $field }” allows nothing: its bounds contradict each other. Correct one of them.
error-call-scale-impossible = { call-line }The scale from { $min } to { $max } in steps of { $step } has no marks. The lowest mark must be below the highest, and the step above zero.
error-call-points-missing = { call-line }Criterion “{ $criterion }” has no points, and others have. Give points to every criterion, or to none.
error-call-points-impossible = { call-line }Criterion “{ $criterion }” has { $points } points. Give a number above zero, up to a million.
error-call-points-weighted = { call-line }Criterion “{ $criterion }” has points and a weight. Points are added up: take the weight out, or set it to 1.
error-call-weight-impossible = { call-line }The weight of criterion “{ $criterion }” is { $weight }. Give it a number from zero up.
error-call-unknown-key = Line { $line }, column { $column } of the call ({ $field }): calls know no “{ $key }”. Remove it, or look it up in the reference.
error-call-unknown-key-near = Line { $line }, column { $column } of the call ({ $field }): calls know no “{ $key }”. Did you mean “{ $nearest }”?
error-call-unknown-value = Line { $line } of the call ({ $field }): { $value } is none of the values that can stand there. Write one of these: { $known }.
error-call-unknown-zone = Line { $line } of the call ({ $field }): there is no time zone “{ $zone }”. { $label ->
    [yes] A zone is named after a large city that keeps the same time, such as { $nearest }.
   *[no] A zone is named after a large city that keeps the same time: America/New_York for Eastern time in the United States, America/Toronto in Canada. The name spelled most like yours is { $nearest }; take it only if its clocks are right.
}
error-call-old-zone = Line { $line } of the call ({ $field }): “{ $zone }” is an abbreviation or an old name, and may not keep the time that you mean. Write the city whose clocks count, such as { $city }.
error-call-curly-quotes = Line { $line } of the call ({ $field }): words stand between straight quotes, "…", not between printed ones. Replace both.
error-call-quote-within = Line { $line } of the call ({ $field }): a straight quotation mark within the words ends them. { $quote ->
    [single] Put the whole words between double ones, "…".
   *[double] Write printed ones there, “ and ”, or \" in place of each.
}
error-call-backslash = Line { $line } of the call ({ $field }): a backslash within the words does not stand for itself. Write it twice, \\, or put the whole words between single quotation marks, '…'.
error-call-below-zero = Line { $line } of the call ({ $field }): { $number } is below zero, and something is counted here. Write a number from zero up.
error-call-misplaced = Line { $line } of the call: “{ $key }” belongs at the top of the file, above the first [table]. Below a table it reads as one of the table’s keys.
error-call-parted-number = Line { $line } of the call ({ $field }): “{ $number }” is not read as a number. Write { $plain }.
error-call-unnamed = { call-line }“{ $field }” names { $kind ->
    [question] the question
    [rule] the rule
    [list] the list
   *[category] the category
} “{ $id }”, which the call does not have. { $nearest ->
    [none] Add it, or correct the name.
   *[other] Did you mean “{ $nearest }”?
}
error-call-age-impossible = { call-line }“{ $field }” takes an age from the answers to “{ $question }”. Only a question with of = "person" and kind = "date" asks each person for a day of birth. Change the question, or name another.
error-call-cap-impossible = { call-line }“{ $field }” counts by the answers to “{ $question }”, which is asked of each piece or each person. A cap counts by a question that is asked once of the entry. Remove the key “of” from that question, or name another.
error-call-piece-question = { call-line }“{ $field }” compares pieces by their answers to “{ $question }”, which is not asked of each piece. Write of = "piece" in the question, or name another.
error-call-group-impossible = { call-line }“{ $field }” groups entries by the answers to “{ $question }”. Only a question with kind = "choice" that is asked once of the entry gives each entry a group. Change the question, or name another.
error-call-juries-missing = { call-line }“{ $field }” groups entries by jury, and the call has no juries. Write a [[panels.jury]] for each, or by = "language".
error-call-nobody-may-enter = { call-line }“{ $field }” names no country, so that nobody could enter. Write at least one of citizen_of, resident_of, permanent_resident_of, visa_of and works_in, or take the rule out.
error-call-options-missing = { call-line }“{ $field }” is answered by a choice and has nothing to choose from. Write a [[question.option]] for each choice below it.
error-call-options-unused = { call-line }“{ $field }” has options, and answers of its kind choose from none. Write kind = "choice" or "choices", or take the options out.
error-call-among-no-code = { call-line }“{ $field }” holds “{ $code }”, which is the code of no { $kind ->
    [country] country
   *[language] language
}. { $list ->
    [yes] For the list of that name, write “list:{ $code }”.
   *[no] Write codes of two letters, such as { $kind ->
        [country] “CA”
       *[language] “en”
    }, or take it out.
}
error-call-field-not-required = { call-line }“{ $field }” has words on “{ $name }”, which is not among the required fields. Add it to fields, or take the words out.
error-call-words-twice = { call-line }“{ $field }” has words on a field that has some already. Keep one of the two.
error-call-category-not-in-round = { call-line }“{ $field }” names the category “{ $category }”, which does not have this round. Add it to the “categories” of the round, or take it out here.
error-call-category-twice = { call-line }“{ $field }” names the category “{ $category }”, for which the round says already what differs. Name it once in the round.
error-call-percent-impossible = { call-line }“{ $field }” is { $percent } per cent. Write a number { $range ->
    [above_zero] above 0, up to 100
    [from_zero] from 0 up
   *[whole] from 0 to 100
}.
error-call-doubt-reversed = { call-line }doubtful_until is not later than { $local }. Write the earlier reading in local, and the later one in doubtful_until.
error-call-bound = Line { $line }, column { $column } of the call ({ $field }): calls know no “{ $key }” here. Write { $instead }.
error-call-number-alone = Line { $line } of the call ({ $field }): { $number } alone may be the most or the fewest. Write {"{"} at_most = { $number } {"}"} or {"{"} at_least = { $number } {"}"}; for exactly { $number }, {"{"} at_least = { $number }, at_most = { $number } {"}"}.
error-call-text-languages = Line { $line } of the call ({ $field }): words are written once, "…", or in English and French, {"{"} en = "…", fr = "…" {"}"}. A call has no other languages, and both must be there.
error-call-no-answer = Line { $line } of the call ({ $field }): this is no answer. Write true or false, a number, words in straight quotes, or a list of words.
error-call-only-one = Line { $line } of the call ({ $field }): only one of these can stand here: { $known }. Choose one, and put the rest into the words of text.
error-call-one-table = Line { $line } of the call: there may be several of “{ $table }”, so that each stands in two pairs of brackets. Write [[{ $table }]].
error-call-open-quote = Line { $line } of the call ({ $field }): the closing quote is missing. Write " at the end of the words.
error-call-not-in-list = Line { $line } of the call ({ $field }): a list belongs here, even of one. Write { $instead }
error-call-other-form = Line { $line } of the call: this is written in another way here. Write { $instead }
error-call-text-for-bounds = Line { $line } of the call ({ $field }): words cannot be compared with a number. Write the bounds, such as { "{" } at_most = 3600 { "}" }; running times are in seconds.
error-call-several-conditions = Line { $line } of the call ({ $field }): several conditions go into one list. Write { "{" } all = [{ "{" } … { "}" }, { "{" } … { "}" }] { "}" } where each must hold, and any in place of all where one is enough.
error-call-answer-alone = Line { $line } of the call ({ $field }): the name of the condition is missing. Write { "{" } answer = { "{" } question = …, … { "}" } { "}" }.
error-call-key-of-rule = Line { $line } of the call ({ $field }): “{ $key }” does not belong inside of “{ $table }”. Write it on a line of its own above that one.
error-call-no-such-code = Line { $line } of the call ({ $field }): no { $kind ->
    [country] country
   *[language] language
} has the code “{ $code }”. Look it up in { $kind ->
    [country] ISO 3166
   *[language] ISO 639
}.
error-call-no-such-code-near = Line { $line } of the call ({ $field }): no { $kind ->
    [country] country
   *[language] language
} has the code “{ $code }”. Write “{ $right }”.
error-call-day-in-table = Line { $line } of the call ({ $field }): a day stands in braces here. Write { $written }.
error-call-never-closed = Line { $line }, column { $column } of the call ({ $field }): the bracket “{ $bracket }” that opens here is never closed. Close it where the list or the table ends.
error-call-answer-impossible = { call-line }“{ $field }” asks of the answers to “{ $question }” what they cannot say. Compare it with the kind of that question and its options.

### What to look at again in a call that was moved on to a later edition

review-name = The edition is still called “{ $name }”.
review-left-out = This belonged to one edition alone and was left out.
review-deadline = The deadline is now on { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }, { $day }.
review-words = These words still name { $year }.
finding-cap-possible = { $per ->
    [entrant] The same person comes
   *[other] “{ $person }” comes
} to { $entries } { $counts ->
    [categories] categories
    [pieces] pieces
   *[entries] entries
} if every earlier entry counts, and the call allows { $limit }. Of some it is not known whether they count. Complete them first.
finding-cap-senders = { $per ->
    [person] { $person } comes
    [team] The same people, { $person }, come
   *[other] This entrant’s address comes
} to { $entries } { $counts ->
    [categories] categories
    [pieces] pieces
   *[entries] entries
} with this one{ $counted ->
    [possible] , if every earlier entry counts
   *[certain] {""}
}. The call allows { $limit }, but they are not from one sender: { $senders }. An address proves nobody’s identity. Ask who sent which{ $counted ->
    [possible] , and complete the entries of which it is not known whether they count.
   *[certain] .
}
finding-cap-similar = { $known ->
    [name] { $per ->
        [entrant] { $number ->
            [one] Entry { $others } was sent in under the same or nearly the same name,
           *[other] Entries { $others } were sent in under the same or nearly the same name,
        } but without the same e-mail address.
        [team] { $number ->
            [one] Entry { $others } names people who are written the same or nearly the same as { $person },
           *[other] Entries { $others } name people who are written the same or nearly the same as { $person },
        } but without the same e-mail addresses or legal names.
       *[person] { $number ->
            [one] Entry { $others } names somebody who is written the same or nearly the same as { $person },
           *[other] Entries { $others } name somebody who is written the same or nearly the same as { $person },
        } but without the same e-mail address or legal name.
    }
    [email] { $number ->
        [one] Entry { $others } has nearly the same e-mail address.
       *[other] Entries { $others } have nearly the same e-mail address.
    }
    [outlet] { $number ->
        [0] Pieces of this entry name outlets that are written nearly the same as { $person }.
        [one] Entry { $others } names an outlet that is written nearly the same as { $person }.
       *[other] Entries { $others } name an outlet that is written nearly the same as { $person }.
    }
    [title] { $number ->
        [0] Pieces of this entry have the same or nearly the same title and byline as “{ $person }”.
        [one] Entry { $others } has the same or nearly the same title and byline as “{ $person }”.
       *[other] Entries { $others } have the same or nearly the same title and byline as “{ $person }”.
    }
    [answer] { $number ->
        [one] Entry { $others } has nearly the same answer as “{ $person }”.
       *[other] Entries { $others } have nearly the same answer as “{ $person }”.
    }
   *[link] { $number ->
        [0] Pieces of this entry have the same or nearly the same link as “{ $person }”.
        [one] Entry { $others } has the same or nearly the same link as “{ $person }”.
       *[other] Entries { $others } have the same or nearly the same link as “{ $person }”.
    } What differs may name another page, or only say where a reader came from.
} If it is the same, there are { $entries } { $counts ->
    [categories] categories
    [pieces] pieces
   *[entries] entries
} with this, and the call allows { $limit }. Compare them.
finding-deadline-senders = { $by } granted this address a later deadline ({ $reason }), but it is used by several senders: { $senders }. Ask who it was granted to.
