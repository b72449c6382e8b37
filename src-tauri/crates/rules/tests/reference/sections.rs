//! The sections of the page, in the order in which a person reads a call.

/// One type of the call and the title under which it is explained.
pub(super) struct Section {
    pub(super) of: &'static str,
    pub(super) title: &'static str,
}

const fn section(of: &'static str, title: &'static str) -> Section {
    Section { of, title }
}

pub(super) fn all() -> impl Iterator<Item = &'static Section> {
    GROUPS.iter().flat_map(|(_, sections)| *sections)
}

pub(super) const GROUPS: &[(&str, &[Section])] = &[
    (
        "The file",
        &[
            section("Call", "The whole file"),
            section("Programme", "`[programme]`"),
            section("ProgrammeContact", "`[programme.contact]`"),
            section("Edition", "`[edition]`"),
            section("NamedList", "`[[list]]`"),
        ],
    ),
    (
        "Deadlines",
        &[
            section("Opening", "`[opens]`"),
            section("Deadline", "`[deadline]`"),
            section("Midnight", "Which midnight"),
            section("Extension", "`[[extension]]`"),
            section("Amending", "Changing an entry"),
        ],
    ),
    (
        "The work",
        &[
            section("Window", "`[window]`"),
            section("Astride", "Over an edge"),
            section("PlaceRule", "`[place]`"),
            section("LanguageRule", "`[language]`"),
            section("Aid", "What makes another language acceptable"),
        ],
    ),
    (
        "The people",
        &[
            section("EntrantRule", "`[entrant]`"),
            section("Nomination", "`[nomination]`"),
            section("Permission", "Permission"),
        ],
    ),
    (
        "Categories",
        &[
            section("Category", "`[[category]]`"),
            section("Elements", "Different media"),
            section("Element", "Media"),
        ],
    ),
    (
        "How often",
        &[
            section("Cap", "`[[cap]]`"),
            section("Per", "Of whom or of what"),
            section("Counted", "What is counted"),
            section("Within", "Over what"),
        ],
    ),
    (
        "The form",
        &[
            section("Required", "`[required]`"),
            section("RequiredField", "Fields"),
            section("FieldText", "`[[required.by_field]]`"),
            section("StatementRule", "`[statement]`"),
            section("FileLimits", "`[[files]]`"),
            section("Purpose", "Kinds of file"),
            section("Question", "`[[question]]`"),
            section("AnswerKind", "Kinds of answer"),
            section("Choice", "`[[question.option]]`"),
        ],
    ),
    (
        "Rules of the call's own",
        &[
            section("OwnRule", "`[[rule]]`"),
            section("Subject", "Entry, piece or person"),
            section("Condition", "Condition"),
            section("Span", "Between two days"),
            section("Answered", "What an answer must be"),
            section("Answer", "An answer"),
            section("Compared", "Two answers compared"),
            section("Different", "Pieces compared with each other"),
            section("DifferentIn", "By what pieces are compared"),
            section("Age", "Age"),
            section("AgeOn", "The day on which an age counts"),
            section("EntrantRole", "Who filled the form in"),
        ],
    ),
    (
        "Cost",
        &[
            section("Fees", "`[fees]`"),
            section("Fee", "`[[fees.tier]]`"),
            section("Money", "An amount of money"),
        ],
    ),
    (
        "Judging",
        &[
            section("Criterion", "`[[criterion]]`"),
            section("Scale", "`[scale]`"),
            section("Anchor", "`[[scale.anchor]]`"),
            section("Round", "`[[round]]`"),
            section("RoundByCategory", "`[[round.by_category]]`"),
            section("RoundConflicts", "`[round.conflicts]`"),
            section("Mode", "What judges are asked for"),
            section("Advance", "Advancing entries"),
            section("Best", "The best that reach a mean"),
            section("InProportion", "In proportion to groups"),
            section("InEachGroup", "The same number for each group"),
            section("GroupedBy", "What makes groups"),
            section("Panels", "`[panels]`"),
            section("MayEnter", "Whether judges may enter"),
            section("Named", "When judges are named"),
            section("Conflicts", "`[panels.conflicts]`"),
            section("ConflictEffect", "What a conflict does"),
            section("Contained", "What a contained conflict does"),
            section("Jury", "`[[panels.jury]]`"),
            section("Outcomes", "`[outcomes]`"),
            section("Tie", "What happens when entries tie"),
            section("Feedback", "What entrants are told"),
            section("OutcomeCondition", "`[[outcomes.condition]]`"),
            section("AnnouncedOutcome", "Outcomes with a condition"),
            section("TopAward", "`[[award]]`"),
            section("TopCandidates", "Candidates for an award"),
        ],
    ),
    (
        "Other printed words",
        &[section("Printed", "`[[printed]]`")],
    ),
    (
        "Values that many keys take",
        &[
            section("Text", "Text"),
            section("HowMany", "How many"),
            section("Limit", "Length"),
            section("LimitOf", "Together or each"),
            section("Count", "Number"),
            section("Country", "Country"),
            section("Language", "Code of a language"),
        ],
    ),
];
