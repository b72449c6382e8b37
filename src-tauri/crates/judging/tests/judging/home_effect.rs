use judging::rank::home_effect::{Contest, abilities_with_home};

/// The American League's East in 1987: who is at home beat whom how often, and lost (Agresti, *Categorical Data
/// Analysis*): Baltimore, Boston, Cleveland, Detroit, Milwaukee, New York, Toronto.
const HOME: [[(f64, f64); 7]; 7] = {
    const NONE: (f64, f64) = (0.0, 0.0);
    [
        [
            NONE,
            (1.0, 6.0),
            (3.0, 4.0),
            (1.0, 5.0),
            (2.0, 5.0),
            (2.0, 4.0),
            (1.0, 6.0),
        ],
        [
            (6.0, 0.0),
            NONE,
            (5.0, 2.0),
            (2.0, 5.0),
            (5.0, 1.0),
            (4.0, 2.0),
            (3.0, 3.0),
        ],
        [
            (2.0, 4.0),
            (4.0, 2.0),
            NONE,
            (3.0, 3.0),
            (2.0, 5.0),
            (4.0, 3.0),
            (3.0, 4.0),
        ],
        [
            (4.0, 3.0),
            (6.0, 0.0),
            (6.0, 1.0),
            NONE,
            (3.0, 3.0),
            (4.0, 3.0),
            (4.0, 2.0),
        ],
        [
            (6.0, 0.0),
            (6.0, 1.0),
            (4.0, 2.0),
            (4.0, 3.0),
            NONE,
            (4.0, 3.0),
            (4.0, 2.0),
        ],
        [
            (6.0, 1.0),
            (4.0, 3.0),
            (4.0, 2.0),
            (5.0, 1.0),
            (3.0, 3.0),
            NONE,
            (2.0, 5.0),
        ],
        [
            (6.0, 0.0),
            (4.0, 3.0),
            (4.0, 2.0),
            (4.0, 3.0),
            (2.0, 5.0),
            (2.0, 4.0),
            NONE,
        ],
    ]
};

fn contests() -> Vec<Contest> {
    let mut contests = Vec::new();
    for (home, row) in HOME.iter().enumerate() {
        for (away, (home_wins, away_wins)) in row.iter().enumerate() {
            contests.push(Contest {
                home,
                away,
                home_wins: *home_wins,
                away_wins: *away_wins,
            });
        }
    }
    contests
}

/// As the package `BradleyTerry2` of R prints it, abilities above Baltimore's.
#[test]
fn playing_at_home_is_worth_what_is_published() {
    let found = abilities_with_home(7, &contests()).unwrap();
    let published = [0.0, 1.1438, 0.7047, 1.4754, 1.6196, 1.2813, 1.3271];
    for (side, wanted) in published.iter().enumerate() {
        let above = found.abilities[side] - found.abilities[0];
        assert!(
            (above - wanted).abs() < 1e-4,
            "{side}: {above} is not {wanted}"
        );
    }
    assert!((found.home - 0.3023).abs() < 1e-4, "{}", found.home);
    assert!(
        (found.home_error - 0.1309).abs() < 1e-4,
        "{}",
        found.home_error
    );
}

#[test]
fn what_has_no_bound_is_not_estimated() {
    let game = |home, away, home_wins, away_wins| Contest {
        home,
        away,
        home_wins,
        away_wins,
    };
    // Every win was at home.
    assert_eq!(
        abilities_with_home(2, &[game(0, 1, 3.0, 0.0), game(1, 0, 2.0, 0.0)]),
        None
    );
    // Nobody beat the first.
    assert_eq!(
        abilities_with_home(2, &[game(0, 1, 3.0, 0.0), game(1, 0, 0.0, 2.0)]),
        None
    );
}
