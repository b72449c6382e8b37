//! Names on a disk for what people who are not trusted named.

/// The longest name of a file or a folder, in bytes of UTF-8: every file system takes it, and a path stays short.
const LONGEST: usize = 120;
/// The longest ending that is kept where a name is cut, in bytes.
const LONGEST_ENDING: usize = 16;

/// Names that Windows keeps for devices, with any ending.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$"];

/// A name for a file that lies in the folder it is put in, is not hidden, is no device and is not taken for a workspace's, on
/// any system. It ends as `name` does. Never empty.
pub fn safe_file_name(name: &str) -> String {
    let cleaned = cleaned(name);
    let (stem, ending) = match cleaned.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= LONGEST_ENDING => {
            (stem, format!(".{ending}"))
        }
        _ => (cleaned.as_str(), String::new()),
    };
    let mut safe = cut(stem, LONGEST - ending.len()).to_owned();
    if safe.is_empty() {
        safe.push('_');
    }
    safe.push_str(&ending);
    if store::has_workspace_name(&safe) {
        safe.insert(0, '_');
    }
    not_a_device(safe)
}

/// The same for a folder, whose name has no ending.
pub fn safe_folder_name(name: &str) -> String {
    let cleaned = cleaned(name);
    let cut = cut(&cleaned, LONGEST);
    not_a_device(if cut.is_empty() { "_" } else { cut }.to_owned())
}

/// Without what a file system refuses or a person cannot see, on one line.
fn cleaned(name: &str) -> String {
    let mut cleaned = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => cleaned.push('_'),
            _ if letter.is_whitespace() || letter.is_control() => {
                if !cleaned.ends_with(' ') {
                    cleaned.push(' ');
                }
            }
            _ if is_invisible(letter) => {}
            _ => cleaned.push(letter),
        }
    }
    // A dot in front hides a file, and Windows drops dots and spaces at the end.
    let cleaned = cleaned.trim_end_matches(['.', ' ']).trim_start();
    match cleaned.strip_prefix('.') {
        Some(rest) => format!("_{rest}"),
        None => cleaned.to_owned(),
    }
}

/// What changes the order of letters or shows nothing, by which a name can look like another one.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

fn cut(text: &str, most: usize) -> &str {
    let cut = &text[..text.floor_char_boundary(most)];
    cut.trim_end_matches(['.', ' '])
}

fn not_a_device(name: String) -> String {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_lowercase();
    let is_numbered = ["com", "lpt"].iter().any(|device| {
        let number = stem.strip_prefix(device).unwrap_or_default();
        let mut digits = number.chars();
        matches!(digits.next(), Some('0'..='9' | '¹' | '²' | '³')) && digits.next().is_none()
    });
    if is_numbered || DEVICES.contains(&stem.as_str()) {
        format!("_{name}")
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_in_its_folder() {
        for (name, safe) in [
            ("report.pdf", "report.pdf"),
            ("Été à l’Île.docx", "Été à l’Île.docx"),
            ("../../etc/passwd", "_._._etc_passwd"),
            ("C:\\Windows\\a.exe", "C__Windows_a.exe"),
            ("a\n\tb .txt", "a b.txt"),
            (".bashrc", "_bashrc"),
            ("..", "_"),
            ("", "_"),
            (" . ", "_"),
            ("a.pdf. . ", "a.pdf"),
            ("fdp\u{202e}exe.pdf", "fdpexe.pdf"),
            ("con", "_con"),
            ("NUL.txt", "_NUL.txt"),
            ("Com1.csv", "_Com1.csv"),
            ("lpt³", "_lpt³"),
            ("com10", "com10"),
            ("console.txt", "console.txt"),
            ("a?b*.srt", "a_b_.srt"),
            ("Keys.json", "_Keys.json"),
            ("workspace.db-wal", "_workspace.db-wal"),
        ] {
            assert_eq!(safe_file_name(name), safe, "{name:?}");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let long = safe_file_name(&format!("{}.docx", "é".repeat(400)));
        assert!(long.len() <= LONGEST && long.ends_with("é.docx"), "{long}");
        let long = safe_file_name(&format!("a.{}", "x".repeat(400)));
        assert_eq!(long.len(), LONGEST);
        assert_eq!(safe_folder_name(&"x".repeat(400)).len(), LONGEST);
        assert_eq!(
            safe_folder_name("0014 The Post - A: B / C."),
            "0014 The Post - A_ B _ C"
        );
    }
}
