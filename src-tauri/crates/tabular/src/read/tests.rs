use super::*;

/// A table of scores in a file of these bytes.
fn read(bytes: &[u8]) -> Result<Table, TableError> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("scores.csv");
    std::fs::write(&path, bytes).unwrap();
    Table::read(&path, &["entry", "judge", "score"], &["criterion"])
}

fn code(text: &str) -> &'static str {
    read(text.as_bytes()).map_or_else(|error| error.code(), |_| "")
}

/// The entries, lines and scores of a table.
fn scores(text: &str) -> Vec<(String, u64, f64)> {
    let table = read(text.as_bytes()).unwrap();
    let rows = table.rows().map(|row| {
        let score = row.number_within("score", -100.0..=100.0).unwrap();
        (row.text("entry").unwrap().to_owned(), row.line, score)
    });
    rows.collect()
}

#[test]
fn what_a_spreadsheet_leaves_behind_is_passed_over() {
    let wanted = [("a".to_owned(), 3, 8.0), ("b".to_owned(), 5, 7.0)];
    for text in [
        ",,\nentry,judge,score\na,Bo,8\n\nb,Bo,7\n,,\n,,\n",
        "\nentry,judge,score,\na,Bo,8,\n,,,\nb,Bo,7,,,\n",
        "\n entry , judge , score \n a , Bo , 8 \n , , \nb,Bo,7\n   \n",
    ] {
        assert_eq!(scores(text), wanted, "{text:?}");
    }
}

#[test]
fn a_cell_without_a_heading_is_refused_with_its_place() {
    assert_eq!(
        code("entry,judge,score,\na,Bo,8,good\n"),
        "table-no-heading"
    );
    assert_eq!(code("entry,judge,score\na,Bo,8,5\n"), "table-more-cells");
    assert_eq!(
        code("entry,judge,score,score\na,Bo,8,8\n"),
        "table-column-twice"
    );
    assert_eq!(
        code("entry,judge,score,note\na,Bo,8,x\n"),
        "table-unknown-column"
    );
    assert_eq!(code("entry,judge\na,Bo\n"), "table-no-column");
    assert_eq!(code("entry,judge,score\n,,\n"), "table-empty");
    assert_eq!(code(""), "table-empty");
}

#[test]
fn decimals_are_written_in_one_way() {
    let of_a = ("a".to_owned(), 2, 8.5);
    assert_eq!(scores("entry;judge;score\na;Bo;8,5\nb;Bo;7\n")[0], of_a);
    assert_eq!(scores("entry\tjudge\tscore\na\tBo\t8,5\n")[0], of_a);
    assert_eq!(scores("entry\tjudge\tscore\na\tBo\t8.5\n")[0], of_a);
    let mixed = read(b"entry;judge;score\na;Bo;8,5\nb;Bo;7.250\n").unwrap();
    assert_eq!(
        mixed.check_decimals("score").unwrap_err().code(),
        "table-mixed-decimals"
    );
    let of_row = |text: &str| {
        let table = read(text.as_bytes()).unwrap();
        let row = table.rows().next().unwrap();
        row.number_within("score", 0.0..=10.0)
            .map_err(|error| error.code())
    };
    assert_eq!(
        of_row("entry,judge,score\na,Bo,\"8,5\"\n"),
        Err("table-decimal-comma")
    );
    assert_eq!(
        of_row("entry,judge,score\na,Bo,eight\n"),
        Err("table-not-a-number")
    );
    assert_eq!(
        of_row("entry,judge,score\na,Bo,-1\n"),
        Err("table-out-of-range")
    );
    for beyond in ["1e400", "-1e400", "10.5"] {
        let text = format!("entry,judge,score\na,Bo,{beyond}\n");
        assert_eq!(of_row(&text), Err("table-out-of-range"), "{beyond}");
    }
    assert_eq!(
        of_row("entry,judge,score\na,Bo,inf\n"),
        Err("table-not-a-number")
    );
    assert_eq!(of_row("entry,judge,score\na,Bo,\n"), Err("table-blank"));
    assert_eq!(
        of_row("entry,judge,score\na,Bo,#N/A\n"),
        Err("table-formula-error")
    );
}

#[test]
fn the_guard_against_formulas_is_no_part_of_a_name() {
    assert_eq!(
        scores("entry,judge,score\n'=a,Bo,'-3\n"),
        [("=a".to_owned(), 2, -3.0)]
    );
    assert_eq!(scores("entry,judge,score\n'tis,Bo,3\n")[0].0, "'tis");
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let dir = tempfile::tempdir().unwrap();
    let refused = |path: &Path| {
        let error = Table::read(path, &["entry"], &[]).unwrap_err();
        let reason = error
            .params()
            .into_iter()
            .find(|(name, _)| *name == "reason");
        (error.code(), reason.unwrap().1)
    };
    let (code, reason) = refused(&dir.path().join("gone.csv"));
    assert_eq!((code, reason.as_str()), ("file-unreadable", "missing"));
    assert_eq!(refused(dir.path()).1, "folder");
    assert_eq!(
        read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap_err().code(),
        "table-not-a-table"
    );
}
