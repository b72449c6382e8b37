//! What an author signed, without the bytes of attachments.

use std::fmt;

use details::Detail;
use uuid::Uuid;

use crate::cursor::Cursor;
use crate::{Bundle, Card, ExchangeError, Header, Identity, Kind, Result};

/// Separates this signature from every other signature of the same keys.
const DOMAIN: &[u8] = b"awards desk 2026-11 original\0";
/// Bytes of an Ed25519 signature.
pub(crate) const SIGNATURE: usize = 64;

/// What the author of a sealed file signed inside it: the header, the author's name, the document, and of each
/// attachment its name, media type, length and hash, but not its bytes. Small enough to be kept for good, it shows
/// anybody what the author wrote without the sealed file (`docs/sealed-files.md`, "The inner signature").
#[derive(Clone, PartialEq, Eq)]
pub struct Original {
    signed: Vec<u8>,
    signature: [u8; SIGNATURE],
}

/// A proven original, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedDocument {
    /// The header of the sealed file that it was in.
    pub header: Header,
    /// Who signed it. The keys are proven, the name is what they call themselves.
    pub author: Card,
    /// The document.
    pub document: Vec<u8>,
    /// The attachments, in the order of the bundle.
    pub attachments: Vec<SignedAttachment>,
}

/// An attachment as its author signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedAttachment {
    /// Its name.
    pub name: String,
    /// Its media type as declared.
    pub media_type: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// BLAKE3 of its bytes, in hexadecimal.
    pub hash: String,
}

impl Original {
    /// Signs a bundle as [`seal`](crate::seal) does, without making a sealed file of it.
    ///
    /// Refuses what `seal` refuses, but for the size of the whole.
    pub fn sign(
        writer: &Identity,
        reader: Option<&Card>,
        (kind, id): (Kind, Uuid),
        made_at: &str,
        bundle: &Bundle,
    ) -> Result<Self> {
        bundle.check()?;
        let header = Header::new(writer, reader, kind, id, made_at)?;
        Self::of(writer, &header.write()?, bundle)
    }

    /// The original of a bundle that may be sealed under a header.
    pub(crate) fn of(writer: &Identity, header: &[u8], bundle: &Bundle) -> Result<Self> {
        let signed = signed_bytes(header, writer.name(), bundle)?;
        let signature = writer.sign(&signed);
        Ok(Self { signed, signature })
    }

    /// The original of an opened file. [`ExchangeError::Altered`] where its author did not sign this.
    pub(crate) fn opened(
        (header, bytes): (&Header, &[u8]),
        name: &str,
        signature: [u8; SIGNATURE],
        bundle: &Bundle,
    ) -> Result<Self> {
        let signed = signed_bytes(bytes, name, bundle)?;
        if header.sender.verifies(&signed, &signature) {
            Ok(Self { signed, signature })
        } else {
            Err(ExchangeError::Altered)
        }
    }

    /// An original as it was kept; [`read`](Self::read) proves it.
    pub fn from_stored(signed: Vec<u8>, signature: [u8; SIGNATURE]) -> Self {
        Self { signed, signature }
    }

    /// The bytes that are signed.
    pub fn signed(&self) -> &[u8] {
        &self.signed
    }

    /// The Ed25519 signature over them.
    pub fn signature(&self) -> &[u8; SIGNATURE] {
        &self.signature
    }

    /// Takes it apart. Refuses one whose signature does not hold for the author it names
    /// ([`ExchangeError::BadSignature`]), and bytes that are no original ([`ExchangeError::Malformed`]).
    pub fn read(&self) -> Result<SignedDocument> {
        let document = read(&self.signed)?;
        if document
            .header
            .sender
            .verifies(&self.signed, &self.signature)
        {
            Ok(document)
        } else {
            Err(ExchangeError::BadSignature)
        }
    }
}

impl fmt::Debug for Original {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Original({} bytes)", self.signed.len())
    }
}

fn signed_bytes(header: &[u8], name: &str, bundle: &Bundle) -> Result<Vec<u8>> {
    let capacity = header.len() + bundle.document.len() + 128 * bundle.attachments.len() + 256;
    let mut bytes = Vec::with_capacity(capacity);
    bytes.extend_from_slice(DOMAIN);
    put_long(&mut bytes, header)?;
    put_short(&mut bytes, name.as_bytes())?;
    put_long(&mut bytes, &bundle.document)?;
    let files = u16::try_from(bundle.attachments.len()).map_err(|_| too_long())?;
    bytes.extend_from_slice(&files.to_be_bytes());
    for file in &bundle.attachments {
        put_short(&mut bytes, file.name.as_bytes())?;
        put_short(&mut bytes, file.media_type.as_bytes())?;
        bytes.extend_from_slice(&(file.bytes.len() as u64).to_be_bytes());
        bytes.extend_from_slice(blake3::hash(&file.bytes).as_bytes());
    }
    Ok(bytes)
}

fn put_long(bytes: &mut Vec<u8>, content: &[u8]) -> Result<()> {
    let length = u32::try_from(content.len()).map_err(|_| too_long())?;
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(content);
    Ok(())
}

fn put_short(bytes: &mut Vec<u8>, content: &[u8]) -> Result<()> {
    let length = u16::try_from(content.len()).map_err(|_| too_long())?;
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(content);
    Ok(())
}

fn too_long() -> ExchangeError {
    ExchangeError::NotSealable {
        detail: Detail::TooLong,
    }
}

fn read(signed: &[u8]) -> Result<SignedDocument> {
    let malformed = || ExchangeError::Malformed {
        detail: "original".to_owned(),
    };
    let mut cursor = Cursor::new(signed);
    if cursor.take(DOMAIN.len()) != Some(DOMAIN) {
        return Err(malformed());
    }
    let header = Header::read(cursor.long().ok_or_else(malformed)?)?;
    let name = text(cursor.short()).ok_or_else(malformed)?;
    let document = cursor.long().ok_or_else(malformed)?.to_vec();
    let files = cursor.u16().ok_or_else(malformed)?;
    let mut attachments = Vec::new();
    for _ in 0..files {
        attachments.push(attachment(&mut cursor).ok_or_else(malformed)?);
    }
    if !cursor.rest().is_empty() {
        return Err(malformed());
    }
    Ok(SignedDocument {
        author: Card::new(&name, header.sender.clone()),
        header,
        document,
        attachments,
    })
}

fn attachment(cursor: &mut Cursor<'_>) -> Option<SignedAttachment> {
    Some(SignedAttachment {
        name: text(cursor.short())?,
        media_type: text(cursor.short())?,
        bytes: u64::from_be_bytes(cursor.array()?),
        hash: hex::encode(cursor.array::<32>()?),
    })
}

fn text(bytes: Option<&[u8]>) -> Option<String> {
    str::from_utf8(bytes?).ok().map(str::to_owned)
}
