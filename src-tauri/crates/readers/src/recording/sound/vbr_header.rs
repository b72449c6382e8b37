//! The header in the first frame of an MP3 that says how many frames follow: Xing's (named "Info" where the bit rate is
//! constant), and VBRI of Fraunhofer's encoder.

use super::frames::Frame;

/// What such a header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct VbrHeader {
    /// Frames after the one that holds it.
    pub(crate) frames: u64,
    /// Bytes of all frames, where it says so.
    pub(crate) bytes: Option<u64>,
}

/// VBRI stands 32 bytes after the header of the frame, which has four, whatever the channels.
const VBRI: usize = 36;

/// The header in a first frame; `None` where it has none.
pub(crate) fn vbr_header(frame_bytes: &[u8], frame: Frame) -> Option<VbrHeader> {
    let xing = frame.after_side_info?;
    let number = |at: usize| {
        let four: [u8; 4] = frame_bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(four))
    };
    let name = frame_bytes.get(xing..xing + 4)?;
    if matches!(name, b"Xing" | b"Info") {
        // Flags say which numbers follow: 1 for the frames, 2 for the bytes.
        let flags = number(xing + 4)?;
        let frames = u64::from(number(xing + 8).filter(|_| flags & 1 != 0)?);
        let bytes = number(xing + 12).filter(|_| flags & 2 != 0).map(u64::from);
        return Some(VbrHeader { frames, bytes });
    }
    if frame_bytes.get(VBRI..VBRI + 4)? != b"VBRI" {
        return None;
    }
    Some(VbrHeader {
        frames: u64::from(number(VBRI + 14)?),
        bytes: number(VBRI + 10).map(u64::from),
    })
}
