//! Passphrases, the recovery key, backups and restoring.

use std::path::Path;

use serde_json::json;

use crate::access::anyone_can_use_it;
use crate::app::App;
use crate::screens::picture;

const PASSPHRASE: &str = "a lamp beside the harbour";

/// From a passphrase that is made to a workspace that is restored with the paper alone.
#[tokio::test(flavor = "multi_thread")]
async fn a_desk_is_kept_restored_and_known_as_an_older_copy() {
    let app = App::start("window-keeping").await;
    let home = tempfile::tempdir().unwrap();
    let (desk, backup) = (home.path().join("Desk"), home.path().join("Backup"));
    a_passphrase_is_made(&app, &desk).await;
    let code = a_recovery_key_is_made(&app).await;
    the_backups_are_shown(&app, &backup).await;
    the_backup_is_restored(&app, &desk, &backup, &code).await;
    the_folder_from_before_is_an_older_copy(&app, &desk).await;
    what_is_damaged_leads_to_a_backup(&app, &desk).await;
    app.end().await;
}

/// Pictures of what is shown in both languages, once everybody can use it.
async fn seen(app: &App, name: &str) {
    anyone_can_use_it(app, name).await;
    picture(app, name, "en", "light").await;
    // What is behind a dialog cannot be clicked, but its script can be called.
    speaks(app, "fr-CA").await;
    anyone_can_use_it(app, name).await;
    picture(app, name, "fr", "light").await;
    speaks(app, "en-CA").await;
}

async fn speaks(app: &App, language: &str) {
    app.eval(&format!(
        "document.querySelector('button[lang={language}]').click()"
    ))
    .await;
}

async fn a_passphrase_is_made(app: &App, desk: &Path) {
    app.eval("document.querySelector('input[value=desk]').click()")
        .await;
    app.fills("Your name", "Robin Example").await;
    app.fills("Folder", &desk.display().to_string()).await;
    app.until(
        "a desk without a passphrase is told what that means",
        "return document.querySelector('.passphrase-lost').textContent.includes('A desk should have')",
    )
    .await;
    app.fills("Passphrase", "eleven char").await;
    app.fills("The passphrase again", "eleven char").await;
    app.until(
        "it is too short",
        "return document.querySelector('.field.not .found').textContent.includes('12')
             && document.querySelector('#own-make').ariaDisabled === 'true'",
    )
    .await;
    app.fills("Passphrase", PASSPHRASE).await;
    app.until(
        "the second is another",
        "return document.querySelector('.field.not .found').textContent.includes('not the same')
             && document.querySelector('#own-make').ariaDisabled === 'true'",
    )
    .await;
    app.fills("The passphrase again", PASSPHRASE).await;
    app.ticks("Show the passphrase").await;
    app.until(
        "both are shown, and can be used",
        &format!(
            "return [...document.querySelectorAll('input[type=text]')]
                 .filter(it => it.value === '{PASSPHRASE}').length === 2
                 && document.querySelector('#own-make').ariaDisabled === 'false'"
        ),
    )
    .await;
    seen(app, "welcome-passphrase").await;
    app.click("#own-make").await;
    app.until("the desk is open", "return location.hash === '#desk/today'")
        .await;
}

async fn open_backups(app: &App) {
    app.click(".tools > button.plain").await;
    app.click("#backups-and-access").await;
    app.at("dialog[open] #who-opens ~ ul li").await;
}

async fn a_recovery_key_is_made(app: &App) -> String {
    open_backups(app).await;
    seen(app, "backups-and-access").await;
    app.click("#make-recovery-key").await;
    app.at("#recovery-code li").await;
    seen(app, "recovery-key").await;
    let groups = app
        .eval(
            "return [...document.querySelectorAll('#recovery-code li')]
                 .map(it => it.lastChild.textContent.trim())",
        )
        .await;
    let groups: Vec<String> = serde_json::from_value(groups).unwrap();
    assert_eq!(groups.len(), 7);
    let asked = app
        .eval(
            "return [...document.querySelectorAll('dialog[open] label')]
                 .find(it => it.textContent.startsWith('Type group')).textContent",
        )
        .await;
    let asked = asked.as_str().unwrap().to_owned();
    let number: usize = asked
        .split(' ')
        .find_map(|it| it.parse().ok())
        .unwrap_or_else(|| panic!("{asked}"));
    let label = format!("Type group {number} from the paper");
    app.fills(&label, &groups[number % 7]).await;
    app.click("#recovery-set").await;
    app.until(
        "another group is refused",
        "return document.querySelector('dialog[open] .found')?.textContent.includes('not as it was printed')",
    )
    .await;
    app.fills(&label, &groups[number - 1].to_lowercase()).await;
    app.click("#recovery-set").await;
    app.until(
        "it is used, and shown no more",
        "return document.querySelector('#recovery-code') === null
             && document.querySelector('.toasts').textContent.includes('opens this workspace from now on')",
    )
    .await;
    groups.join("-")
}

