//! The answer to a request.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};

use crate::body::FileBody;
use crate::media_types;
use crate::origins::{Origins, names_this_server, only};
use crate::ranges::{RequestedRange, requested_range};
use crate::served_files::{ServedFile, ServedFiles};

/// What every answer carries. The window's own scheme is another site than this server, so that no narrower resource
/// policy than `cross-origin` would let it play anything; the secret path and the checks are what keeps others out.
const ALWAYS: [(HeaderName, &str); 5] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::CONTENT_SECURITY_POLICY, "sandbox"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "cross-origin",
    ),
    (header::VARY, "Origin"),
];

/// What answers are made of.
pub(crate) struct Responder {
    pub(crate) authority: String,
    pub(crate) origins: Origins,
    pub(crate) files: ServedFiles,
}

impl Responder {
    /// The answer to `request`; `progress` counts what is read for it.
    pub(crate) fn respond<B>(
        &self,
        request: &Request<B>,
        progress: &Arc<AtomicU64>,
    ) -> Response<FileBody> {
        let mut response = self.checked(request, progress);
        for (name, value) in ALWAYS {
            response
                .headers_mut()
                .insert(name, HeaderValue::from_static(value));
        }
        response
    }

    fn checked<B>(&self, request: &Request<B>, progress: &Arc<AtomicU64>) -> Response<FileBody> {
        let (headers, uri) = (request.headers(), request.uri());
        // A target with a name in it could differ from the `Host` that was checked.
        if !names_this_server(headers, &self.authority) || uri.authority().is_some() {
            return status(StatusCode::FORBIDDEN);
        }
        let Ok(origin) = self.origins.asking(headers) else {
            return status(StatusCode::FORBIDDEN);
        };
        if request.method() != Method::GET && request.method() != Method::HEAD {
            let mut response = status(StatusCode::METHOD_NOT_ALLOWED);
            set(
                &mut response,
                header::ALLOW,
                HeaderValue::from_static("GET, HEAD"),
            );
            return response;
        }
        let name = uri
            .path()
            .strip_prefix('/')
            .filter(|_| uri.query().is_none());
        let mut response = match name.and_then(|name| self.files.get(name)) {
            Some(file) => file_response(file, request.method(), headers, progress),
            None => status(StatusCode::NOT_FOUND),
        };
        if let Some(origin) = origin {
            set(
                &mut response,
                header::ACCESS_CONTROL_ALLOW_ORIGIN,
                origin.clone(),
            );
            let exposed = HeaderValue::from_static("Accept-Ranges, Content-Length, Content-Range");
            set(
                &mut response,
                header::ACCESS_CONTROL_EXPOSE_HEADERS,
                exposed,
            );
        }
        response
    }
}

fn file_response(
    file: ServedFile,
    method: &Method,
    headers: &HeaderMap,
    progress: &Arc<AtomicU64>,
) -> Response<FileBody> {
    let Some(source) = file.source() else {
        return status(StatusCode::NOT_FOUND);
    };
    let whole = source.length();
    // No answer has a validator, so that no `If-Range` holds; and a range is of a GET alone.
    let ranged = method == Method::GET && !headers.contains_key(header::IF_RANGE);
    let range = only(headers, &header::RANGE).filter(|_| ranged);
    let requested = range
        .and_then(|it| it.to_str().ok())
        .map_or(RequestedRange::Whole, |it| requested_range(it, whole));
    let (code, offset, length, content_range) = match requested {
        RequestedRange::Whole => (StatusCode::OK, 0, whole, None),
        RequestedRange::Part { offset, length } => {
            let range = format!("bytes {offset}-{}/{whole}", offset + (length - 1));
            (StatusCode::PARTIAL_CONTENT, offset, length, Some(range))
        }
        RequestedRange::Outside => {
            let range = format!("bytes */{whole}");
            (StatusCode::RANGE_NOT_SATISFIABLE, 0, 0, Some(range))
        }
    };
    let media_type = media_types::shown(source.media_type());
    let body = if method == Method::HEAD {
        FileBody::empty()
    } else {
        FileBody::part(file, offset, length, Arc::clone(progress))
    };
    let mut response = Response::new(body);
    *response.status_mut() = code;
    set(
        &mut response,
        header::ACCEPT_RANGES,
        HeaderValue::from_static("bytes"),
    );
    set(
        &mut response,
        header::CONTENT_LENGTH,
        HeaderValue::from(length),
    );
    let content_range = content_range.and_then(|it| HeaderValue::try_from(it).ok());
    if let Some(range) = content_range {
        set(&mut response, header::CONTENT_RANGE, range);
    }
    let content_type = media_type.unwrap_or("application/octet-stream");
    set(
        &mut response,
        header::CONTENT_TYPE,
        HeaderValue::from_static(content_type),
    );
    if media_type.is_none() {
        let attachment = HeaderValue::from_static("attachment");
        set(&mut response, header::CONTENT_DISPOSITION, attachment);
    }
    response
}

fn status(code: StatusCode) -> Response<FileBody> {
    let mut response = Response::new(FileBody::empty());
    *response.status_mut() = code;
    response
}

fn set(response: &mut Response<FileBody>, name: HeaderName, value: HeaderValue) {
    response.headers_mut().insert(name, value);
}
