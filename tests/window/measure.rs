//! What it takes to work with 100,000 entries.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rehearsal::bulk;
use serde_json::{Value, json};
use tokio::time::sleep;
use workspaces::rules::{Call, calls};
use workspaces::{ActionContext, Desk, ProgressReporter, Unlock};

use crate::app::{App, folder_of, forget};

const ENTRIES: u32 = 100_000;
const NAME: &str = "window-measure";

/// Ten seconds of scrolling by wheel-sized steps, then jumps to places all over the table. A frame is blank where a row's
/// place in sight holds neither a row nor the sign that it is on its way; it waits where it holds that sign.
const SCROLL: &str = "
    const done = arguments[0];
    const view = document.querySelector('table[role=grid]').parentElement;
    const frames = [];
    let at = performance.now();
    const look = () => {
        const { top, bottom } = view.getBoundingClientRect();
        const head = view.querySelector('thead').getBoundingClientRect().height;
        const seen = [...view.querySelectorAll('tbody tr:not(.space)')].filter(row => {
            const box = row.getBoundingClientRect();
            return box.bottom > top + head && box.top < bottom;
        });
        const height = seen[0]?.getBoundingClientRect().height ?? 24;
        const place = Math.floor((bottom - top - head) / height);
        return { blank: seen.length < place, waits: seen.some(row => !row.id) };
    };
    const step = count => {
        const now = performance.now();
        frames.push({ took: now - at, ...look() });
        at = now;
        if (count === 0) {
            const took = frames.slice(2).map(it => it.took).sort((a, b) => a - b);
            const part = share => took[Math.min(took.length - 1, Math.floor(share * took.length))];
            done({ frames: took.length, median: part(0.5), p95: part(0.95), p99: part(0.99),
                   longest: took.at(-1), blank: frames.filter(it => it.blank).length,
                   waiting: frames.filter(it => it.waits).length });
            return;
        }
        const jump = count <= 30;
        view.scrollTop = jump ? Math.random() * view.scrollHeight : view.scrollTop + 120;
        requestAnimationFrame(() => step(count - 1));
    };
    view.scrollTop = 0;
    requestAnimationFrame(() => step(630));
";

