//! Reading a file, and choosing between what it claims.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use readers::{Claim, InputFile, Kind, ReaderOutput};

use crate::{Reading, chosen};

/// Reads a file. Recordings are read where their length and tags stand, never whole; only the fingerprint goes over
/// every byte. What a file holds never makes this fail: an error is one of the reader that was handed over.
pub fn read<R: Read + Seek>(file: &mut R, file_info: &InputFile<'_>) -> io::Result<Reading> {
    let mut hasher = blake3::Hasher::new();
    file.seek(SeekFrom::Start(0))?;
    io::copy(file, &mut hasher)?;
    let (kind, output) = readers::read(file, file_info)?;
    let fingerprint = hasher.finalize().to_hex().to_string();
    Ok(chosen::from(kind, output, fingerprint, file_info))
}

/// Reads a file that is in memory.
pub fn read_bytes(bytes: &[u8], file_info: &InputFile<'_>) -> Reading {
    match read(&mut Cursor::new(bytes), file_info) {
        Ok(reading) => reading,
        // Bytes in memory are read without errors.
        Err(_) => chosen::from(
            Kind::Unknown,
            ReaderOutput::default(),
            blake3::hash(bytes).to_hex().to_string(),
            file_info,
        ),
    }
}

/// What a web page says of itself, the most trusted claim of each fact first, as in [`Evidence`](crate::Evidence); see
/// [`readers::page_claims`].
pub fn page_claims(bytes: &[u8], file_info: &InputFile<'_>) -> Vec<Claim> {
    let mut claims = readers::page_claims(bytes, file_info);
    chosen::most_trusted_first(&mut claims);
    claims
}
