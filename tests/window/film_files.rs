//! Files of the work that a test makes: a film of 45 minutes with its captions, beside what the rehearsal has.

use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The works of the rehearsal, made by this project.
const WORKS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/src-tauri/crates/rehearsal/data/works"
);
/// How long the film runs, in seconds.
pub(crate) const RUNTIME: u32 = 45 * 60;

/// Captions of which one is shown for ten seconds from minute 40.
const CAPTIONS: &str = "WEBVTT

00:00:01.000 --> 00:00:05.000
A river town waits.

00:40:00.000 --> 00:40:10.000
The ferry comes at minute forty.

00:40:10.000 --> 00:40:20.000
Nobody is on the pier.
";

/// The files of one entry, in the order in which they are attached.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let film = folder.join("ferry.mp4");
    make_film(&film);
    // Captions go with the film of the same name.
    let captions = folder.join("ferry.en.vtt");
    fs::write(&captions, CAPTIONS).unwrap();
    let work = |name: &str| {
        let path = folder.join(name);
        fs::copy(Path::new(WORKS).join(name), &path).unwrap();
        path
    };
    vec![
        film,
        captions,
        work("page.pdf"),
        work("photograph-1.jpg"),
        work("sound.mp3"),
        work("sound.en.vtt"),
    ]
}

/// Makes a film in H.264 and AAC whose picture changes each second. Where `AWARDS_FULL_TRIALS` is set it is made longer than
/// 4 GiB by a box of free space at its end, which players skip, and which is sealed, sent and hashed like all other bytes.
fn make_film(path: &Path) {
    let status = Command::new("ffmpeg")
        .args(["-loglevel", "error", "-nostdin", "-y"])
        .args(["-f", "lavfi", "-i"])
        .arg(format!("testsrc=size=320x180:rate=2:duration={RUNTIME}"))
        .args(["-f", "lavfi", "-i"])
        .arg(format!(
            "sine=frequency=220:sample_rate=8000:duration={RUNTIME}"
        ))
        .args([
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p",
            "-g",
            "20",
        ])
        .args(["-c:a", "aac", "-b:a", "16k", "-movflags", "+faststart"])
        .arg(path)
        .stdin(Stdio::null())
        .status()
        .expect("ffmpeg is in the package of that name");
    assert!(status.success());
    if is_full_trial() {
        let mut film = File::options().write(true).open(path).unwrap();
        let end = film.seek(SeekFrom::End(0)).unwrap();
        let free: u64 = 4 << 30;
        // A size of 1 says that eight bytes with the size follow the name.
        film.write_all(&1_u32.to_be_bytes()).unwrap();
        film.write_all(b"free").unwrap();
        film.write_all(&free.to_be_bytes()).unwrap();
        film.set_len(end + free).unwrap();
    }
}

/// Whether tests take as much as they say, and not as much as is quick.
pub(crate) fn is_full_trial() -> bool {
    std::env::var_os("AWARDS_FULL_TRIALS").is_some()
}