/// Types a word letter by letter; how long it is from each letter to the frame that shows its answer, in milliseconds. The
/// table says while it waits for one: the rows of two answers may be the same.
const SEARCH: &str = "
    const done = arguments[0];
    const field = document.querySelector('.search input');
    const grid = document.querySelector('table[role=grid]');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const took = [];
    const type = letters => {
        if (letters.length === 0) { done(took); return; }
        let asked = false;
        const at = performance.now();
        const observer = new MutationObserver(() => {
            const busy = grid.getAttribute('aria-busy') === 'true';
            if (busy || !asked) { asked ||= busy; return; }
            observer.disconnect();
            requestAnimationFrame(() => {
                took.push(performance.now() - at);
                setTimeout(() => type(letters.slice(1)), 150);
            });
        });
        observer.observe(grid, { attributeFilter: ['aria-busy'] });
        set.call(field, field.value + letters[0]);
        field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    field.focus();
    type('shelter'.split(''));
";

/// What it takes to work with 100,000 entries; printed, never judged. `AWARDS_DESK_BINARY` names the app to measure.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "measures: cargo xtask bench window"]
async fn a_hundred_thousand_entries() {
    forget(NAME);
    let desk = filled().await;
    let app = App::start_with(NAME, &[]).await;
    let open = format!(
        "const done = arguments[0];
         const request = {{ folder: {}, person: '', passphrase: null }};
         localStorage.setItem('open', JSON.stringify({{ rehearsal: null, folders: [request.folder] }}));
         localStorage.setItem('address', '#desk/entries');
         window.__TAURI_INTERNALS__.invoke('open_workspace', {{ request }}).then(done, done)",
        json!(desk.display().to_string())
    );
    app.eval_async(&open).await;
    // The backup of the day would take memory, and hold the desk open when the app ends.
    app.eval(
        "window.__TAURI_INTERNALS__.invoke('back_up_due')
             .then(() => 'done', error => JSON.stringify(error))
             .then(it => { window.backedUp = it; })",
    )
    .await;
    let backed_up = loop {
        let said = app.eval("return window.backedUp ?? null").await;
        if !said.is_null() {
            break said;
        }
        sleep(Duration::from_secs(1)).await;
    };
    assert_eq!(backed_up, json!("done"));
    // WebKit writes what a page keeps a moment later.
    sleep(Duration::from_secs(2)).await;
    app.end().await;

    for start in ["cold", "second", "third"] {
        if start == "cold" {
            // Only root may; anyone else measures a warm start.
            let dropped = fs::write("/proc/sys/vm/drop_caches", "3");
            report("file caches dropped first", &json!(dropped.is_ok()));
        }
        let app = App::start_with(NAME, &[]).await;
        let rows = "return document.querySelectorAll('tbody tr[id]').length > 10";
        app.until("the table is there", rows).await;
        let (age, memory) = of_the_app();
        report(
            &format!("{start} start to a table of 100,000, s"),
            &json!(age),
        );
        report("memory of its processes, MiB", &json!(memory));
        if start == "third" {
            report("scrolling, ms", &app.eval_async(SCROLL).await);
            app.until("rows", rows).await;
            report("a letter in the search, ms", &app.eval_async(SEARCH).await);
        }
        app.end().await;
        // What it wrote must be on the disk before it lets go of the desk, and just after a backup that takes a while.
        while is_running() {
            sleep(Duration::from_millis(100)).await;
        }
    }
}

#[allow(clippy::print_stdout, reason = "what a bench is for")]
fn report(what: &str, value: &Value) {
    println!("{what}: {value}");
}

/// A desk of its own with the generated load, kept from one run to the next: it takes minutes to fill.
async fn filled() -> PathBuf {
    let folder = folder_of("measured-desk");
    let desk = folder.join("desk");
    let key = desk.with_extension("key");
    // The app takes the key into its own data when it opens the desk, and each run begins with empty data.
    let spare = folder.join("spare.key");
    if folder.join("filled").exists() {
        fs::copy(&spare, &key).unwrap();
        return desk;
    }
    forget("measured-desk");
    fs::create_dir_all(&folder).unwrap();
    let ctx = ActionContext::new("Measuring", "2021-01-23T12:00:00Z".parse().unwrap());
    let unlock = Unlock::KeyFile { key_file: &key };
    let made = Desk::create(&desk, &unlock, &ctx).await.unwrap();
    let mut call = Call::from_toml(calls::MEDIA_AWARDS_26).unwrap();
    call.version = 1;
    let toml = call.to_toml();
    made.publish(&toml, &ctx, ProgressReporter::none())
        .await
        .unwrap();
    bulk::fill(&made, 0..ENTRIES, ProgressReporter::none())
        .await
        .unwrap();
    made.close().await.unwrap();
    fs::copy(&key, &spare).unwrap();
    fs::write(folder.join("filled"), "").unwrap();
    desk
}

/// The processes with one of these names, each with its name and its folder under `/proc`.
fn processes(names: &'static [&str]) -> impl Iterator<Item = (&'static str, PathBuf)> {
    let processes = fs::read_dir("/proc").unwrap().flatten();
    processes.filter_map(|process| {
        let path = process.path();
        let name = fs::read_to_string(path.join("comm")).ok()?;
        let name = names.iter().find(|it| **it == name.trim())?;
        Some((*name, path))
    })
}

/// Whether a process of the app is still there; one that has ended has no memory.
fn is_running() -> bool {
    processes(&["awards-desk"]).any(|(_, path)| proportional(&path) > 0)
}

/// How long ago the newest process of the app began, in seconds, and the memory that it and WebKit's processes have for
/// themselves (proportional set size), in MiB.
fn of_the_app() -> (f64, u64) {
    let uptime = fs::read_to_string("/proc/uptime").unwrap();
    let now: f64 = uptime.split(' ').next().unwrap().parse().unwrap();
    let (mut age, mut memory) = (f64::MAX, 0);
    for (name, path) in processes(&["awards-desk", "WebKitWebProces", "WebKitNetworkPr"]) {
        memory += proportional(&path);
        if name == "awards-desk" {
            age = age.min(now - began(&path));
        }
    }
    (age, memory / 1024)
}

/// When a process began, in seconds since the machine did: field 22 of its `stat`, in hundredths.
fn began(process: &Path) -> f64 {
    let stat = fs::read_to_string(process.join("stat")).unwrap_or_default();
    let after_name = stat.rsplit(") ").next().unwrap_or_default();
    let ticks = after_name
        .split(' ')
        .nth(19)
        .and_then(|it| it.parse::<f64>().ok());
    ticks.map_or(0.0, |ticks| ticks / 100.0)
}

fn proportional(process: &Path) -> u64 {
    let rollup = fs::read_to_string(process.join("smaps_rollup")).unwrap_or_default();
    let line = rollup.lines().find(|line| line.starts_with("Pss:"));
    let number = line.and_then(|line| line.split_whitespace().nth(1));
    number.and_then(|it| it.parse().ok()).unwrap_or(0)
}
