//! Headers of frames: MPEG audio (ISO 11172-3, 13818-3) and AAC in ADTS (ISO 14496-3).

/// What a header says of its frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Frame {
    /// Its length in bytes with the header.
    pub(crate) length: usize,
    /// Samples in it, of each channel.
    pub(crate) samples: u64,
    /// Samples a second.
    pub(crate) rate: u64,
    /// Where the header of variable bit rate would stand in it; nowhere in AAC.
    pub(crate) after_side_info: Option<usize>,
}

/// Bit rates in kbit/s of layers I, II and III of version 1, and of layer I and layers II and III of versions 2 and 2.5.
const BIT_RATES: [[usize; 14]; 5] = [
    [
        32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448,
    ],
    [
        32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384,
    ],
    [
        32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
    ],
    [
        32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256,
    ],
    [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];

/// Samples a second of MPEG audio of version 1; halved for version 2, quartered for 2.5.
const MPEG_RATES: [usize; 3] = [44_100, 48_000, 32_000];

/// Samples a second of AAC.
const AAC_RATES: [u64; 13] = [
    96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
    7_350,
];

/// The longest header, in bytes.
pub(crate) const HEADER: usize = 6;

/// The frame whose header begins the bytes; `None` where no header does. Frames of free length are not read.
pub(crate) fn frame(bytes: &[u8]) -> Option<Frame> {
    let header = bytes.first_chunk::<HEADER>()?;
    if header[0] != 0xff || header[1] & 0xe0 != 0xe0 {
        return None;
    }
    if header[1] & 0x06 == 0 {
        adts(*header)
    } else {
        mpeg(*header)
    }
}

fn mpeg(header: [u8; HEADER]) -> Option<Frame> {
    let (slow, is_first) = match header[1] >> 3 & 3 {
        0 => (4, false),
        2 => (2, false),
        3 => (1, true),
        _ => return None,
    };
    let layer = 4 - usize::from(header[1] >> 1 & 3);
    let table = match (is_first, layer) {
        (true, layer) => layer - 1,
        (false, 1) => 3,
        (false, _) => 4,
    };
    let bits = BIT_RATES[table].get(usize::from(header[2] >> 4).checked_sub(1)?)? * 1000;
    let rate = MPEG_RATES.get(usize::from(header[2] >> 2 & 3))? / slow;
    let padding = usize::from(header[2] >> 1 & 1);
    let samples = match (layer, is_first) {
        (1, _) => 384,
        (3, false) => 576,
        _ => 1152,
    };
    let length = if layer == 1 {
        (12 * bits / rate + padding) * 4
    } else {
        samples / 8 * bits / rate + padding
    };
    let is_mono = header[3] >> 6 == 3;
    let side = match (is_first, is_mono) {
        (true, false) => 32,
        (true, true) | (false, false) => 17,
        (false, true) => 9,
    };
    Some(Frame {
        length,
        samples: samples as u64,
        rate: rate as u64,
        after_side_info: (layer == 3).then_some(4 + side),
    })
}

fn adts(header: [u8; HEADER]) -> Option<Frame> {
    if header[1] & 0xf0 != 0xf0 {
        return None;
    }
    let rate = *AAC_RATES.get(usize::from(header[2] >> 2 & 15))?;
    let length = usize::from(header[3] & 3) << 11
        | usize::from(header[4]) << 3
        | usize::from(header[5] >> 5);
    (length > HEADER).then_some(Frame {
        length,
        samples: 1024,
        rate,
        after_side_info: None,
    })
}

/// Whether two headers belong to one recording: their bits that never change within one are the same.
pub(crate) fn same_stream(one: &[u8], other: &[u8]) -> bool {
    let fixed_bits = |bytes: &[u8]| Some((bytes.get(1)? & 0xfe, bytes.get(2)? & 0x0c));
    let fixed_bits_of_both = fixed_bits(one).zip(fixed_bits(other));
    fixed_bits_of_both.is_some_and(|(one, other)| one == other)
}

#[cfg(test)]
mod tests {
    use super::frame;

    #[test]
    fn headers_tell_their_frames() {
        for (header, expected) in [
            ([0xff, 0xfb, 0x90, 0x64, 0, 0], Some((417, 1152, 44_100))),
            ([0xff, 0xfb, 0x92, 0x64, 0, 0], Some((418, 1152, 44_100))),
            ([0xff, 0xf3, 0x18, 0xc4, 0, 0], Some((36, 576, 16_000))),
            ([0xff, 0xe3, 0x18, 0xc4, 0, 0], Some((72, 576, 8_000))),
            ([0xff, 0xfd, 0x84, 0x00, 0, 0], Some((384, 1152, 48_000))),
            (
                [0xff, 0xf1, 0x50, 0x80, 0x2e, 0x7f],
                Some((371, 1024, 44_100)),
            ),
            ([0xff, 0xfb, 0x00, 0x64, 0, 0], None),
            ([0xff, 0xfb, 0xf0, 0x64, 0, 0], None),
            ([0xff, 0xeb, 0x90, 0x64, 0, 0], None),
            ([0xfe, 0xfb, 0x90, 0x64, 0, 0], None),
        ] {
            let found = frame(&header).map(|frame| (frame.length, frame.samples, frame.rate));
            assert_eq!(found, expected, "{header:x?}");
        }
    }
}
