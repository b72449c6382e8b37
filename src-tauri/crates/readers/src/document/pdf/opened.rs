//! Opening a PDF within bounds.
//!
//! `lopdf` reads a file whole, with everything that is packed in streams of objects, before it can be asked anything.
//! So it is handed a file in which it finds neither a lock nor a stream of objects, and both are opened here, where what
//! comes out is counted.

use std::cell::Cell;
use std::fmt::Write;

use lopdf::xref::XrefEntry;
use lopdf::{
    DecompressError, Dictionary, Document, EncryptionState, Error, LoadOptions, Object, ObjectId,
    ObjectStream, Stream, encryption,
};

use crate::Trouble;

/// A file has at most this many objects. The PDF of a whole newspaper has some tens of thousands.
const MOST_OBJECTS: usize = 300_000;

/// One stream of objects, or one table of references, unpacks to at most this many bytes: that is a table of a million.
const LONGEST_STREAM: usize = 8 * 1024 * 1024;

/// All streams of objects unpack to at most this many bytes.
const MOST_IN_STREAMS: usize = 64 * 1024 * 1024;

/// The key under which a file keeps its lock, and that under which the lock is kept from `lopdf`: as many letters.
const LOCK: &[u8] = b"/Encrypt";
const HELD_LOCK: &[u8] = b"/Xncrypt";

/// The type of a stream of objects, and the one that keeps it from `lopdf`.
const OBJECTS: &[u8] = b"ObjStm";
const HELD_OBJECTS: &[u8] = b"HeldObjStm";

thread_local! {
    /// How many objects were met in the file that this thread opens.
    static MET: Cell<usize> = const { Cell::new(0) };
}

/// Opens a file, with the empty password where it is locked.
pub fn open(bytes: &[u8]) -> Result<Document, Trouble> {
    let held = without_lock(bytes)?;
    let mut document = load(held.as_deref().unwrap_or(bytes), false)?;
    if !has_pages(&document) {
        document = load(held.as_deref().unwrap_or(bytes), true)?;
    }
    unlock(&mut document)?;
    unpack(&mut document)?;
    document.trailer.remove(b"Encrypt");
    Ok(document)
}

fn load(bytes: &[u8], scan: bool) -> Result<Document, Trouble> {
    MET.set(0);
    let options = LoadOptions {
        filter: Some(hold),
        max_decompressed_size: Some(LONGEST_STREAM),
        force_reconstruct: scan,
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| trouble(&error));
    if MET.get() > MOST_OBJECTS {
        return Err(Trouble::TooDeep);
    }
    document
}

/// Counts an object, and renames a stream of objects so that it is left as it is.
fn hold(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    MET.set(MET.get() + 1);
    if MET.get() > MOST_OBJECTS {
        return None;
    }
    if let Object::Stream(stream) = object
        && stream.dict.has_type(OBJECTS)
    {
        stream.dict.set("Type", Object::Name(HELD_OBJECTS.to_vec()));
    }
    // What is handed back is not used for the object itself.
    Some((id, Object::Null))
}

/// Whether the catalogue leads to pages, or may once streams of objects are unpacked.
fn has_pages(document: &Document) -> bool {
    document.catalog().is_ok_and(|root| root.has(b"Pages"))
        || document.objects.values().any(is_held)
}

fn is_held(object: &Object) -> bool {
    matches!(object, Object::Stream(stream) if stream.dict.has_type(HELD_OBJECTS))
}

/// The file with its lock renamed; `None` where it has none.
fn without_lock(bytes: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
    let mut held: Option<Vec<u8>> = None;
    for at in (0..bytes.len()).filter(|at| bytes[*at] == b'/') {
        let rest = &bytes[at..];
        if rest.starts_with(LOCK) && rest.get(LOCK.len()).is_none_or(|byte| ends_name(*byte)) {
            held.get_or_insert_with(|| bytes.to_vec())[at..at + LOCK.len()]
                .copy_from_slice(HELD_LOCK);
        } else if is_lock_in_disguise(rest) {
            // No program that writes PDF writes a letter of this name by its number.
            return Err(Trouble::Damaged);
        }
    }
    Ok(held)
}

fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == 0 || b"()<>[]{}/%".contains(&byte)
}

/// Whether it is the name of the lock with letters written as `#45`.
fn is_lock_in_disguise(rest: &[u8]) -> bool {
    const LONGEST: usize = 3 * LOCK.len();
    let name = &rest[1..rest.len().min(LONGEST)];
    let length = name
        .iter()
        .position(|byte| ends_name(*byte))
        .unwrap_or(name.len());
    let name = &name[..length];
    if !name.contains(&b'#') {
        return false;
    }
    let mut plain = vec![b'/'];
    let mut left = name.iter().copied();
    while let Some(byte) = left.next() {
        let figure = |byte: Option<u8>| char::from(byte.unwrap_or(0)).to_digit(16).unwrap_or(0);
        plain.push(if byte == b'#' {
            let number = figure(left.next()) * 16 + figure(left.next());
            u8::try_from(number).unwrap_or(0)
        } else {
            byte
        });
    }
    plain == LOCK
}

