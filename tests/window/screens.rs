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
    app.sizes(1024, 700).await;
    for size in ["100%", "200%"] {
        app.told(&format!(
            "document.documentElement.style.fontSize = '{size}'"
        ))
        .await;
        for screen in SCREENS {
            shows(&app, screen).await;
            nothing_is_cut_off(&app, &format!("{screen} at {size}")).await;
        }
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
            "return [document.documentElement, document.querySelector('main')]
                 .some(it => it.scrollWidth > it.clientWidth + 1)",
        )
        .await;
    assert_eq!(wide, json!(false), "{screen} is wider than its window");
}
