//! Starts the window. Everything the tests share with it is in the library.
// Without this, Windows opens a console beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use awards_desk::{Desktop, FileServer, MAILBOX_POLL_INTERVAL};
use tauri_plugin_window_state::StateFlags;

/// Names a folder for the rehearsal desk instead of the app's own data, as the tests do.
const REHEARSAL_FOLDER: &str = "AWARDS_REHEARSAL_DIR";

fn main() -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    draw_without_dmabuf();
    awards_desk::disable_core_dumps();

    let folder = env::var_os(REHEARSAL_FOLDER).map(PathBuf::from);
    awards_desk::start_log(folder.as_deref());
    // First of all plugins: a second start must end before it touches anything.
    let builder = tauri::Builder::default().plugin(tauri_plugin_single_instance::init(
        |app, arguments, folder| {
            // The first argument is the program.
            let arguments = arguments.into_iter().skip(1).map(OsString::from);
            awards_desk::note_opened_places(app, arguments, Path::new(&folder));
            awards_desk::bring_back(app);
        },
    ));
    // Where and how large the window was; it is shown when its page is there, never before.
    let remembered = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    let window_state = tauri_plugin_window_state::Builder::default().with_state_flags(remembered);
    let builder = builder.plugin(window_state.build());
    let mut context = tauri::generate_context!();
    let file_server = FileServer::start(context.config());
    if let Some(server) = &file_server {
        server.admit(context.config_mut());
    }
    let app = awards_desk::configure(builder, |app| {
        Desktop::new(app, folder, MAILBOX_POLL_INTERVAL, file_server)
    })
    .setup(|app| {
        let started_in = env::current_dir().unwrap_or_default();
        awards_desk::note_opened_places(app.handle(), env::args_os().skip(1), &started_in);
        Ok(())
    })
    .build(context)?;
    app.run(|app, event| {
        if matches!(event, tauri::RunEvent::Exit) {
            awards_desk::close(app);
        }
        // Only macOS passes files and links by an event instead of an argument.
        #[cfg(target_os = "macos")]
        if let tauri::RunEvent::Opened { urls } = event {
            let arguments = urls.into_iter().map(|url| OsString::from(url.to_string()));
            awards_desk::note_opened_places(app, arguments, Path::new("/"));
        }
    });
    Ok(())
}

/// `WebKitGTK` shows an empty window with some graphics drivers unless it leaves DMA-BUF alone.
#[cfg(target_os = "linux")]
fn draw_without_dmabuf() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if env::var_os(SWITCH).is_none() {
        #[expect(
            unsafe_code,
            reason = "first statement of main: no other thread reads the environment yet"
        )]
        // SAFETY: nothing has been started that could read or write the environment at the same time.
        unsafe {
            env::set_var(SWITCH, "1");
        }
    }
}
