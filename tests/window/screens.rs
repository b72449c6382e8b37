use serde_json::json;

use crate::access::anyone_can_use_it;
use crate::app::App;

/// Every screen of a played season, by its address.
const SCREENS: [&str; 14] = [
    "#welcome/",
    "#desk/today",
    "#desk/entries",
    "#desk/call",
    "#desk/people",
    "#desk/judging",
    "#desk/results/written-feature",
    "#desk/lists",
    "#desk/log",
    "#entrant/call",
    "#entrant/entries",
    "#entrant/draft",
    "#judge/queue",
    "#parts/",
];

/// The text is at its largest, in a window as small as can be.
const LARGE: &str = "document.documentElement.style.fontSize = '200%'";

#[tokio::test(flavor = "multi_thread")]
async fn anyone_can_use_every_screen() {
    let app = App::with_a_season("window-screens").await;
    for (language, theme) in [
        ("en", "light"),
        ("en", "dark"),
        ("fr", "light"),
        ("fr", "dark"),
    ] {
        app.click(&format!("button[lang={language}-CA]")).await;
        app.told(&format!(
            "document.documentElement.dataset.theme = '{theme}'"
        ))
        .await;
        for screen in SCREENS {
            shows(&app, screen).await;
            anyone_can_use_it(&app, &format!("{screen} {language} {theme}")).await;
        }
    }
    app.told(LARGE).await;
    for screen in SCREENS {
        shows(&app, screen).await;
        nothing_is_cut_off(&app, screen).await;
    }
    app.end().await;
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
        .told(
            "const main = document.querySelector('main');
             return [...[document.documentElement, main]].some(it => it.scrollWidth > it.clientWidth + 1)",
        )
        .await;
    assert_eq!(wide, json!(false), "{screen} is wider than its window");
}
