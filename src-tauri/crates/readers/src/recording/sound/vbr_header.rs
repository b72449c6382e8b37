//! The header of variable bit rate in the first frame of an MP3: Xing's, and that of Fraunhofer's encoder.

use super::frames::Frame;

/// What such a header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Info {
    /// Frames after the one it stands in.
    pub(crate) frames: u64,
    /// Bytes of all frames, where it says so.
    pub(crate) bytes: Option<u64>,
}

/// Fraunhofer's header stands so far behind that of the frame, whatever the channels.
const FRAUNHOFER: usize = 36;

/// The header in a first frame; `None` where it has none.
pub(crate) fn info(bytes: &[u8], frame: Frame) -> Option<Info> {
    let side = frame.side?;
    let number = |at: usize| {
        let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(four))
    };
    let name = bytes.get(side..side + 4)?;
    if matches!(name, b"Xing" | b"Info") {
        let flags = number(side + 4)?;
        let frames = u64::from(number(side + 8).filter(|_| flags & 1 != 0)?);
        let bytes = number(side + 12).filter(|_| flags & 2 != 0).map(u64::from);
        return Some(Info { frames, bytes });
    }
    (bytes.get(FRAUNHOFER..FRAUNHOFER + 4)? == b"VBRI").then_some(())?;
    Some(Info {
        frames: u64::from(number(FRAUNHOFER + 14)?),
        bytes: number(FRAUNHOFER + 10).map(u64::from),
    })
}
