//! A film, a sound, a PDF and a picture, from the form of an entrant to the pane in which a judge plays, reads and enlarges them.

use std::fs;
use std::time::Duration;

use fantoccini::key::Key;
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use crate::access::anyone_can_use_it;
use crate::app::{App, folder_of};
use crate::film_files::{self, RUNTIME};
use crate::screens::picture;

const NAME: &str = "window-film";
const TITLE: &str = "The ferry that never comes";
/// How long attaching, sending and fetching a film may take on a busy machine.
const LONG: Duration = Duration::from_secs(20);
/// The same where the film has more than 4 GiB.
const LONGER: Duration = Duration::from_mins(20);

/// Rules that each finding of an entry that is not met is met. How a person does that is another test.
const RULE: &str = "
    const done = arguments[0];
    const invoke = window.__TAURI_INTERNALS__.invoke;
    const reason = { internal: 'The outlet confirms.', for_entrant: null };
    const work = async () => {
        const { findings } = await invoke('entry_view', { id: 'ID' });
        for (const { rule, id, piece, outcome } of findings.filter(it => it.outcome !== 'met')) {
            await invoke('rule', { entry: 'ID', on: { rule, id: id ?? null, piece }, outcome: 'met', reason });
        }
    };
    work().then(() => done(null), done);
";

#[tokio::test(flavor = "multi_thread")]
async fn a_judge_plays_what_an_entrant_attached() {
    let app = App::start(NAME).await;
    app.click("#rehearsal-begun").await;
    app.long("#collect").await;
    an_entry_with_files_is_submitted(&app).await;
    the_desk_collects_and_sends_packets(&app).await;
    the_judge_opens_the_entry(&app).await;
    the_film_plays_and_seeks(&app).await;
    the_film_is_played_by_keys(&app).await;
    the_sound_plays(&app).await;
    the_pdf_is_read(&app).await;
    the_picture_is_enlarged(&app).await;
    app.nothing_went_wrong().await;
    app.end().await;
}

async fn an_entry_with_files_is_submitted(app: &App) {
    let folder = folder_of(NAME).join("work");
    fs::create_dir_all(&folder).unwrap();
    app.goes("#entrant/entries").await;
    app.click("#new-entry").await;
    app.fills("Title", TITLE).await;
    app.fills("E-mail", "newsroom@example.org").await;
    // A category that the judge of this window reads.
    app.chooses("Category", "written-feature").await;
    app.fills("Headline or programme title", TITLE).await;
    app.fills("Outlet", "APTN").await;
    app.fills("Languages", "en").await;
    app.fills("Words", "3200").await;
    app.ticks("Canadian citizen").await;
    app.ticks("Published or broadcast in Canada").await;
    app.dates("2020-03-25").await;
    for file in film_files::files(&folder) {
        app.fills("Path of a file", &file.display().to_string())
            .await;
        press_button(app, ".form", "Attach").await;
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        lasts(
            app,
            &format!("{name} is attached"),
            &format!(
                "return [...document.querySelectorAll('.form li b')].some(it => it.textContent === '{name}')"
            ),
        )
        .await;
    }
    anyone_can_use_it(app, "a draft with a film").await;
    picture(app, "entrant-film", "en", "light").await;
    app.click("#review").await;
    app.click("#submit").await;
    lasts(
        app,
        "the entry is on its way",
        "return location.hash === '#entrant/entries'",
    )
    .await;
}

async fn the_desk_collects_and_sends_packets(app: &App) {
    app.goes("#desk/today").await;
    app.click("#collect").await;
    let id = app
        .eval_async(&format!(
            "const done = arguments[0];
             const invoke = window.__TAURI_INTERNALS__.invoke;
             const look = () => invoke('entries_page', {{ query: {{ search: '{TITLE}' }} }})
                 .then(page => page.rows.length > 0 ? done(page.rows[0].id) : setTimeout(look, 100), done);
             look()"
        ))
        .await;
    let id = id.as_str().unwrap_or_else(|| panic!("{id}")).to_owned();
    app.goes(&format!("#desk/entry/{id}")).await;
    app.until(
        "the entry is open with its film",
        "return document.querySelector('.files')?.textContent.includes('ferry.mp4') === true",
    )
    .await;
    let ruled = app.eval_async(&RULE.replace("ID", &id)).await;
    assert_eq!(ruled, json!(null), "every open finding is ruled on");
    // Everyone on a panel reads all of its entries, so that the judge of this window reads this one.
    let assigned = app
        .eval_async(
            "const done = arguments[0];
             window.__TAURI_INTERNALS__.invoke('assign_judges', { round: 1, perEntry: 7, seed: 1 }).then(done, done)",
        )
        .await;
    app.goes("#desk/judging").await;
    app.until(
        &format!("entries are assigned: {assigned}"),
        "return document.querySelector('#send-packets')?.ariaDisabled === 'false'",
    )
    .await;
    app.click("#send-packets").await;
    lasts(
        app,
        "the packets are out",
        "return [...document.querySelectorAll('th.judge small')].some(it => it.textContent.startsWith('Packet: Sent on'))",
    )
    .await;
    picture(app, "desk-assigned", "en", "light").await;
}

async fn the_judge_opens_the_entry(app: &App) {
    app.goes("#judge/queue").await;
    app.click("#fetch").await;
    // It is the only one in the queue, and open.
    lasts(
        app,
        "the entry is open",
        &format!("return document.querySelector('.work h1')?.textContent === '{TITLE}'"),
    )
    .await;
    lasts(
        app,
        "all files are here",
        "return document.querySelector('.work .files')?.textContent.includes('sound.en.vtt') === true && document.querySelector('.work .missing') === null",
    )
    .await;
}

