//! Answers of any server as one type.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use futures::stream::{self, BoxStream};
use futures::{StreamExt, TryStreamExt};
use http_body_util::{BodyExt, BodyStream, Full, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::{Request, Response, StatusCode, Uri};

pub(crate) type Parts = StreamBody<BoxStream<'static, Result<Frame<Bytes>, BoxError>>>;
pub(crate) type BoxError = Box<dyn std::error::Error + Send + Sync>;
pub(crate) type Answer = Pin<Box<dyn Future<Output = Response<Parts>> + Send>>;
pub(crate) type Handler = Arc<dyn Fn(Request<Incoming>) -> Answer + Send + Sync>;

pub(crate) fn answer(status: u16, body: String) -> Response<Parts> {
    let status = StatusCode::from_u16(status).unwrap();
    let mut response = Response::new(parts(Full::new(Bytes::from(body))));
    *response.status_mut() = status;
    response
}

pub(super) fn parts<B>(body: B) -> Parts
where
    B: hyper::body::Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    StreamBody::new(TryStreamExt::map_err(BodyStream::new(body), Into::into).boxed())
}

/// Reads a request to its end: a client that still sends would learn of a broken connection alone.
pub(super) async fn read_whole(request: Request<Incoming>) {
    request.into_body().collect().await.ok();
}

/// An answer whose content breaks off after as many bytes.
pub(super) fn cut_after(response: Response<Parts>, mut left: usize) -> Response<Parts> {
    let cut = || BoxError::from("the connection is cut");
    response.map(|body| {
        let begin = BodyStream::new(body).map(move |frame| {
            let data = frame?.into_data().map_err(|_| cut())?;
            if left == 0 {
                return Err(cut());
            }
            let part = data.slice(..data.len().min(left));
            left -= part.len();
            Ok(Frame::data(part))
        });
        let end = stream::once(async move { Err(cut()) });
        StreamBody::new(begin.chain(end).boxed())
    })
}

/// A request as a server gets it, and the host for which a proxy is asked by an address in full.
pub(super) fn in_origin_form(
    mut request: Request<Incoming>,
) -> (Request<Incoming>, Option<String>) {
    let host = request.uri().host().map(str::to_owned);
    if host.is_some() {
        let path = request.uri().path_and_query().cloned();
        *request.uri_mut() = path.map_or_else(Uri::default, Uri::from);
    }
    (request, host)
}