/// Takes off the lock of the file, where it has one and needs no password.
fn unlock(document: &mut Document) -> Result<(), Trouble> {
    let Some(lock) = document.trailer.remove(&HELD_LOCK[1..]) else {
        return Ok(());
    };
    let of_lock = lock.as_reference().ok();
    document.trailer.set("Encrypt", lock);
    document
        .authenticate_password("")
        .map_err(|_| Trouble::Locked)?;
    let state = EncryptionState::decode(document, "").map_err(|_| Trouble::Locked)?;
    for (id, object) in &mut document.objects {
        if Some(*id) != of_lock {
            // What cannot be unlocked stays as it is, and is then no text.
            let _ = encryption::decrypt_object(&state, *id, object);
        }
    }
    if let Some(id) = of_lock {
        document.objects.remove(&id);
    }
    Ok(())
}

/// Unpacks all streams of objects.
fn unpack(document: &mut Document) -> Result<(), Trouble> {
    let held: Vec<ObjectId> = document
        .objects
        .iter()
        .filter(|(_, object)| is_held(object))
        .map(|(id, _)| *id)
        .collect();
    let mut left = MOST_IN_STREAMS;
    for id in held {
        let Some(Object::Stream(stream)) = document.objects.remove(&id) else {
            continue;
        };
        let objects = MOST_OBJECTS.saturating_sub(document.objects.len());
        for (number, object) in members(&stream, objects, &mut left)? {
            // An object belongs to the stream that the table names; others are of earlier versions.
            let belongs = match document.reference_table.get(number.0) {
                Some(XrefEntry::Compressed { container, .. }) => *container == id.0,
                Some(_) => false,
                None => true,
            };
            if belongs {
                document.objects.entry(number).or_insert(object);
            }
        }
    }
    if let Some(highest) = document.objects.keys().map(|id| id.0).max() {
        document.max_id = document.max_id.max(highest);
    }
    Ok(())
}

/// The objects in a stream of objects, of which there are at most this many.
fn members(
    stream: &Stream,
    most: usize,
    left: &mut usize,
) -> Result<Vec<(ObjectId, Object)>, Trouble> {
    let content = match stream.get_plain_content_with_limit(LONGEST_STREAM.min(*left)) {
        Ok(content) => content,
        Err(error) if is_limit(&error) => return Err(Trouble::TooDeep),
        Err(_) => return Ok(Vec::new()),
    };
    *left -= content.len();
    let Some((pairs, objects)) = index(stream, &content) else {
        return Ok(Vec::new());
    };
    if pairs.len() > most {
        return Err(Trouble::TooDeep);
    }
    let Some(apart) = apart(&pairs, objects) else {
        return Ok(Vec::new());
    };
    let objects = ObjectStream::new(&apart).map(|objects| objects.objects);
    Ok(objects.unwrap_or_default().into_iter().collect())
}

/// The numbers of objects with where they begin, and the objects.
fn index<'c>(stream: &Stream, content: &'c [u8]) -> Option<(Vec<[usize; 2]>, &'c [u8])> {
    let first = usize::try_from(stream.dict.get(b"First").ok()?.as_i64().ok()?).ok()?;
    let (index, objects) = content.split_at_checked(first)?;
    let numbers: Vec<usize> = std::str::from_utf8(index)
        .ok()?
        .split_whitespace()
        .map_while(|number| number.parse().ok())
        .collect();
    Some((numbers.as_chunks::<2>().0.to_vec(), objects))
}

/// A stream of objects with each of them on a line of its own, so that none runs on into the next and all is read as
/// often as there are objects; `None` where they do not stand in the order of their places.
fn apart(pairs: &[[usize; 2]], objects: &[u8]) -> Option<Stream> {
    let mut index = String::new();
    let mut body = Vec::with_capacity(objects.len());
    for (at, [number, from]) in pairs.iter().enumerate() {
        let to = pairs.get(at + 1).map_or(objects.len(), |[_, to]| *to);
        write!(index, "{number} {} ", body.len()).ok()?;
        body.extend_from_slice(objects.get(*from..to)?);
        body.push(b'\n');
    }
    let mut dict = Dictionary::new();
    dict.set("N", i64::try_from(pairs.len()).ok()?);
    dict.set("First", i64::try_from(index.len()).ok()?);
    let mut content = index.into_bytes();
    content.extend_from_slice(&body);
    Some(Stream::new(dict, content))
}

fn trouble(error: &Error) -> Trouble {
    if is_limit(error) {
        Trouble::TooDeep
    } else {
        Trouble::Damaged
    }
}

/// Whether something unpacked to more than was allowed.
pub(super) fn is_limit(error: &Error) -> bool {
    matches!(
        error,
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. })
    )
}
