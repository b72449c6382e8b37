//! Elements of Matroska by their numbers (RFC 9559, section 27.1).

/// What holds everything of one film.
pub const SEGMENT: u32 = 0x1853_8067;
pub(crate) const SEEK_HEAD: u32 = 0x114d_9b74;
pub(crate) const SEEK: u32 = 0x4dbb;
pub(crate) const SEEK_ID: u32 = 0x53ab;
pub(crate) const SEEK_POSITION: u32 = 0x53ac;
/// What is said of the film as a whole.
pub const INFO: u32 = 0x1549_a966;
pub(crate) const SCALE: u32 = 0x002a_d7b1;
pub(crate) const DURATION: u32 = 0x4489;
/// When it was made.
pub const DATE: u32 = 0x4461;
/// Its title.
pub const TITLE: u32 = 0x7ba9;
/// The name of its file.
pub const SEGMENT_FILENAME: u32 = 0x7384;
/// The name of the file that comes before.
pub const PREVIOUS_FILENAME: u32 = 0x003c_83ab;
/// The name of the file that follows.
pub const NEXT_FILENAME: u32 = 0x003e_83bb;
/// The library that wrote it.
pub const MUXING_APP: u32 = 0x4d80;
/// The program that wrote it.
pub const WRITING_APP: u32 = 0x5741;
/// The list of its tracks.
pub const TRACKS: u32 = 0x1654_ae6b;
pub(crate) const TRACK: u32 = 0xae;
/// The name of a track.
pub const TRACK_NAME: u32 = 0x536e;
pub(crate) const LANGUAGE: u32 = 0x0022_b59c;
pub(crate) const LANGUAGE_TAG: u32 = 0x0022_b59d;
pub(crate) const PICTURE: u32 = 0xe0;
pub(crate) const WIDTH: u32 = 0xb0;
pub(crate) const HEIGHT: u32 = 0xba;
/// Its tags.
pub const TAGS: u32 = 0x1254_c367;
pub(crate) const TAG: u32 = 0x7373;
pub(crate) const SIMPLE_TAG: u32 = 0x67c8;
pub(crate) const TAG_NAME: u32 = 0x45a3;
pub(crate) const TAG_TEXT: u32 = 0x4487;
/// Files attached to it.
pub const ATTACHMENTS: u32 = 0x1941_a469;
pub(crate) const ATTACHED_NAME: u32 = 0x466e;
pub(crate) const ATTACHED_DATA: u32 = 0x465c;
pub(crate) const ATTACHED_DESCRIPTION: u32 = 0x467e;
/// A run of pictures and sound.
pub const CLUSTER: u32 = 0x1f43_b675;
pub(crate) const TIMESTAMP: u32 = 0xe7;
pub(crate) const SIMPLE_BLOCK: u32 = 0xa3;
pub(crate) const BLOCK_GROUP: u32 = 0xa0;
pub(crate) const BLOCK: u32 = 0xa1;
pub(crate) const BLOCK_DURATION: u32 = 0x9b;
/// What takes up room and means nothing.
pub const VOID: u32 = 0xec;
