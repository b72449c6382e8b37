//! The app under WebKit's driver.

use std::fs;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::NewSessionError;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::{Value, json};
use tokio::sync::{Mutex, MutexGuard};
use tokio::time::{sleep, timeout};

/// The first start plays a whole season in an unoptimised build.
const FIRST_START: Duration = Duration::from_mins(3);
const SOON: Duration = Duration::from_secs(20);
/// How long the driver and the app, a debug build, may take to start where other programs use all cores.
const STARTED: Duration = Duration::from_mins(2);
/// Between two looks.
const MOMENT: Duration = Duration::from_millis(50);

/// A display without a window manager gives the focus to one window only, so there is never a second.
static DISPLAY: Mutex<()> = Mutex::const_new(());

/// The app in a real window, driven as a person would.
pub(crate) struct App {
    client: Client,
    driver: Driver,
    _alone: MutexGuard<'static, ()>,
}

/// WebKit's driver in a process group of its own; it ends with the test, however that ends, and the app that it started with it. The
/// driver itself leaves the app running, with a window on the display that could take the focus from the next test's.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        kill_process_group(Pid::from_child(&self.0), Signal::KILL).ok();
        drop(self.0.wait());
    }
}

impl App {
    /// Starts the app, plays a season to its end and shows its entries.
    pub(crate) async fn with_a_season(name: &str) -> Self {
        let app = Self::start(name).await;
        app.click("#rehearsal-played").await;
        app.found(FIRST_START, "#collect").await;
        app.goes("#desk/entries").await;
        app.at("tbody tr[id]").await;
        app
    }

    /// Gives the window a size, in pixels.
    pub(crate) async fn sizes(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap();
    }

    /// Goes to a screen by its address.
    pub(crate) async fn goes(&self, address: &str) {
        self.eval(&format!("location.hash = '{address}'")).await;
    }

    /// Starts the app with nothing open.
    pub(crate) async fn start(name: &str) -> Self {
        forget(name);
        Self::start_with(name, &[]).await
    }

    /// Starts the app as the system does when somebody opens files with it; what it kept under this name is there.
    pub(crate) async fn start_with(name: &str, files: &[&Path]) -> Self {
        let alone = DISPLAY.lock().await;
        let home = folder_of(name);
        fs::create_dir_all(home.join("home")).unwrap();
        let port = free_port();
        let driver = Driver(
            Command::new("WebKitWebDriver")
                .arg(format!("--port={port}"))
                .env("TAURI_WEBVIEW_AUTOMATION", "true")
                .env("AWARDS_REHEARSAL_DIR", home.join("rehearsal"))
                // Nothing is kept in, or known from, the home of whoever runs the test.
                .env("XDG_DATA_HOME", home.join("data"))
                .env("XDG_CACHE_HOME", home.join("cache"))
                .env("HOME", home.join("home"))
                .env("LC_ALL", "C.UTF-8")
                // No session bus: an app that is already open here would take this one's place.
                .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
                .stdout(Stdio::null())
                .process_group(0)
                .spawn()
                .expect("WebKitWebDriver is in the package webkit2gtk-driver"),
        );
        let client = session(port, files).await;
        let app = Self {
            client,
            driver,
            _alone: alone,
        };
        app.at("main").await;
        app.listens().await;
        app
    }

    /// Waits for something that takes long the first time.
    pub(crate) async fn long(&self, selector: &str) {
        self.found(FIRST_START, selector).await;
    }

    /// Fills in the first field with this label, as if it had been typed.
    pub(crate) async fn fills(&self, label: &str, text: &str) {
        self.field(label).await;
        let script = format!(
            "const label = [...document.querySelectorAll('label[for]')]
                 .find(it => it.firstChild.textContent.trim() === '{label}');
             const field = document.getElementById(label.htmlFor);
             field.focus();
             field.select();"
        );
        self.eval(&script).await;
        self.types(text).await;
    }

    /// Waits for a field by its label.
    async fn field(&self, label: &str) {
        self.until(
            &format!("there is a field {label}"),
            &format!(
                "return [...document.querySelectorAll('label[for]')]
                     .some(it => it.firstChild.textContent.trim() === '{label}')"
            ),
        )
        .await;
    }

    /// Chooses from the first list with this label.
    pub(crate) async fn chooses(&self, label: &str, value: &str) {
        self.eval(&format!(
            "const list = document.querySelector('select[aria-label=\"{label}\"]');
             list.value = '{value}';
             list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ))
        .await;
    }

    /// Ticks the first box with this label.
    pub(crate) async fn ticks(&self, label: &str) {
        self.eval(&format!(
            "[...document.querySelectorAll('label')]
                 .find(it => it.textContent.trim() === '{label}').querySelector('input').click()"
        ))
        .await;
    }

