//! The plan: the crates, and whom each may use.

/// A crate of the workspace and the crates it may use.
pub(crate) struct PlannedCrate {
    /// The package's name.
    pub(crate) package: &'static str,
    /// Its sources, from the root of the repository.
    pub(crate) sources: &'static str,
    /// The only crates it may depend on, in its tests and benches too.
    pub(crate) may_use: &'static [&'static str],
    /// Crates that its tests and benches may use besides. Those may depend on this crate.
    pub(crate) tests_may_use: &'static [&'static str],
}

/// ARCHITECTURE.md, arrows down only. `catalogue` is the one list of words.
pub(crate) const CRATES: &[PlannedCrate] = &[
    PlannedCrate {
        package: "identity",
        sources: "src-tauri/crates/identity/src",
        may_use: &[],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "timezones",
        sources: "src-tauri/crates/timezones/src",
        may_use: &[],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "details",
        sources: "src-tauri/crates/details/src",
        may_use: &[],
        // The words of each detail, in both languages.
        tests_may_use: &["catalogue"],
    },
    PlannedCrate {
        package: "rules",
        sources: "src-tauri/crates/rules/src",
        may_use: &["identity", "timezones"],
        // The sentences that messages come to, in both languages.
        tests_may_use: &["catalogue"],
    },
    PlannedCrate {
        package: "language",
        sources: "src-tauri/crates/language/src",
        may_use: &[],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "readers",
        sources: "src-tauri/crates/readers/src",
        may_use: &[],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "sanitize",
        sources: "src-tauri/crates/sanitize/src",
        may_use: &["readers"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "evidence",
        sources: "src-tauri/crates/evidence/src",
        may_use: &["language", "readers", "sanitize"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "sandbox",
        sources: "src-tauri/crates/sandbox/src",
        may_use: &["evidence", "sanitize"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "judging",
        sources: "src-tauri/crates/judging/src",
        may_use: &["identity"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "store",
        sources: "src-tauri/crates/store/src",
        may_use: &["details", "identity"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "exchange",
        sources: "src-tauri/crates/exchange/src",
        may_use: &["details"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "web",
        sources: "src-tauri/crates/web/src",
        may_use: &["details", "identity"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "catalogue",
        sources: "src-tauri/crates/catalogue/src",
        may_use: &["timezones"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "lists",
        sources: "src-tauri/crates/lists/src",
        may_use: &["catalogue", "details", "judging", "rules"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "workspace-core",
        sources: "src-tauri/crates/workspace-core/src",
        may_use: &[
            "catalogue",
            "details",
            "evidence",
            "exchange",
            "identity",
            "judging",
            "lists",
            "rules",
            "sandbox",
            "sanitize",
            "store",
            "web",
        ],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "desk-core",
        sources: "src-tauri/crates/desk-core/src",
        may_use: &[
            "exchange",
            "identity",
            "judging",
            "rules",
            "store",
            "workspace-core",
        ],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "desk",
        sources: "src-tauri/crates/desk/src",
        may_use: &[
            "catalogue",
            "desk-core",
            "evidence",
            "exchange",
            "identity",
            "judging",
            "lists",
            "rules",
            "sandbox",
            "store",
            "web",
            "workspace-core",
        ],
        tests_may_use: &["rehearsal"],
    },
    PlannedCrate {
        package: "entrant",
        sources: "src-tauri/crates/entrant/src",
        may_use: &[
            "evidence",
            "exchange",
            "rules",
            "sandbox",
            "store",
            "web",
            "workspace-core",
        ],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "judge",
        sources: "src-tauri/crates/judge/src",
        may_use: &[
            "evidence",
            "exchange",
            "judging",
            "rules",
            "sandbox",
            "store",
            "workspace-core",
        ],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "workspaces",
        sources: "src-tauri/crates/workspaces/src",
        may_use: &[
            "catalogue",
            "desk",
            "desk-core",
            "entrant",
            "evidence",
            "exchange",
            "judge",
            "lists",
            "rules",
            "sandbox",
            "store",
            "web",
            "workspace-core",
        ],
        tests_may_use: &["rehearsal"],
    },
    PlannedCrate {
        package: "rehearsal",
        sources: "src-tauri/crates/rehearsal/src",
        may_use: &["catalogue", "exchange", "lists", "rules", "workspaces"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "tabular",
        sources: "src-tauri/crates/tabular/src",
        may_use: &["details", "identity", "judging"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "cli",
        sources: "src-tauri/crates/cli/src",
        may_use: &["catalogue", "rehearsal", "sandbox", "tabular", "workspaces"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "api-macros",
        sources: "src-tauri/crates/api-macros/src",
        may_use: &[],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "api",
        sources: "src-tauri/crates/api/src",
        may_use: &["api-macros", "rehearsal", "workspaces"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "server",
        sources: "src-tauri/crates/server/src",
        may_use: &["api"],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "media",
        sources: "src-tauri/crates/media/src",
        may_use: &[],
        tests_may_use: &[],
    },
    PlannedCrate {
        package: "awards-desk",
        sources: "src-tauri/src",
        may_use: &["api", "media"],
        tests_may_use: &["rehearsal", "server", "workspaces"],
    },
    PlannedCrate {
        package: "xtask",
        sources: "src-tauri/crates/xtask/src",
        may_use: &[],
        tests_may_use: &[],
    },
];

/// The crates with the use cases, and with what these are made of.
pub(crate) const USE_CASES: &[&str] = &[
    "workspace-core",
    "desk-core",
    "desk",
    "entrant",
    "judge",
    "workspaces",
];

/// The planned crate of that package.
pub(crate) fn the_crate(package: &str) -> &'static PlannedCrate {
    CRATES
        .iter()
        .find(|planned| planned.package == package)
        .expect("a crate of the plan")
}
