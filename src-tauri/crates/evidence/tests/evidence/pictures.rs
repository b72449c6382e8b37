//! What pictures say.

use evidence::{Fact, Kind, LeakKind, Source};

use crate::files::picture;
use crate::read;
use crate::recordings::{claimed, given};

#[test]
fn a_photograph_tells_where_when_and_with_what_it_was_taken() {
    for name in [
        "photo.jpg",
        "drawing.png",
        "photo.webp",
        "scan.tiff",
        "photo.heic",
    ] {
        let found = read(&picture(name), name);
        assert_eq!((found.kind, found.trouble), (Kind::Picture, None), "{name}");
        assert_eq!(
            claimed(&found, Fact::Taken),
            [("2022-05-06", Source::Exif)],
            "{name}"
        );
        assert!(
            given(&found, LeakKind::Location).contains(&"45.50170, -73.56730"),
            "{name}"
        );
        assert!(
            given(&found, LeakKind::Device).contains(&"Cameraman"),
            "{name}"
        );
        assert!(
            given(&found, LeakKind::Name).contains(&"Ama Owusu"),
            "{name}"
        );
        assert_eq!(found.published, None, "{name}");
        assert_eq!(found.byline.as_deref(), Some("Ama Owusu"), "{name}");
    }
}

#[test]
fn pictures_are_as_wide_and_high_as_they_are() {
    for (name, size) in [
        ("photo.jpg", "48x32"),
        ("drawing.png", "48x32"),
        ("photo.webp", "48x32"),
        ("moving.gif", "16x16"),
        ("scan.tiff", "16x16"),
        ("photo.heic", "64x64"),
    ] {
        let found = read(&picture(name), name);
        assert_eq!(
            claimed(&found, Fact::Dimensions),
            [(size, Source::Container)],
            "{name}"
        );
    }
}

#[test]
fn what_an_agency_writes_into_a_photograph_is_claimed() {
    let found = read(&picture("photo.jpg"), "");
    assert_eq!(found.title.as_deref(), Some("Clinic promised"));
    assert_eq!(found.outlet.as_deref(), Some("The Harbour Post"));
    assert_eq!(
        claimed(&found, Fact::Caption),
        [("The clinic, never built", Source::Exif)]
    );
    assert_eq!(given(&found, LeakKind::Company), ["The Harbour Post"]);
}

#[test]
fn what_an_editor_leaves_in_a_photograph_is_given_away() {
    let found = read(&picture("photo.jpg"), "");
    assert_eq!(given(&found, LeakKind::Path), ["C:\\Users\\ama\\raw.tif"]);
    assert_eq!(given(&found, LeakKind::TrackedChanges), ["2"]);
    assert_eq!(given(&found, LeakKind::Email), ["ama@example.org"]);
    assert_eq!(given(&found, LeakKind::Thumbnail).len(), 1);
    assert!(given(&found, LeakKind::Device).contains(&"SN12345"));
    assert!(given(&found, LeakKind::Location).contains(&"Montreal"));
}
