//! Hosts whose pages have several addresses: players, embedded players, short forms, telephone copies.
//!
//! Each gets the address under which the host itself names the page. What such a host adds (a start time, a playlist, who
//! shared it) never names another page.

use url::Url;

/// The one address of a page on a known host; none for other hosts, and for other pages of these.
pub(super) fn page(host: &str, url: &Url) -> Option<String> {
    let segments: Vec<&str> = url.path().split('/').filter(|it| !it.is_empty()).collect();
    let parameter = |name: &str| {
        let (_, value) = url.query_pairs().find(|(known, _)| known == name)?;
        (!value.is_empty()).then(|| value.into_owned())
    };
    match host {
        "youtu.be"
        | "youtube.com"
        | "music.youtube.com"
        | "gaming.youtube.com"
        | "youtube-nocookie.com" => youtube(host, &segments, parameter("v")),
        "vimeo.com" | "player.vimeo.com" => {
            let number = after(&segments, "video")
                .or_else(|| after(&segments, "videos"))
                .or_else(|| match segments[..] {
                    // These have numbers of their own and are no videos.
                    ["showcase" | "album" | "event", ..] => None,
                    ["channels", _, number, ..] => Some(number),
                    _ => segments
                        .iter()
                        .copied()
                        .find(|it| it.len() >= 5 && is_number(it)),
                })?;
            is_number(number).then(|| format!("vimeo.com/{number}"))
        }
        "dai.ly" => Some(format!("dailymotion.com/video/{}", segments.first()?)),
        "dailymotion.com" | "geo.dailymotion.com" => {
            let id = after(&segments, "video")
                .map(str::to_owned)
                .or_else(|| parameter("video"))?;
            // Old addresses end in the title: "x2abc_a-title".
            let id = id.split('_').next()?;
            Some(format!("dailymotion.com/video/{id}"))
        }
        "facebook.com" | "web.facebook.com" | "fb.com" => {
            let id = ["videos", "reel", "watch"]
                .iter()
                .find_map(|it| last_after(&segments, it))
                .filter(is_number);
            let id = id
                .map(str::to_owned)
                .or_else(|| parameter("v").filter(is_number))?;
            Some(format!("facebook.com/watch?v={id}"))
        }
        "instagram.com" | "ddinstagram.com" => {
            let id = ["p", "reel", "reels", "tv"]
                .iter()
                .find_map(|it| after(&segments, it))?;
            Some(format!("instagram.com/p/{id}"))
        }
        "twitter.com" | "x.com" | "fxtwitter.com" | "vxtwitter.com" | "fixupx.com"
        | "nitter.net" => {
            let id = after(&segments, "status").or_else(|| after(&segments, "statuses"))?;
            is_number(id).then(|| format!("x.com/i/status/{id}"))
        }
        "tiktok.com" => {
            let id = after(&segments, "video").or_else(|| after(&segments, "v"))?;
            let id = id.trim_end_matches(".html");
            is_number(id).then(|| format!("tiktok.com/video/{id}"))
        }
        "open.spotify.com" => ["episode", "show", "track", "album"]
            .iter()
            .find_map(|kind| {
                Some(format!(
                    "open.spotify.com/{kind}/{}",
                    after(&segments, kind)?
                ))
            }),
        "podcasts.apple.com" | "itunes.apple.com" => {
            let show = segments
                .iter()
                .find(|it| it.strip_prefix("id").is_some_and(is_number))?;
            let episode = parameter("i")
                .map(|it| format!("?i={it}"))
                .unwrap_or_default();
            Some(format!("podcasts.apple.com/{show}{episode}"))
        }
        "api.soundcloud.com" => Some(format!(
            "api.soundcloud.com/tracks/{}",
            after(&segments, "tracks")?
        )),
        "clips.twitch.tv" => Some(format!("clips.twitch.tv/{}", segments.first()?)),
        "twitch.tv" | "player.twitch.tv" => {
            if let Some(clip) = after(&segments, "clip") {
                return Some(format!("clips.twitch.tv/{clip}"));
            }
            let video = after(&segments, "videos")
                .map(str::to_owned)
                .or_else(|| parameter("video"))?;
            Some(format!(
                "twitch.tv/videos/{}",
                video.trim_start_matches('v')
            ))
        }
        _ => None,
    }
}

fn youtube(host: &str, segments: &[&str], watched: Option<String>) -> Option<String> {
    let by_path = ["embed", "shorts", "live", "v", "e"]
        .iter()
        .find_map(|it| after(segments, it));
    let id = match segments {
        [id, ..] if host == "youtu.be" => (*id).to_owned(),
        ["watch", ..] => watched.or_else(|| segments.get(1).map(|it| (*it).to_owned()))?,
        _ => by_path.map(str::to_owned)?,
    };
    (id != "videoseries").then(|| format!("youtube.com/watch?v={id}"))
}

/// The segment after one of this name.
fn after<'a>(segments: &[&'a str], name: &str) -> Option<&'a str> {
    let index = segments.iter().position(|segment| *segment == name)?;
    segments.get(index + 1).copied()
}

/// The last segment, where one of this name stands before it.
fn last_after<'a>(segments: &[&'a str], name: &str) -> Option<&'a str> {
    after(segments, name).and_then(|_| segments.last().copied())
}

fn is_number(text: &(impl AsRef<str> + ?Sized)) -> bool {
    let text = text.as_ref();
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}
