//! The page given to somebody who contests a result is checked without the desk: any change of it is found.

use std::path::PathBuf;

use serde_json::{Value, json};
use workspaces::witness::page::{PageCheck, check};
use workspaces::witness::{HeadSays, in_file};
use workspaces::{AwardDecision, Language, Reason, Unlock, verify};

use crate::jury::{CATEGORY, Jury, judges_without_terms, marks};

const BEGIN: &str = "<template id=\"awards-proof\">";

/// A decided category and the page on its first entry.
struct Page {
    jury: Jury,
    text: String,
}

impl Page {
    async fn of_a_winner() -> Self {
        let works = ["Ann <One> & Co", "Bea Two"];
        let jury = Jury::seated(&works, &judges_without_terms(&["Judge Tremblay"]), |_| {}).await;
        let desk = &jury.stage.desk;
        desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
        jury.send(1).await;
        jury.answer(1, 0, |entry| marks([9.0, 7.0][entry])).await;
        jury.collect().await;
        let winner = AwardDecision::Winner {
            entry: jury.entries[0].clone(),
        };
        let reason = Reason {
            internal: "The board asked for it.".to_owned(),
            for_entrant: Some("By the chair.".to_owned()),
        };
        let ctx = jury.ctx();
        desk.decide(CATEGORY, &winner, reason, None, &ctx)
            .await
            .unwrap();
        let path = jury.stage.path("page.html");
        let ctx = jury.ctx();
        desk.write_explanation(&jury.entries[0], &path, Language::English, &ctx)
            .await
            .unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        Self { jury, text }
    }

    /// What a program reads of it.
    fn data(&self) -> Value {
        let (_, behind) = self.text.split_once(BEGIN).unwrap();
        serde_json::from_str(behind.split_once("</template>").unwrap().0).unwrap()
    }

    /// The page with other data and the same looks.
    fn with(&self, data: &Value) -> String {
        let (before, behind) = self.text.split_once(BEGIN).unwrap();
        let (_, end) = behind.split_once("</template>").unwrap();
        format!("{before}{BEGIN}{data}</template>{end}")
    }

    fn file(&self, text: &str) -> PathBuf {
        let path = self.jury.stage.path("tried.html");
        std::fs::write(&path, text).unwrap();
        path
    }

    fn checked(&self, text: &str) -> PageCheck {
        check(&self.file(text)).unwrap()
    }

    /// The codes of what is found.
    fn problems(&self, text: &str) -> Vec<String> {
        let found = self.checked(text).problems.into_iter();
        found.map(|problem| problem.code).collect()
    }
}

