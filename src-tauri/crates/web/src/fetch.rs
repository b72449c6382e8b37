//! One request with its redirects.

use std::io::Read;

use details::Detail;
use ureq::http::{Response, header};
use ureq::{Agent, Body, Error};
use url::Url;

use crate::page::text;
use crate::reach::{AddressGuard, is_this_machine};
use crate::{Limits, Page, Reach, Redirect, Result, Stop, Validators, WebError, web_error};

/// Follows an address to where its redirects end. Each step is checked by the [`AddressGuard`]; the HTTP client follows none
/// by itself.
pub(crate) struct Fetch<'a> {
    pub(crate) agent: &'a Agent,
    pub(crate) limits: &'a Limits,
    pub(crate) reach: Reach,
    pub(crate) stop: &'a Stop,
}

/// What was found where the redirects end.
pub(crate) enum Answer {
    /// The page.
    Page(Box<Page>),
    /// The page is the one that was seen before.
    Unchanged,
}

/// What is done with a page that is longer than the limit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum OverLimit {
    Reject,
    Truncate,
}

impl Fetch<'_> {
    /// Follows `requested`. `before_request` is called with every address before any request to it, and may wait.
    pub(crate) fn follow(
        &self,
        requested: &Url,
        validators: Option<&Validators>,
        over_limit: OverLimit,
        before_request: &mut dyn FnMut(&Url) -> Result<()>,
    ) -> Result<Answer> {
        let mut guard = AddressGuard::new(self.reach);
        let mut redirects: Vec<Redirect> = Vec::new();
        let mut visited = vec![sent_url(requested)];
        loop {
            let url = visited[visited.len() - 1].clone();
            let host = url.host_str().unwrap_or_default();
            guard.pass(&url)?;
            before_request(&url)?;
            let validators = validators.filter(|validators| sent_url(&validators.final_url) == url);
            let mut response = self.send(&url, host, validators)?;
            let status = response.status().as_u16();
            let next = match status {
                301 | 302 | 303 | 307 | 308 => location(&response, &url)?,
                _ => None,
            };
            if let Some(to) = next {
                if redirects.len() == self.limits.redirects {
                    let limit = self.limits.redirects;
                    return Err(WebError::TooManyRedirects { limit });
                }
                if visited.contains(&to) {
                    let link = to.to_string();
                    return Err(WebError::RedirectLoop { link });
                }
                visited.push(to.clone());
                redirects.push(Redirect { status, to });
                continue;
            }
            if status == 304 && validators.is_some() {
                return Ok(Answer::Unchanged);
            }
            refuse(&response, host)?;
            let bytes = self.body(&mut response, host, over_limit)?;
            let mut page =
                Page::without_bytes(requested, url, redirects, status, response.headers());
            page.bytes = bytes;
            return Ok(Answer::Page(Box::new(page)));
        }
    }

    fn send(
        &self,
        url: &Url,
        host: &str,
        validators: Option<&Validators>,
    ) -> Result<Response<Body>> {
        let mut request = self.agent.get(url.as_str());
        if let Some(validators) = validators {
            let headers = [
                (header::IF_NONE_MATCH, &validators.etag),
                (header::IF_MODIFIED_SINCE, &validators.last_modified),
            ];
            for (name, value) in headers {
                if let Some(value) = value {
                    request = request.header(name, value);
                }
            }
        }
        if is_this_machine(url) {
            request = request.config().proxy(None).build();
        }
        let result = request.call();
        result.map_err(|error| self.web_error(error, host))
    }

    fn body(
        &self,
        response: &mut Response<Body>,
        host: &str,
        over_limit: OverLimit,
    ) -> Result<Vec<u8>> {
        // The client removes this header where it decompresses.
        if let Some(encoding) = text(response.headers(), "content-encoding")
            && !encoding.eq_ignore_ascii_case("identity")
        {
            return Err(WebError::Broken {
                host: host.to_owned(),
                detail: Detail::EncodingUnknown {
                    encoding: encoding.clone(),
                },
            });
        }
        let limit = self.limits.bytes;
        let body = response.body_mut();
        let is_too_long = body.content_length().is_some_and(|length| length > limit);
        if is_too_long && over_limit == OverLimit::Reject {
            return Err(WebError::TooLarge { limit });
        }
        let mut bytes = Vec::new();
        let result = match over_limit {
            OverLimit::Reject => body
                .with_config()
                .limit(limit)
                .reader()
                .read_to_end(&mut bytes),
            OverLimit::Truncate => body.as_reader().take(limit).read_to_end(&mut bytes),
        };
        result.map_err(|error| {
            let error = self.web_error(error.into(), host);
            if let WebError::NoAnswer { host, detail } = error {
                WebError::Broken { host, detail }
            } else {
                error
            }
        })?;
        // A closed connection looks like the end of a page that names no length.
        if self.stop.is_stopped() {
            return Err(WebError::Stopped);
        }
        Ok(bytes)
    }

    fn web_error(&self, error: Error, host: &str) -> WebError {
        if self.stop.is_stopped() {
            return WebError::Stopped;
        }
        web_error::from_client(error, host, self.limits)
    }
}

/// Refuses an answer that is no page.
fn refuse(response: &Response<Body>, host: &str) -> Result<()> {
    let host = host.to_owned();
    match response.status().as_u16() {
        200..=299 => Ok(()),
        status @ (429 | 503) => Err(WebError::Busy {
            host,
            status,
            seconds: text(response.headers(), "retry-after").and_then(|it| it.parse().ok()),
        }),
        status => Err(WebError::Status { host, status }),
    }
}

/// The target of a redirect. As browsers do, this accepts spaces, letters beyond ASCII and old character sets.
fn location(response: &Response<Body>, url: &Url) -> Result<Option<Url>> {
    let Some(value) = response.headers().get(header::LOCATION) else {
        return Ok(None);
    };
    let location_text = match std::str::from_utf8(value.as_bytes()) {
        Ok(text) => text.to_owned(),
        Err(_) => value.as_bytes().iter().copied().map(char::from).collect(),
    };
    let link = url.join(&location_text);
    let link = link.map_err(|_| WebError::NotAWebAddress {
        link: location_text,
    })?;
    Ok(Some(sent_url(&link)))
}

/// The address without what is not sent: the fragment, a name and a password.
pub(crate) fn sent_url(link: &Url) -> Url {
    let mut sent_url = link.clone();
    sent_url.set_fragment(None);
    // Both fail only where there is no host to log in to; such an address is refused.
    let _ = sent_url.set_username("");
    let _ = sent_url.set_password(None);
    sent_url
}