async fn the_backups_are_shown(app: &App, backup: &Path) {
    // The system's own dialog asks for the folder; here it is named.
    let made = app
        .eval_async(&format!(
            "const done = arguments[0];
             window.__TAURI_INTERNALS__.invoke('make_backup',
                 {{ kind: 'desk', to: {}, report: '__CHANNEL__:1' }})
                 .then(it => done(it.lines), failure => done(failure))",
            json!(backup.display().to_string())
        ))
        .await;
    assert!(made.as_u64().is_some_and(|lines| lines >= 2), "{made}");
    open_backups(app).await;
    app.until(
        "the automatic backup of this morning is shown",
        "return document.querySelectorAll('dialog[open] tbody tr').length === 1",
    )
    .await;
    app.until(
        "the paper is among what opens it",
        "return [...document.querySelectorAll('dialog[open] li')].some(it => it.textContent === 'Recovery key')",
    )
    .await;
    seen(app, "backups").await;
    app.press(fantoccini::key::Key::Escape).await;
}

async fn leaves(app: &App) {
    app.palette("Close all", "#welcome/").await;
    app.at("#restore").await;
}

async fn way(app: &App, inside: &str, value: &str) {
    app.eval(&format!(
        "document.querySelector('{inside} input[value={value}]').click()"
    ))
    .await;
}

async fn the_backup_is_restored(app: &App, desk: &Path, backup: &Path, code: &str) {
    leaves(app).await;
    app.click("#restore").await;
    app.at("#backup-try").await;
    app.fills("Backup", &backup.display().to_string()).await;
    way(app, "dialog[open]", "recovery").await;
    app.fills("Recovery key", "7Q2M4").await;
    app.click("#backup-try").await;
    app.until(
        "a key that is too short is refused",
        "return document.querySelector('dialog[open] [role=alert]')?.textContent.includes('35')",
    )
    .await;
    app.fills("Recovery key", &code.to_lowercase()).await;
    app.click("#backup-try").await;
    app.until(
        "the backup is whole, and nothing was put back",
        "return document.querySelector('#backup-tried')?.textContent.includes('is whole')",
    )
    .await;
    let to = desk.with_file_name("Desk restored");
    app.fills("Put it back into", &to.display().to_string())
        .await;
    seen(app, "restore").await;
    assert!(!to.exists());
    app.click("#restore-do").await;
    app.until(
        "it is open, and the next number is said",
        "return location.hash === '#desk/today'
             && document.querySelector('.toasts').textContent.includes('The next new entry gets number 0001')",
    )
    .await;
    assert!(to.join("workspace.db").exists() && desk.join("workspace.db").exists());
    open_backups(app).await;
    seen(app, "backups-restored").await;
    app.press(fantoccini::key::Key::Escape).await;
}

async fn the_folder_from_before_is_an_older_copy(app: &App, desk: &Path) {
    leaves(app).await;
    app.fills("Folder of the workspace", &desk.display().to_string())
        .await;
    way(app, ".fields", "passphrase").await;
    app.eval("document.querySelector('#open-one').scrollIntoView()")
        .await;
    fills_last(app, "Name", "Robin Example").await;
    fills_last(app, "Passphrase", PASSPHRASE).await;
    app.click("#own-open").await;
    app.at("#older-cancel").await;
    seen(app, "older-copy").await;
    app.click("#older-cancel").await;
    app.until(
        "nothing is open",
        "return document.querySelector('dialog[open]') === null && location.hash.startsWith('#welcome')",
    )
    .await;
    app.click("#own-open").await;
    app.click("#older-restored").await;
    app.until(
        "it goes on from here",
        "return location.hash === '#desk/today'",
    )
    .await;
}

async fn what_is_damaged_leads_to_a_backup(app: &App, desk: &Path) {
    leaves(app).await;
    std::fs::write(desk.join("log.head"), "not a head").unwrap();
    app.fills("Folder of the workspace", &desk.display().to_string())
        .await;
    way(app, ".fields", "passphrase").await;
    fills_last(app, "Name", "Robin Example").await;
    fills_last(app, "Passphrase", PASSPHRASE).await;
    app.click("#own-open").await;
    app.click(".toast[role=alert] button:not(.close)").await;
    app.until(
        "its automatic backups are listed",
        "return document.querySelectorAll('dialog[open] tbody tr').length >= 1",
    )
    .await;
    seen(app, "restore-damaged").await;
}

/// Fills in the last field with this label: the form above has one of the same name.
async fn fills_last(app: &App, label: &str, text: &str) {
    app.eval(&format!(
        "const label = [...document.querySelectorAll('label[for]')]
             .findLast(it => it.firstChild.textContent.trim() === '{label}');
         const field = document.getElementById(label.htmlFor);
         field.focus();
         field.select();"
    ))
    .await;
    app.types(text).await;
}
