//! Loading a PDF within bounds.
//!
//! `lopdf` reads a file whole, with everything that is packed in streams of objects, before it can be asked anything.
//! So it is given a file in which the encryption dictionary and the object streams are renamed, and both are handled here,
//! where the unpacked size is limited.

use std::cell::Cell;
use std::fmt::Write;

use lopdf::xref::XrefEntry;
use lopdf::{
    DecompressError, Dictionary, Document, EncryptionState, Error, LoadOptions, Object, ObjectId,
    ObjectStream, Stream, encryption,
};

use crate::ReadError;

/// A file has at most this many objects. The PDF of a whole newspaper has some tens of thousands.
const MOST_OBJECTS: usize = 300_000;

/// One stream of objects, or one table of references, unpacks to at most this many bytes: that is a table of a million.
const LONGEST_STREAM: usize = 8 * 1024 * 1024;

/// All streams of objects unpack to at most this many bytes.
const MOST_IN_STREAMS: usize = 64 * 1024 * 1024;

/// The key of the encryption dictionary, and the key of the same length by which it is hidden from `lopdf`.
const ENCRYPT: &[u8] = b"/Encrypt";
const RENAMED_ENCRYPT: &[u8] = b"/Xncrypt";

/// The type of an object stream, and the type by which it is hidden from `lopdf`.
const OBJECT_STREAM: &[u8] = b"ObjStm";
const RENAMED_OBJECT_STREAM: &[u8] = b"HeldObjStm";

thread_local! {
    /// How many objects were seen in the file that this thread loads.
    static OBJECTS_SEEN: Cell<usize> = const { Cell::new(0) };
}

/// Opens a file, with the empty password where it is encrypted.
pub fn open(bytes: &[u8]) -> Result<Document, ReadError> {
    let renamed = with_encrypt_renamed(bytes)?;
    let mut document = load(renamed.as_deref().unwrap_or(bytes), false)?;
    if !has_pages(&document) {
        document = load(renamed.as_deref().unwrap_or(bytes), true)?;
    }
    unlock(&mut document)?;
    unpack(&mut document)?;
    document.trailer.remove(b"Encrypt");
    Ok(document)
}

fn load(bytes: &[u8], scan: bool) -> Result<Document, ReadError> {
    OBJECTS_SEEN.set(0);
    let options = LoadOptions {
        filter: Some(rename_object_stream),
        max_decompressed_size: Some(LONGEST_STREAM),
        force_reconstruct: scan,
        ..LoadOptions::default()
    };
    let document =
        Document::load_mem_with_options(bytes, options).map_err(|error| read_error(&error));
    if OBJECTS_SEEN.get() > MOST_OBJECTS {
        return Err(ReadError::TooDeep);
    }
    document
}

/// Counts an object, and renames an object stream so that `lopdf` does not unpack it.
fn rename_object_stream(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    OBJECTS_SEEN.set(OBJECTS_SEEN.get() + 1);
    if OBJECTS_SEEN.get() > MOST_OBJECTS {
        return None;
    }
    if let Object::Stream(stream) = object
        && stream.dict.has_type(OBJECT_STREAM)
    {
        stream
            .dict
            .set("Type", Object::Name(RENAMED_OBJECT_STREAM.to_vec()));
    }
    // What is handed back is not used for the object itself.
    Some((id, Object::Null))
}

/// Whether the catalogue leads to pages, or may once streams of objects are unpacked.
fn has_pages(document: &Document) -> bool {
    document.catalog().is_ok_and(|root| root.has(b"Pages"))
        || document.objects.values().any(is_renamed_stream)
}

fn is_renamed_stream(object: &Object) -> bool {
    matches!(object, Object::Stream(stream) if stream.dict.has_type(RENAMED_OBJECT_STREAM))
}

/// The file with the key of its encryption dictionary renamed; `None` where it has none.
fn with_encrypt_renamed(bytes: &[u8]) -> Result<Option<Vec<u8>>, ReadError> {
    let mut renamed: Option<Vec<u8>> = None;
    for at in (0..bytes.len()).filter(|at| bytes[*at] == b'/') {
        let rest = &bytes[at..];
        if rest.starts_with(ENCRYPT) && rest.get(ENCRYPT.len()).is_none_or(|byte| ends_name(*byte))
        {
            renamed.get_or_insert_with(|| bytes.to_vec())[at..at + ENCRYPT.len()]
                .copy_from_slice(RENAMED_ENCRYPT);
        } else if is_escaped_encrypt(rest) {
            // No program that writes PDF writes a letter of this name by its number.
            return Err(ReadError::Damaged);
        }
    }
    Ok(renamed)
}

fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == 0 || b"()<>[]{}/%".contains(&byte)
}

/// Whether it is `/Encrypt` with letters written as `#45`.
fn is_escaped_encrypt(rest: &[u8]) -> bool {
    const LONGEST: usize = 3 * ENCRYPT.len();
    let name = &rest[1..rest.len().min(LONGEST)];
    let length = name
        .iter()
        .position(|byte| ends_name(*byte))
        .unwrap_or(name.len());
    let name = &name[..length];
    if !name.contains(&b'#') {
        return false;
    }
    let mut name_read = vec![b'/'];
    let mut remaining = name.iter().copied();
    while let Some(byte) = remaining.next() {
        let figure = |byte: Option<u8>| char::from(byte.unwrap_or(0)).to_digit(16).unwrap_or(0);
        name_read.push(if byte == b'#' {
            let number = figure(remaining.next()) * 16 + figure(remaining.next());
            u8::try_from(number).unwrap_or(0)
        } else {
            byte
        });
    }
    name_read == ENCRYPT
}

/// Decrypts the file, where it is encrypted and needs no password.
fn unlock(document: &mut Document) -> Result<(), ReadError> {
    let Some(encrypt) = document.trailer.remove(&RENAMED_ENCRYPT[1..]) else {
        return Ok(());
    };
    let encrypt_id = encrypt.as_reference().ok();
    document.trailer.set("Encrypt", encrypt);
    document
        .authenticate_password("")
        .map_err(|_| ReadError::Locked)?;
    let state = EncryptionState::decode(document, "").map_err(|_| ReadError::Locked)?;
    for (id, object) in &mut document.objects {
        if Some(*id) != encrypt_id {
            // An object that cannot be decrypted stays as it is, and gives no text.
            let _ = encryption::decrypt_object(&state, *id, object);
        }
    }
    if let Some(id) = encrypt_id {
        document.objects.remove(&id);
    }
    Ok(())
}

/// Unpacks all streams of objects.
fn unpack(document: &mut Document) -> Result<(), ReadError> {
    let renamed: Vec<ObjectId> = document
        .objects
        .iter()
        .filter(|(_, object)| is_renamed_stream(object))
        .map(|(id, _)| *id)
        .collect();
    let mut remaining = MOST_IN_STREAMS;
    for id in renamed {
        let Some(Object::Stream(stream)) = document.objects.remove(&id) else {
            continue;
        };
        let objects = MOST_OBJECTS.saturating_sub(document.objects.len());
        for (number, object) in objects_in_stream(&stream, objects, &mut remaining)? {
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
fn objects_in_stream(
    stream: &Stream,
    limit: usize,
    remaining: &mut usize,
) -> Result<Vec<(ObjectId, Object)>, ReadError> {
    let content = match stream.get_plain_content_with_limit(LONGEST_STREAM.min(*remaining)) {
        Ok(content) => content,
        Err(error) if is_limit(&error) => return Err(ReadError::TooDeep),
        Err(_) => return Ok(Vec::new()),
    };
    *remaining -= content.len();
    let Some((pairs, objects)) = index(stream, &content) else {
        return Ok(Vec::new());
    };
    if pairs.len() > limit {
        return Err(ReadError::TooDeep);
    }
    let Some(rewritten) = rewrite_one_per_line(&pairs, objects) else {
        return Ok(Vec::new());
    };
    let objects = ObjectStream::new(&rewritten).map(|objects| objects.objects);
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
fn rewrite_one_per_line(pairs: &[[usize; 2]], objects: &[u8]) -> Option<Stream> {
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

fn read_error(error: &Error) -> ReadError {
    if is_limit(error) {
        ReadError::TooDeep
    } else {
        ReadError::Damaged
    }
}

/// Whether something unpacked to more than was allowed.
pub(super) fn is_limit(error: &Error) -> bool {
    matches!(
        error,
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. })
    )
}
