//! Every command through the window's handler and through the router, with the same inputs: the same JSON comes out.
//!
//! A season is played twice, once by each way, on a host whose clock stands still. What is random in it (ids, keys,
//! hashes) and where its folder is are replaced by what they are before the two transcripts are compared.

mod desk;
mod hands;
mod host;
mod normal;
mod own;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tower::ServiceExt;

use crate::window::{ask_in, fresh, hosted, rehearsal};
use host::StillHost;

/// One way to call commands.
type Way<'a> = &'a dyn Fn(&str, Value) -> Result<Value, Value>;

/// Calls commands and writes down what they answer.
pub(crate) struct Caller<'a> {
    way: Way<'a>,
    folder: PathBuf,
    transcript: RefCell<Vec<(String, Value)>>,
}

impl Caller<'_> {
    fn call(&self, command: &str, words: Value) -> Result<Value, Value> {
        let answer = (self.way)(command, words);
        let shown = match &answer {
            Ok(answer) => json!({ "ok": answer }),
            Err(failure) => json!({ "failed": failure }),
        };
        let shown = normal::of(&shown, &self.folder);
        self.transcript
            .borrow_mut()
            .push((command.to_owned(), shown));
        answer
    }

    /// Calls a command that succeeds.
    #[track_caller]
    pub(crate) fn ok(&self, command: &str, words: Value) -> Value {
        match self.call(command, words) {
            Ok(answer) => answer,
            Err(failure) => panic!("{command}: {failure}"),
        }
    }

    /// Calls a command that fails with this code.
    #[track_caller]
    pub(crate) fn fails(&self, command: &str, words: Value, code: &str) {
        let failure = self.call(command, words).expect_err(command);
        assert_eq!(failure["code"], code, "{command}: {failure}");
    }

    /// Calls a command that may fail, as long as it does so by both ways.
    pub(crate) fn call_any(&self, command: &str, words: Value) {
        let _ = self.call(command, words);
    }

    /// A place in the season's folder.
    pub(crate) fn place(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// Plays the season by one way; gives every command with its answer.
fn play(way: Way<'_>, folder: &Path) -> Vec<(String, Value)> {
    let caller = Caller {
        way,
        folder: folder.to_owned(),
        transcript: RefCell::default(),
    };
    desk::play(&caller);
    hands::play(&caller);
    desk::keys(&caller);
    own::play(&caller);
    caller.transcript.into_inner()
}

fn by_window(folder: &Path) -> Vec<(String, Value)> {
    let place = folder.to_owned();
    let window = hosted(move |_| StillHost::in_folder(&place));
    let way = |command: &str, mut words: Value| {
        if api::commands()
            .get(command)
            .is_some_and(|it| it.reports_progress)
        {
            words["report"] = json!("__CHANNEL__:1");
        }
        ask_in(&window, command, words)
    };
    play(&way, folder)
}

fn by_router(folder: &Path) -> Vec<(String, Value)> {
    let runtime = Runtime::new().unwrap();
    let session = api::Session::new(StillHost::in_folder(folder));
    let router = server::router(Arc::clone(&session));
    let way = |command: &str, words: Value| {
        let asked = ask_router(&router, command, words.to_string());
        let (status, body) = runtime.block_on(asked);
        if status.is_success() {
            Ok(body)
        } else {
            Err(body)
        }
    };
    let played = play(&way, folder);
    runtime.block_on(session.close_all()).unwrap();
    played
}

/// Posts a body to a command; gives the status and the JSON that came back.
async fn ask_router(router: &Router, command: &str, body: String) -> (StatusCode, Value) {
    let request = Request::post(format!("/api/{command}"))
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(body))
        .unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, serde_json::from_slice(&body).unwrap())
}

/// Sets a season up in `folder`.
fn set_up(folder: &Path) {
    let place = folder.to_owned();
    let window = hosted(move |_| StillHost::in_folder(&place));
    ask_in(&window, "open_rehearsal", rehearsal("begun")).unwrap();
    ask_in(&window, "close_workspaces", json!({})).unwrap();
}

/// A copy of a folder under this name.
fn copied(from: &Path, name: &str) -> PathBuf {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for file in fs::read_dir(from).unwrap() {
            let file = file.unwrap();
            let place = to.join(file.file_name());
            if file.file_type().unwrap().is_dir() {
                copy(&file.path(), &place);
            } else {
                fs::copy(file.path(), place).unwrap();
            }
        }
    }
    let to = fresh(name);
    copy(from, &to);
    to
}

#[test]
fn every_command_answers_the_same_by_both_ways() {
    // One season for both, so that its ids are the same.
    let seed = fresh("both-seed");
    set_up(&seed);
    let window = by_window(&copied(&seed, "both-window"));
    let router = by_router(&copied(&seed, "both-router"));
    for (one, other) in window.iter().zip(&router) {
        assert_eq!(one.0, other.0);
        let difference = normal::difference(&one.1, &other.1);
        assert_eq!(difference, None, "{}", one.0);
    }
    assert_eq!(window.len(), router.len());

    let tried: BTreeSet<&str> = window.iter().map(|(name, _)| name.as_str()).collect();
    let all: BTreeSet<&str> = api::commands().keys().copied().collect();
    let missing: Vec<_> = all.difference(&tried).collect();
    assert!(missing.is_empty(), "never tried: {missing:?}");
}

#[test]
fn a_call_that_is_none_says_so_by_both_ways() {
    let folder = fresh("both-wrong");
    let place = folder.clone();
    let window = hosted(move |_| StillHost::in_folder(&place));
    let runtime = Runtime::new().unwrap();
    let router = server::router(api::Session::new(StillHost::in_folder(&folder)));
    for (command, words, code, status) in [
        ("no_such", json!({}), "unknown-command", 404),
        ("add_key", json!({ "person": 3 }), "wrong-arguments", 400),
        (
            "move_clock",
            json!({ "to": "x", "more": 1 }),
            "wrong-arguments",
            400,
        ),
        ("desk_view", json!({}), "no-workspace", 409),
    ] {
        let failure = ask_in(&window, command, words.clone()).unwrap_err();
        assert_eq!(failure["code"], code);
        let asked = ask_router(&router, command, words.to_string());
        let (answered, body) = runtime.block_on(asked);
        assert_eq!((answered.as_u16(), body), (status, failure));
    }
    let asked = ask_router(&router, "desk_view", "no JSON".to_owned());
    let (answered, failure) = runtime.block_on(asked);
    assert_eq!(answered.as_u16(), 400);
    assert_eq!(failure["code"], "wrong-arguments");
}
