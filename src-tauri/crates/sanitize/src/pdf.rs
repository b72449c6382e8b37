//! PDF without leaks.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId, text_string};
use readers::catch_panic_on_deep_stack;
use readers::document::pdf::loader;
use readers::document::pdf::metadata::{self, ANNOTATIONS};
use readers::{Fact, ReadError};

/// Keys that are removed from every dictionary: their values say who worked on what, and when.
const REMOVED_KEYS: [&[u8]; 5] = [b"Metadata", b"PieceInfo", b"LastModified", b"AF", b"Popup"];

/// The deepest nesting of objects; `lopdf` reads none that go deeper.
const DEEPEST: usize = 128;

/// A copy without leaks, in one version.
pub(crate) fn sanitize(bytes: &[u8]) -> Result<Vec<u8>, ReadError> {
    catch_panic_on_deep_stack(|| sanitize_unguarded(bytes)).unwrap_or(Err(ReadError::Damaged))
}

fn sanitize_unguarded(bytes: &[u8]) -> Result<Vec<u8>, ReadError> {
    let mut document = loader::open(bytes)?;
    let is_there = |page: ObjectId| document.objects.contains_key(&page);
    if document.page_iter().next().is_none() || !document.page_iter().all(is_there) {
        return Err(ReadError::Damaged);
    }
    keep_title_only(&mut document);
    remove_attached_files(&mut document);
    let removed_objects: BTreeSet<ObjectId> = document
        .objects
        .iter()
        .filter(|(_, object)| object.as_dict().is_ok_and(is_removed))
        .map(|(id, _)| *id)
        .collect();
    let ids = Ids {
        present: document.objects.keys().copied().collect(),
        removed: removed_objects,
    };
    for (id, object) in &mut document.objects {
        if ids.removed.contains(id) {
            *object = Object::Null;
        } else {
            scrub(object, &ids, 0);
        }
    }
    document.prune_objects();
    document.renumber_objects();
    let mut copy = Vec::new();
    document
        .save_to(&mut copy)
        .map_err(|_| ReadError::Damaged)?;
    Ok(copy)
}

/// Removes the properties but the title.
fn keep_title_only(document: &mut Document) {
    let claims = metadata::read(document).claims;
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

/// Removes the list of attached files.
fn remove_attached_files(document: &mut Document) {
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

/// Whether it is an annotation, its pop-up window, or an attached file.
fn is_removed(dict: &Dictionary) -> bool {
    let subtype = dict.get(b"Subtype").and_then(Object::as_name).ok();
    let is_annotation = subtype.is_some_and(|name| name == b"Popup" || ANNOTATIONS.contains(&name));
    (is_annotation && dict.has(b"Rect")) || dict.has(b"EF")
}

/// Which objects a document has, and which of them are left out.
struct Ids {
    present: BTreeSet<ObjectId>,
    removed: BTreeSet<ObjectId>,
}

fn scrub(object: &mut Object, ids: &Ids, depth: usize) {
    if depth > DEEPEST {
        *object = Object::Null;
        return;
    }
    match object {
        Object::Array(values) => {
            values.retain(|value| {
                let refers = value
                    .as_reference()
                    .is_ok_and(|id| ids.removed.contains(&id));
                !refers && !matches!(value, Object::Dictionary(dict) if is_removed(dict))
            });
            for value in values {
                scrub(value, ids, depth + 1);
            }
        }
        Object::Dictionary(dict) => scrub_within(dict, ids, depth),
        Object::Stream(stream) => scrub_within(&mut stream.dict, ids, depth),
        // Objects are renumbered, after which the number of a missing object belongs to another one.
        Object::Reference(id) if !ids.present.contains(id) => *object = Object::Null,
        Object::Null
        | Object::Boolean(_)
        | Object::Integer(_)
        | Object::Real(_)
        | Object::Name(_)
        | Object::String(..)
        | Object::Reference(_) => {}
    }
}

fn scrub_within(dict: &mut Dictionary, ids: &Ids, depth: usize) {
    for key in REMOVED_KEYS {
        dict.remove(key);
    }
    for (_, value) in dict.iter_mut() {
        scrub(value, ids, depth + 1);
    }
}
