//! Servers on this computer that answer as asked, or with a fault.

use std::convert::Infallible;
use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use dav_server::DavHandler;
use dav_server::fakels::FakeLs;
use dav_server::localfs::LocalFs;
use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use http_body_util::{BodyExt, BodyStream, Full, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::header::AUTHORIZATION;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

type Parts = StreamBody<BoxStream<'static, Result<Frame<Bytes>, BoxError>>>;
type BoxError = Box<dyn std::error::Error + Send + Sync>;
type Answer = Pin<Box<dyn Future<Output = Response<Parts>> + Send>>;
type Handler = Arc<dyn Fn(Request<Incoming>) -> Answer + Send + Sync>;

/// What a server answers in place of what it should: the method, after how many right answers, how often, the status and
/// the body.
struct Fault {
    method: Option<&'static str>,
    after: usize,
    times: usize,
    status: u16,
    body: String,
}

/// A server that ends with the test.
pub(super) struct Server {
    port: u16,
    faults: Arc<Mutex<Vec<Fault>>>,
    /// The methods of all requests, in their order.
    asked: Arc<Mutex<Vec<String>>>,
    serving: JoinHandle<()>,
}

impl Server {
    pub(super) async fn start(handler: Handler) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let faults = Arc::new(Mutex::new(Vec::new()));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let serving = tokio::spawn(serve(listener, handler, faults.clone(), asked.clone()));
        Self {
            port,
            faults,
            asked,
            serving,
        }
    }

    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Answers the next requests of a method (of any, where none is named) with a status.
    pub(super) fn fail(&self, method: Option<&'static str>, times: usize, status: u16, body: &str) {
        self.fail_after(method, 0, times, status, body);
    }

    /// Does so after as many right answers.
    pub(super) fn fail_after(
        &self,
        method: Option<&'static str>,
        after: usize,
        times: usize,
        status: u16,
        body: &str,
    ) {
        self.faults.lock().unwrap().push(Fault {
            method,
            after,
            times,
            status,
            body: body.to_owned(),
        });
    }

    /// The requests of a method since the last call.
    pub(super) fn asked(&self, method: &str) -> usize {
        let asked = std::mem::take(&mut *self.asked.lock().unwrap());
        asked.iter().filter(|it| *it == method).count()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(
    listener: TcpListener,
    handler: Handler,
    faults: Arc<Mutex<Vec<Fault>>>,
    asked: Arc<Mutex<Vec<String>>>,
) {
    loop {
        let (connection, _) = listener.accept().await.unwrap();
        let (handler, faults, asked) = (handler.clone(), faults.clone(), asked.clone());
        let service = service_fn(move |request: Request<Incoming>| {
            asked.lock().unwrap().push(request.method().to_string());
            let fault = next_fault(&faults, request.method().as_str());
            let handler = handler.clone();
            async move {
                let answer = match fault {
                    Some((status, body)) => {
                        // Read first, or the client learns of a broken connection alone.
                        request.into_body().collect().await.ok();
                        answer(status, body)
                    }
                    None => handler(request).await,
                };
                Ok::<_, Infallible>(answer)
            }
        });
        tokio::spawn(async move {
            // A client that goes away ends the connection.
            http1::Builder::new()
                .serve_connection(TokioIo::new(connection), service)
                .await
                .ok();
        });
    }
}

fn next_fault(faults: &Mutex<Vec<Fault>>, method: &str) -> Option<(u16, String)> {
    let mut faults = faults.lock().unwrap();
    let fault = faults
        .iter_mut()
        .find(|it| it.times > 0 && it.method.is_none_or(|wanted| wanted == method))?;
    if fault.after > 0 {
        fault.after -= 1;
        return None;
    }
    fault.times -= 1;
    Some((fault.status, fault.body.clone()))
}

fn answer(status: u16, body: String) -> Response<Parts> {
    let status = StatusCode::from_u16(status).unwrap();
    let mut response = Response::new(parts(Full::new(Bytes::from(body))));
    *response.status_mut() = status;
    response
}

fn parts<B>(body: B) -> Parts
where
    B: hyper::body::Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    StreamBody::new(TryStreamExt::map_err(BodyStream::new(body), Into::into).boxed())
}

/// A store of S3 in a folder, each folder in which is a bucket.
pub(super) fn s3(folder: &Path, key_id: &str, secret: &str) -> Handler {
    let mut builder = S3ServiceBuilder::new(FileSystem::new(folder).unwrap());
    builder.set_auth(SimpleAuth::from_single(key_id, secret));
    let service = builder.build();
    Arc::new(move |request| {
        let answer = Service::call(&service, request);
        Box::pin(async move { answer.await.unwrap().map(parts) })
    })
}

/// A web folder with a password.
pub(super) fn web(folder: &Path, user: &str, password: &str) -> Handler {
    let handler = DavHandler::builder()
        .filesystem(LocalFs::new(folder, false, false, false))
        .locksystem(FakeLs::new())
        .build_handler();
    let credentials = format!("Basic {}", STANDARD.encode(format!("{user}:{password}")));
    Arc::new(move |request: Request<Incoming>| {
        let handler = handler.clone();
        let given = request.headers().get(AUTHORIZATION);
        let is_known = given.is_some_and(|given| given == credentials.as_str());
        Box::pin(async move {
            if is_known {
                handler.handle(request).await.map(parts)
            } else {
                request.into_body().collect().await.ok();
                answer(401, "who are you?".to_owned())
            }
        })
    })
}

/// A store of S3 in which as many calls lie; it lists a thousand at a time, as Amazon's does.
pub(super) fn full_of_calls(total: usize) -> Handler {
    Arc::new(move |request| {
        let query = request.uri().query().unwrap_or_default();
        let from = url::form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == "continuation-token")
            .map_or(0, |(_, token)| token.parse().unwrap());
        let page = page_of_calls(from, total);
        Box::pin(async move { answer(200, page) })
    })
}

fn page_of_calls(from: usize, total: usize) -> String {
    let to = total.min(from + 1000);
    let objects: Vec<String> = (from..to)
        .map(|number| {
            let id = uuid::Uuid::from_u128(number as u128);
            format!(
                "<Contents><Key>calls/{id}.awards-call</Key><Size>4</Size>\
                 <LastModified>2026-12-01T06:00:00.000Z</LastModified><ETag>&quot;1&quot;</ETag></Contents>"
            )
        })
        .collect();
    let objects = objects.concat();
    let next = if to < total {
        format!("<NextContinuationToken>{to}</NextContinuationToken>")
    } else {
        String::new()
    };
    let is_cut = to < total;
    format!(
        "<ListBucketResult><IsTruncated>{is_cut}</IsTruncated>{next}{objects}</ListBucketResult>"
    )
}
