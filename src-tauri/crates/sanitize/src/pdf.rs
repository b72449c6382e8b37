//! PDF without traces.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId, text_string};
use readers::catch_panic_on_deep_stack;
use readers::document::pdf::found::{self, NOTES};
use readers::document::pdf::opened;
use readers::{Fact, Trouble};

/// Keys whose values say who worked on what, and when, wherever they stand.
const KEYS_THAT_GO: [&[u8]; 5] = [b"Metadata", b"PieceInfo", b"LastModified", b"AF", b"Popup"];

/// Objects stand in one another at most so deep; `lopdf` reads none that go deeper.
const DEEPEST: usize = 128;

/// A copy without traces, in one version.
pub(crate) fn sanitize(bytes: &[u8]) -> Result<Vec<u8>, Trouble> {
    catch_panic_on_deep_stack(|| without(bytes)).unwrap_or(Err(Trouble::Damaged))
}

fn without(bytes: &[u8]) -> Result<Vec<u8>, Trouble> {
    let mut document = opened::open(bytes)?;
    let is_there = |page: ObjectId| document.objects.contains_key(&page);
    if document.page_iter().next().is_none() || !document.page_iter().all(is_there) {
        return Err(Trouble::Damaged);
    }
    properties(&mut document);
    attached(&mut document);
    let going: BTreeSet<ObjectId> = document
        .objects
        .iter()
        .filter(|(_, object)| object.as_dict().is_ok_and(goes))
        .map(|(id, _)| *id)
        .collect();
    let ids = Ids {
        there: document.objects.keys().copied().collect(),
        going,
    };
    for (id, object) in &mut document.objects {
        if ids.going.contains(id) {
            *object = Object::Null;
        } else {
            scrub(object, &ids, 0);
        }
    }
    document.prune_objects();
    document.renumber_objects();
    let mut written = Vec::new();
    document
        .save_to(&mut written)
        .map_err(|_| Trouble::Damaged)?;
    Ok(written)
}

/// Leaves of the properties the title.
fn properties(document: &mut Document) {
    let claims = found::read(document).claims;
    let title = claims.iter().find(|claim| claim.fact == Fact::Title);
    let root = document.trailer.get(b"Root").ok().cloned();
    document.trailer = Dictionary::new();
    if let Some(root) = root {
        document.trailer.set("Root", root);
    }
    if let Some(title) = title {
        let mut info = Dictionary::new();
        info.set("Title", text_string(&title.value));
        let info = document.add_object(info);
        document.trailer.set("Info", info);
    }
}

/// Leaves out the list of attached files.
fn attached(document: &mut Document) {
    let names = document
        .catalog()
        .ok()
        .and_then(|root| root.get_deref(b"Names", document).ok()?.as_dict().ok())
        .cloned();
    if let Some(mut names) = names
        && let Ok(root) = document.catalog_mut()
    {
        names.remove(b"EmbeddedFiles");
        root.set("Names", names);
    }
    if let Ok(root) = document.catalog_mut() {
        root.remove(b"Collection");
    }
}

/// Whether it is a note, what opens when one is pointed at, or an attached file.
fn goes(dict: &Dictionary) -> bool {
    let subtype = dict.get(b"Subtype").and_then(Object::as_name).ok();
    let laid_over = subtype.is_some_and(|name| name == b"Popup" || NOTES.contains(&name));
    (laid_over && dict.has(b"Rect")) || dict.has(b"EF")
}

/// Which objects a document has, and which of them are left out.
struct Ids {
    there: BTreeSet<ObjectId>,
    going: BTreeSet<ObjectId>,
}

fn scrub(object: &mut Object, ids: &Ids, deep: usize) {
    if deep > DEEPEST {
        *object = Object::Null;
        return;
    }
    match object {
        Object::Array(values) => {
            values.retain(|value| {
                let refers = value.as_reference().is_ok_and(|id| ids.going.contains(&id));
                !refers && !matches!(value, Object::Dictionary(dict) if goes(dict))
            });
            for value in values {
                scrub(value, ids, deep + 1);
            }
        }
        Object::Dictionary(dict) => scrub_within(dict, ids, deep),
        Object::Stream(stream) => scrub_within(&mut stream.dict, ids, deep),
        // Once objects are numbered from the beginning, another one has the number of one that is not there.
        Object::Reference(id) if !ids.there.contains(id) => *object = Object::Null,
        Object::Null
        | Object::Boolean(_)
        | Object::Integer(_)
        | Object::Real(_)
        | Object::Name(_)
        | Object::String(..)
        | Object::Reference(_) => {}
    }
}

fn scrub_within(dict: &mut Dictionary, ids: &Ids, deep: usize) {
    for key in KEYS_THAT_GO {
        dict.remove(key);
    }
    for (_, value) in dict.iter_mut() {
        scrub(value, ids, deep + 1);
    }
}
