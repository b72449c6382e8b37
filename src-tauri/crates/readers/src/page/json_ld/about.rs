//! Telling the thing that the page is from what it mentions: other stories, its video, its outlet.

use serde_json::{Map, Value};

use super::super::Page;
use super::super::address::same_page;
use super::super::wording::{similarity, unescaped};

/// So deep are things looked for in things.
const DEEPEST: usize = 8;

/// At most this many things are looked at.
const MOST: usize = 2_000;

/// Members that hold other pages.
const OTHERS: &[&str] = &[
    "itemListElement",
    "relatedLink",
    "significantLink",
    "comment",
    "review",
    "citation",
    "liveBlogUpdate",
    "hasPart",
    "mentions",
    "isBasedOn",
    "breadcrumb",
    "potentialAction",
    "about",
    "publisher",
    "author",
    "creator",
    "image",
    "subjectOf",
    "isPartOf",
    "blogPost",
    "associatedMedia",
    "video",
    "audio",
    "episode",
    "recipeInstructions",
];

/// A thing with what is known of where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Thing<'a> {
    /// The thing itself.
    pub(super) value: &'a Value,
    /// Its members.
    pub(super) members: &'a Map<String, Value>,
    /// Whether it stands in a member that holds other pages.
    pub(super) of_other: bool,
}

/// What kind of work a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// A story.
    Article,
    /// A recording or film, or an episode.
    Recording,
    /// A page.
    Page,
}

/// All things, in the order of the page.
pub(super) fn things(values: &[Value]) -> Vec<Thing<'_>> {
    let mut things = Vec::new();
    for value in values {
        gather(value, false, 0, &mut things);
    }
    things
}

fn gather<'a>(value: &'a Value, of_other: bool, depth: usize, things: &mut Vec<Thing<'a>>) {
    if depth > DEEPEST || things.len() >= MOST {
        return;
    }
    match value {
        Value::Array(items) => {
            for item in items {
                gather(item, of_other, depth + 1, things);
            }
        }
        Value::Object(members) => {
            things.push(Thing {
                value,
                members,
                of_other,
            });
            for (name, inner) in members {
                if inner.is_object() || inner.is_array() {
                    let of_other = of_other || OTHERS.contains(&name.as_str());
                    gather(inner, of_other, depth + 1, things);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

impl Thing<'_> {
    /// What kind of work it is, where it is one.
    pub(super) fn work(self) -> Option<Work> {
        let types = match self
            .members
            .get("@type")
            .or_else(|| self.members.get("type"))?
        {
            Value::String(one) => vec![one.as_str()],
            Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => return None,
        };
        types.into_iter().find_map(|name| {
            let name = name.rsplit(['/', ':', '#']).next().unwrap_or(name);
            match name {
                "BlogPosting"
                | "LiveBlogPosting"
                | "SocialMediaPosting"
                | "DiscussionForumPosting"
                | "Report"
                | "ClaimReview"
                | "Review"
                | "Recipe"
                | "CreativeWork"
                | "Photograph"
                | "ImageGallery"
                | "MediaGallery" => Some(Work::Article),
                _ if name.ends_with("Article") => Some(Work::Article),
                "VideoObject" | "AudioObject" | "MediaObject" | "Clip" | "Movie" | "TVEpisode"
                | "MusicRecording" => Some(Work::Recording),
                _ if name.ends_with("Episode") => Some(Work::Recording),
                _ if name.ends_with("Page") => Some(Work::Page),
                _ => None,
            }
        })
    }

    /// A text of it, or the name of what stands there.
    pub(super) fn text(self, name: &str) -> Option<String> {
        text_of(self.members.get(name)?)
    }
}

/// The text of a value: itself, the first of several, or the name of a thing.
pub(super) fn text_of(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => unescaped(text.trim()),
        Value::Number(number) => number.to_string(),
        Value::Array(several) => return several.iter().find_map(text_of),
        Value::Object(members) => {
            return ["@value", "name", "@id", "url"]
                .iter()
                .find_map(|name| {
                    members
                        .get(*name)?
                        .as_str()
                        .map(|text| unescaped(text.trim()))
                })
                .filter(|text| !text.is_empty());
        }
        Value::Null | Value::Bool(_) => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// The thing that the page is.
pub(super) fn of_page<'a>(things: &[Thing<'a>], page: &Page<'_>) -> Option<Thing<'a>> {
    // What the page itself says, not what it mentions, by kind. A thing may name any number of types.
    let mut things_of_work: [usize; 3] = [0; 3];
    for work in things
        .iter()
        .filter_map(|it| it.work().filter(|_| !it.of_other))
    {
        things_of_work[work as usize] += 1;
    }
    let best = things
        .iter()
        .filter_map(|thing| Some((thing, score(*thing, things_of_work, page)?)))
        .fold(None, |best: Option<(&Thing<'_>, i32)>, (thing, score)| {
            best.filter(|(_, most)| *most >= score)
                .or(Some((thing, score)))
        });
    best.filter(|(_, score)| *score > 0)
        .map(|(thing, _)| *thing)
}

/// How much speaks for it that a thing is the page: its address, its headline, its kind.
fn score(thing: Thing<'_>, things_of_work: [usize; 3], page: &Page<'_>) -> Option<i32> {
    let work = thing.work()?;
    let addresses: Vec<String> = ["url", "mainEntityOfPage", "@id"]
        .iter()
        .filter_map(|name| {
            let value = thing.members.get(*name)?;
            let link = value.get("@id").or_else(|| value.get("url"));
            text_of(link.unwrap_or(value))
        })
        .filter(|address| address.contains('/') && !address.starts_with('#'))
        .collect();
    let is_this_page = addresses.iter().any(|address| same_page(address, page));
    let is_other_page = !is_this_page
        && addresses
            .iter()
            .any(|address| super::super::address::other_page(address, page));
    let heading = ["headline", "name", "alternativeHeadline"]
        .iter()
        .filter_map(|name| thing.text(name))
        .map(|heading| {
            page.titles
                .iter()
                .map(|title| similarity(title, &heading))
                .fold(0.0, f64::max)
        })
        .fold(None, |best: Option<f64>, like| {
            Some(best.map_or(like, |best| best.max(like)))
        });
    let is_dated = ["datePublished", "uploadDate", "dateCreated", "dateModified"]
        .iter()
        .any(|name| thing.members.contains_key(*name));
    let is_alone = things_of_work[work as usize] == 1;
    let mut score = match work {
        Work::Article => 3,
        Work::Recording | Work::Page => 1,
    };
    score += if is_this_page {
        4
    } else if is_other_page {
        -4
    } else {
        0
    };
    score += match heading {
        Some(like) if like >= 0.6 => 4,
        Some(like) if like < 0.3 => -3,
        _ => 0,
    };
    score += if is_dated { 2 } else { -1 };
    score -= if thing.of_other { 5 } else { 0 };
    score += if is_alone && work == Work::Article {
        2
    } else {
        0
    };
    Some(score)
}
