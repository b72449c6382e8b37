//! `awards check` where a call asks for a fee.

use serde_json::json;

use crate::check::{call_with_fee, check_file, entry};

#[test]
fn a_payment_is_taken_from_the_command_or_from_the_file() {
    let dir = tempfile::tempdir().unwrap();
    let file = call_with_fee(dir.path(), 115);
    let one = entry().to_string();
    assert_eq!(check_file(&file, &one, &[]).0, 4);
    let (code, said) = check_file(&file, &one, &["--paid", "115.00"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("115.00 CAD, paid."), "{said}");
    let short = json!({ "entry": entry(), "paid": "100" }).to_string();
    let (code, said) = check_file(&file, &short, &["--paid", "115.00"]);
    assert_eq!(code, 4);
    assert!(said.contains("100.00 of 115.00 CAD paid"), "{said}");
    let waiver = json!({ "fee_waiver": { "by": "Ana Example", "reason": "A student" } });
    let with_waiver = json!({ "entry": entry(), "desk_records": waiver }).to_string();
    let (code, said) = check_file(&file, &with_waiver, &[]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains("Ana Example") && said.contains("A student"),
        "{said}"
    );
}