/// The line that opens a row of this table.
fn opening<'a>(data: &'a mut Value, table: &str) -> (&'a mut Value, u64) {
    let lines = data["lines"].as_array_mut().unwrap();
    let row = lines.iter_mut().find_map(|line| {
        let seq = line["seq"].as_u64()?;
        let rows = line["rows"].as_array_mut()?;
        let row = rows
            .iter_mut()
            .find(|row| row["table"] == table && row["salt"].is_string())?;
        Some((row, seq))
    });
    row.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_honest_page_proves_itself_and_opens_nothing_else() {
    let page = Page::of_a_winner().await;
    let checked = page.checked(&page.text);
    assert_eq!(checked.problems, []);
    assert_eq!(checked.number, Some(1));
    assert_eq!(
        checked.fingerprint,
        page.jury.stage.desk.card().fingerprint()
    );
    assert_eq!(page.problems(&page.text.replace('\n', "\r\n")), [""; 0]);
    let (mut opened, mut details) = (Vec::new(), Vec::new());
    for line in page.data()["lines"].as_array().unwrap() {
        for row in line["rows"].as_array().unwrap() {
            if row["salt"].is_string() {
                opened.push(row["table"].as_str().unwrap().to_owned());
            } else {
                assert!(row["values"].is_null());
            }
        }
        if line["detail"]["text"].is_string() {
            details.push(line["what"].as_str().unwrap().to_owned());
        }
        assert!(line["who"].is_string(), "who did it stays closed");
    }
    assert_eq!(opened, ["entry", "explanation"]);
    assert!(details.iter().all(|what| {
        [
            "entry-received",
            "receipt-made",
            "receipt-sent",
            "page-made",
        ]
        .contains(&what.as_str())
    }));
    for secret in [
        "The board asked",
        "Tremblay",
        "example.invalid",
        &page.jury.judges[0].1,
    ] {
        assert!(!page.text.contains(secret), "{secret}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_changed_on_a_page_is_found() {
    let page = Page::of_a_winner().await;
    let data = page.data();

    // What a person sees.
    assert!(page.text.contains("By the chair."));
    let words = page.text.replacen("By the chair.", "By the board.", 1);
    assert_eq!(page.problems(&words), ["false-words"], "changed words");
    assert!(page.text.contains("<b>9.00</b>"));
    let mark = page.text.replacen("<b>9.00</b>", "<b>10.00</b>", 1);
    assert_eq!(page.problems(&mark), ["false-words"], "a changed mark");

    // What a program reads, with a page that still looks the same.
    let mut said = data.clone();
    let (row, line) = opening(&mut said, "explanation");
    let body = row["values"]["body"]
        .as_str()
        .unwrap()
        .replace("9.0", "10.0");
    row["values"]["body"] = json!(body);
    let found = page.checked(&page.with(&said));
    assert_eq!(
        found.problems[0].code, "false-record",
        "a mark in the record"
    );
    assert_eq!(found.problems[0].params["line"], line.to_string());

    let mut number = data.clone();
    opening(&mut number, "entry").0["values"]["number"] = json!(2);
    let found = page.problems(&page.with(&number));
    assert_eq!(
        found[..2],
        ["false-record", "other-number"],
        "another number"
    );

    let mut detail = data.clone();
    let first = &mut detail["lines"][0];
    let text = first["detail"]["text"].as_str().unwrap();
    first["detail"]["text"] = json!(text.replace("2021", "2020"));
    assert_eq!(
        page.problems(&page.with(&detail))[0],
        "false-line",
        "a changed detail"
    );

    let mut at = data.clone();
    at["lines"][0]["at"] = json!("2020-12-31T00:00:00.000Z");
    assert_eq!(
        page.problems(&page.with(&at))[0],
        "false-line",
        "another instant"
    );

    let mut swapped = data.clone();
    let path = swapped["lines"][0]["path"].take();
    swapped["lines"][0]["path"] = swapped["lines"][1]["path"].take();
    swapped["lines"][1]["path"] = path;
    let found = page.problems(&page.with(&swapped));
    assert_eq!(found[..2], ["false-line", "false-line"], "swapped proofs");

    let mut fewer = data.clone();
    fewer["lines"].as_array_mut().unwrap().remove(1);
    let found = page.problems(&page.with(&fewer));
    assert!(
        found.contains(&"other-lines".to_owned()),
        "a line left out: {found:?}"
    );

    let mut unrecorded = data.clone();
    unrecorded["lines"].as_array_mut().unwrap().pop();
    let found = page.problems(&page.with(&unrecorded));
    assert!(found.contains(&"no-record".to_owned()), "{found:?}");

    let mut closed = data.clone();
    opening(&mut closed, "explanation").0["salt"] = json!("no salt");
    assert!(!page.problems(&page.with(&closed)).is_empty());

    let mut signed = data.clone();
    signed["head"]["signed"]["size"] = json!(1);
    let error = check(&page.file(&page.with(&signed))).unwrap_err();
    assert_eq!(
        error.code(),
        "message-unreadable",
        "a head that nobody signed"
    );
    let error = check(&page.file("<p>a page</p>")).unwrap_err();
    assert_eq!(error.code(), "page-without-proof");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_or_a_head_of_another_desk_proves_nothing() {
    let (page, other) = (Page::of_a_winner().await, Page::of_a_winner().await);
    let mut line = page.data();
    let foreign = other.data()["lines"][0].clone();
    line["lines"].as_array_mut().unwrap().insert(1, foreign);
    let found = page.problems(&page.with(&line));
    for code in ["false-line", "other-entry", "other-lines"] {
        assert!(found.contains(&code.to_owned()), "{code}: {found:?}");
    }

    let mut head = page.data();
    head["head"] = other.data()["head"].clone();
    let checked = page.checked(&page.with(&head));
    let count = head["lines"].as_array().unwrap().len();
    let false_lines = checked.problems.iter().filter(|it| it.code == "false-line");
    assert_eq!(false_lines.count(), count);
    let fingerprint = other.jury.stage.desk.card().fingerprint();
    assert_eq!(checked.fingerprint, fingerprint, "and whose it is, is said");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_a_witness_of_the_desks_log() {
    let page = Page::of_a_winner().await;
    let held = in_file(&page.file(&page.text)).unwrap();
    page.jury.stage.desk.clone().close().await.unwrap();
    let (key, desk) = (page.jury.stage.key(), page.jury.stage.path("desk"));
    let unlock = Unlock::KeyFile { key_file: &key };
    let found = verify::check_log(&desk, &unlock, vec![held]).await.unwrap();
    let found = found.unwrap();
    assert!(found.agrees(), "{found:?}");
    assert!(found.heads.len() > 3, "one for each line");
    assert!(
        found
            .heads
            .iter()
            .all(|it| it.says == HeadSays::Agrees && it.with == "page")
    );
    let whole = verify::workspace(&desk, &unlock).await.unwrap();
    assert_eq!(whole.damage, []);
}