    /// Types a day, part by part, into the first field for a day. The field is in English: month, day, year.
    pub(crate) async fn dates(&self, day: &str) {
        self.at("[data-segment=year]").await;
        let (year, rest) = day.split_once('-').unwrap();
        let (month, day) = rest.split_once('-').unwrap();
        for (part, digits) in [("year", year), ("month", month), ("day", day)] {
            self.eval(&format!(
                "document.querySelector('[data-segment={part}]').focus()"
            ))
            .await;
            self.types(digits).await;
        }
    }

    /// Ends the session and with it the app.
    pub(crate) async fn end(self) {
        self.client.close().await.unwrap();
        drop(self.driver);
    }

    /// The first element that a selector finds, as soon as there is one.
    pub(crate) async fn at(&self, selector: &str) -> Element {
        self.found(SOON, selector).await
    }

    async fn found(&self, patience: Duration, selector: &str) -> Element {
        let wait = self.client.wait().at_most(patience);
        match wait.for_element(Locator::Css(selector)).await {
            Ok(element) => element,
            Err(error) => {
                self.give_up(&format!("nothing at {selector}: {error}"))
                    .await
            }
        }
    }

    /// Waits until a script returns `true`. A page that is left while the script runs is looked at again once the next is there.
    pub(crate) async fn until(&self, what: &str, script: &str) {
        let so = async {
            loop {
                match self.client.execute(script, vec![]).await {
                    Ok(Value::Bool(true)) => break,
                    Ok(_) => {}
                    Err(error) if error.is_no_such_frame() => {}
                    Err(error) => panic!("{what}: {error}"),
                }
                sleep(MOMENT).await;
            }
        };
        if timeout(SOON, so).await.is_err() {
            self.give_up(&format!("not so: {what}")).await;
        }
    }

    pub(crate) async fn give_up(&self, why: &str) -> ! {
        let page = self.eval("return document.body.innerText").await;
        panic!(
            "{why}\nThe window shows:\n{}",
            page.as_str().unwrap_or_default()
        );
    }

    /// Types letters wherever the focus is.
    pub(crate) async fn types(&self, letters: &str) {
        let mut keys = KeyActions::new("keyboard".to_owned());
        for value in letters.chars() {
            keys = keys
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        self.perform(keys).await;
    }

    /// Presses and releases keys as they are given.
    pub(crate) async fn perform(&self, keys: KeyActions) {
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Presses one key wherever the focus is.
    pub(crate) async fn press(&self, key: Key) {
        self.types(&char::from(key).to_string()).await;
    }

    /// Clicks on the first element that a selector finds, once it has stayed in its place for a moment: the row of messages
    /// below the screen moves what is above it when a message comes or goes.
    pub(crate) async fn click(&self, selector: &str) {
        self.at(selector).await;
        self.until(
            "what is clicked stays in its place",
            &format!(
                "const element = document.querySelector({selector:?});
                 if (element === null) return false;
                 element.scrollIntoView({{ block: 'nearest' }});
                 const {{ x, y }} = element.getBoundingClientRect();
                 const here = [x, y].join();
                 const stays = window.lastPlaceOfClick === here;
                 window.lastPlaceOfClick = here;
                 return stays"
            ),
        )
        .await;
        let clicked = self.at(selector).await.click().await;
        clicked.unwrap_or_else(|error| panic!("no click on {selector}: {error}"));
    }

    /// The words in the first element that a selector finds.
    pub(crate) async fn words(&self, selector: &str) -> String {
        self.at(selector).await.text().await.unwrap()
    }

    /// What a script hands to the function that it is given.
    pub(crate) async fn eval_async(&self, script: &str) -> Value {
        self.client.execute_async(script, vec![]).await.unwrap()
    }

    /// What a script returns.
    pub(crate) async fn eval(&self, script: &str) -> Value {
        self.client.execute(script, vec![]).await.unwrap()
    }
}

/// Removes what the app kept under this name.
pub(crate) fn forget(name: &str) {
    let home = folder_of(name);
    if home.exists() {
        fs::remove_dir_all(&home).unwrap();
    }
}

/// Where the app of a test keeps everything.
pub(crate) fn folder_of(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

async fn session(port: u16, files: &[&Path]) -> Client {
    let binary = std::env::var("AWARDS_DESK_BINARY");
    let binary = binary.unwrap_or_else(|_| env!("CARGO_BIN_EXE_awards-desk").to_owned());
    let options = json!({ "binary": binary, "args": files });
    let capabilities = [("webkitgtk:browserOptions".to_owned(), options)]
        .into_iter()
        .collect();
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    let address = format!("http://127.0.0.1:{port}");
    // The driver needs a moment before it listens; what else goes wrong stays wrong.
    let connected = async {
        loop {
            match builder.connect(&address).await {
                Err(NewSessionError::FailedC(_)) => sleep(MOMENT).await,
                other => break other,
            }
        }
    };
    let session = timeout(STARTED, connected)
        .await
        .expect("WebKitWebDriver does not listen, or the app does not start");
    session.expect("no session with the app")
}

/// A port that nobody else has.
fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}
