//! The examples of `docs/writing-a-call.md`: its fenced blocks, and each part of a call joined to the smallest one.

/// One fenced block: what stands behind its fence, such as `toml fragment`, and what it holds.
pub(crate) struct Example<'a> {
    pub(crate) info: &'a str,
    pub(crate) text: &'a str,
}

/// The blocks of the guide, in their order. The first is the smallest call.
pub(crate) fn examples(guide: &str) -> Vec<Example<'_>> {
    let blocks = guide.split("```").skip(1).step_by(2);
    blocks
        .filter_map(|block| block.split_once('\n'))
        .map(|(info, text)| Example { info, text })
        .collect()
}

/// A part of a call with what it lacks from the smallest call: tables and lines that it has itself stand in place of
/// those there, except that a category or another of a list is added.
pub(crate) fn joined(smallest: &str, part: &str) -> String {
    let first_table = if part.starts_with('[') {
        0
    } else {
        part.find("\n[").map_or(part.len(), |start| start + 1)
    };
    let (top, tables) = part.split_at(first_table);
    let key = |line: &str| line.split_once('=').map(|(key, _)| key.trim().to_owned());
    let mut call = top.to_owned();
    let mut in_table = false;
    let mut replaced = false;
    for line in smallest.lines() {
        if line.starts_with('[') {
            in_table = true;
            replaced = !line.starts_with("[[") && tables.lines().any(|own| own == line);
        }
        let in_top = !in_table
            && top
                .lines()
                .any(|own| key(own).is_some() && key(own) == key(line));
        if !replaced && !in_top {
            call.push_str(line);
            call.push('\n');
        }
    }
    call.push('\n');
    call.push_str(tables);
    call
}

/// The smallest call with a part at its end, as somebody who makes a mistake would write it.
pub(crate) fn appended(smallest: &str, part: &str) -> String {
    format!("{smallest}\n{part}")
}