async fn the_film_plays_and_seeks(app: &App) {
    opens(app, "ferry.mp4").await;
    app.until(
        "the film says how long it is",
        &format!("return Math.round(document.querySelector('video')?.duration ?? 0) === {RUNTIME}"),
    )
    .await;
    let captions = app
        .eval("return document.querySelector('select[aria-label=\"Captions\"]').options[1].value")
        .await;
    app.chooses("Captions", captions.as_str().unwrap()).await;
    press_button(app, ".player", "Play").await;
    app.until(
        "its time runs",
        "return document.querySelector('video').currentTime > 0.5",
    )
    .await;
    // From the moment that the bar is moved to the one at which the film says that its frame is there.
    let shown = app
        .eval_async(
            "const done = arguments[0];
             const film = document.querySelector('video');
             const bar = document.querySelector('.seek input');
             const began = performance.now();
             film.addEventListener('seeked', () => done({
                 took: performance.now() - began,
                 time: film.currentTime,
                 width: film.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? film.videoWidth : 0,
             }), { once: true });
             bar.valueAsNumber = 2402;
             bar.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await;
    assert_eq!(shown["width"], json!(320), "{shown}");
    report("a frame of minute 40 after the click, ms", &shown["took"]);
    app.until(
        "the caption of minute 40 is shown",
        "const film = document.querySelector('video');
         return [...film.textTracks].some(it => it.mode === 'showing'
             && [...it.activeCues ?? []].some(cue => cue.text.includes('minute forty')))",
    )
    .await;
    app.until(
        "and its line of the transcript is marked",
        "return document.querySelector('.work [aria-current]')?.textContent.includes('minute forty') === true",
    )
    .await;
    anyone_can_use_it(app, "a film that plays").await;
    picture(app, "judge-film", "en", "light").await;
}

async fn the_film_is_played_by_keys(app: &App) {
    app.eval("document.querySelector('.player .controls button').focus()")
        .await;
    app.types(" ").await;
    app.until(
        "it is paused",
        "return document.querySelector('video').paused",
    )
    .await;
    let before = time(app).await;
    app.press(Key::Right).await;
    app.until(
        "it goes forward",
        &format!("return document.querySelector('video').currentTime > {before} + 4"),
    )
    .await;
}

async fn the_sound_plays(app: &App) {
    opens(app, "sound.mp3").await;
    app.until(
        "the sound says how long it is",
        "return document.querySelector('video')?.duration > 1",
    )
    .await;
    press_button(app, ".player", "Play").await;
    app.until(
        "its time runs",
        "return document.querySelector('video').currentTime > 0.3",
    )
    .await;
    press_button(app, ".player", "Pause").await;
}

async fn the_pdf_is_read(app: &App) {
    opens(app, "page.pdf").await;
    app.until(
        "its last page is drawn",
        "const page = [...document.querySelectorAll('.work .page')].at(-1);
         page?.scrollIntoView();
         return page?.querySelector('canvas') != null && page.querySelector('canvas').width > 0",
    )
    .await;
    app.until(
        "and its text can be selected",
        "const page = [...document.querySelectorAll('.work .page')].at(-1);
         const runs = [...page.querySelectorAll('span')].filter(it => it.textContent.trim() !== '');
         if (runs.length === 0) return false;
         getSelection().selectAllChildren(runs[0]);
         return getSelection().toString().trim() !== ''",
    )
    .await;
    anyone_can_use_it(app, "a PDF that is read").await;
    picture(app, "judge-pdf", "en", "light").await;
}

async fn the_picture_is_enlarged(app: &App) {
    opens(app, "photograph-1.jpg").await;
    app.until(
        "the picture is there",
        "return document.querySelector('.work .pane img')?.naturalWidth > 0",
    )
    .await;
    let width = "document.querySelector('.work .pane img').getBoundingClientRect().width";
    let before = app.eval(&format!("return {width}")).await;
    app.eval("document.querySelector('.work .pane img').closest('[tabindex]')?.focus()")
        .await;
    app.types("+").await;
    app.until("it is larger", &format!("return {width} > {before}"))
        .await;
    anyone_can_use_it(app, "a picture that is enlarged").await;
}

/// Opens a file of the entry that the judge reads, by its name.
async fn opens(app: &App, name: &str) {
    app.eval(&format!(
        "const file = [...document.querySelectorAll('.work .files li button')].find(it => it.querySelector('b')?.textContent === '{name}');
         if (file.ariaPressed !== 'true') file.click()"
    ))
    .await;
    app.until(
        &format!("{name} is open"),
        &format!("return document.querySelector('.work .pane h3')?.textContent === '{name}'"),
    )
    .await;
}

/// Clicks on the button with these words.
async fn press_button(app: &App, within: &str, words: &str) {
    app.until(
        &format!("there is a button {words}"),
        &format!(
            "const button = [...document.querySelectorAll('{within} button')].find(it => it.textContent.trim() === '{words}');
             button?.click();
             return button !== undefined"
        ),
    )
    .await;
}

/// Waits longer than for a screen, until a script returns `true`.
async fn lasts(app: &App, what: &str, script: &str) {
    let began = Instant::now();
    let patience = if film_files::is_full_trial() {
        LONGER
    } else {
        LONG
    };
    while app.eval(script).await != json!(true) {
        if began.elapsed() > patience {
            app.give_up(&format!("not so: {what}")).await;
        }
        sleep(Duration::from_millis(200)).await;
    }
    report(&format!("{what}, ms"), &json!(began.elapsed().as_millis()));
}

async fn time(app: &App) -> f64 {
    let time = app.eval("return document.querySelector('video').currentTime");
    time.await.as_f64().unwrap()
}

#[allow(clippy::print_stdout, reason = "how long it took is read by a person")]
fn report(what: &str, value: &Value) {
    println!("{what}: {value}");
}
