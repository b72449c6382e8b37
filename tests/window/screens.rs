//! Every screen, in both languages and both themes.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use fantoccini::key::Key;
use serde_json::json;
use tokio::time::sleep;

use crate::access::anyone_can_use_it;
use crate::app::App;
use crate::states::{a_sealed_call, hands_over, states};

/// Every screen of a played season, by its address.
const SCREENS: [&str; 18] = [
    "#welcome/",
    "#desk/today",
    "#desk/entries",
    "#desk/call",
    "#desk/people",
    "#desk/judging",
    "#desk/judging/conflicts",
    "#desk/judging/agreement",
    "#desk/judging/advance",
    "#desk/meeting/written-feature",
    "#desk/results/written-feature",
    "#desk/lists",
    "#desk/log",
    "#entrant/call",
    "#entrant/entries",
    "#entrant/draft",
    "#judge/queue",
    "#parts/",
];

/// Both languages in both themes.
const LOOKS: [(&str, &str); 4] = [
    ("en", "light"),
    ("en", "dark"),
    ("fr", "light"),
    ("fr", "dark"),
];

/// A picture is for everyone: it says nothing of where it was taken.
const NOWHERE: &str = "
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode.data;
        if (text.includes(here)) walker.currentNode.data = text.replace(here, '/home/robin');
    }
    for (const field of document.querySelectorAll('input, textarea')) {
        if (field.value.includes(here)) field.value = field.value.replace(here, '/home/robin');
    }
";

#[tokio::test(flavor = "multi_thread")]
async fn anyone_can_use_every_screen() {
    let name = "window-screens";
    let app = App::with_a_season(name).await;
    hands_over(&app, &a_sealed_call(name)).await;
    anyone_can_use_it(&app, "a call that was handed over").await;
    picture(&app, "incoming-call", "en", "light").await;
    app.press(Key::Escape).await;
    let states = states(&app).await;
    for (language, theme) in LOOKS {
        app.click(&format!("button[lang={language}-CA]")).await;
        app.eval(&format!(
            "document.documentElement.dataset.theme = '{theme}'"
        ))
        .await;
        for screen in SCREENS {
            shows(&app, screen).await;
            picture(&app, screen, language, theme).await;
            anyone_can_use_it(&app, &format!("{screen} {language} {theme}")).await;
        }
        for state in &states {
            state.shown(&app).await;
            picture(&app, state.name, language, theme).await;
            anyone_can_use_it(&app, &format!("{} {language} {theme}", state.name)).await;
            state.left(&app).await;
        }
    }
    app.nothing_went_wrong().await;
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_is_seen_on_every_screen() {
    let app = App::with_a_season("window-focus").await;
    for (language, theme) in [("en", "light"), ("fr", "dark")] {
        app.click(&format!("button[lang={language}-CA]")).await;
        app.eval(&format!(
            "document.documentElement.dataset.theme = '{theme}'"
        ))
        .await;
        for screen in SCREENS {
            shows(&app, screen).await;
            app.tabs_through(screen).await;
        }
    }
    app.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_screen_is_cut_off_in_a_small_window_or_at_200_percent() {
    let app = App::with_a_season("window-small").await;
    let states = states(&app).await;
    app.sizes(1024, 700).await;
    for size in ["100%", "200%"] {
        app.eval(&format!(
            "document.documentElement.style.fontSize = '{size}'"
        ))
        .await;
        for screen in SCREENS {
            shows(&app, screen).await;
            nothing_is_cut_off(&app, &format!("{screen} at {size}")).await;
        }
        for state in &states {
            state.shown(&app).await;
            nothing_is_cut_off(&app, &format!("{} at {size}", state.name)).await;
            state.left(&app).await;
        }
    }
    app.end().await;
}

/// Takes a picture of the display, where somebody asked for pictures by naming a folder.
pub(crate) async fn picture(app: &App, screen: &str, language: &str, theme: &str) {
    let Some(folder) = std::env::var_os("AWARDS_SCREENS").map(PathBuf::from) else {
        return;
    };
    if (language, theme) == ("fr", "dark") {
        return;
    }
    fs::create_dir_all(&folder).unwrap();
    let kind = if language == "fr" { "french" } else { theme };
    let name = screen.trim_start_matches('#').trim_end_matches('/');
    let file = folder.join(format!("{}-{kind}.png", name.replace('/', "-")));
    // Entries and sheets that are still on their way would leave an empty picture.
    sleep(Duration::from_millis(700)).await;
    app.eval(&format!(
        "const here = '{}'; {NOWHERE}",
        env!("CARGO_TARGET_TMPDIR")
    ))
    .await;
    let taken = Command::new("import")
        .args(["-window", "root", "-strip", "+dither", "-colors", "48"])
        .arg(format!("PNG8:{}", file.display()))
        .status();
    assert!(taken.unwrap().success(), "no picture of {screen}");
}

async fn shows(app: &App, screen: &str) {
    app.goes(screen).await;
    app.until(
        &format!("{screen} shows its heading"),
        "return document.querySelector('main h1') !== null && document.fonts.status === 'loaded'",
    )
    .await;
}

/// The window itself never scrolls sideways: what is wide scrolls in its own place.
async fn nothing_is_cut_off(app: &App, screen: &str) {
    let wide = app
        .eval(
            "return [document.documentElement, document.querySelector('main')]
                 .some(it => it.scrollWidth > it.clientWidth + 1)",
        )
        .await;
    assert_eq!(wide, json!(false), "{screen} is wider than its window");
}
