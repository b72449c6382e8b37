//! Servers on this computer that answer as a store does, or with a fault: for the tests of this crate, and for those of
//! `workspaces`, which take this module by its path.

#![allow(dead_code, reason = "the tests of no crate use all of it")]

mod answer;
mod fault;
mod s3;
mod web_folder;

pub(crate) use answer::{Handler, answer};
pub(crate) use s3::s3;
pub(crate) use web_folder::web;

use std::sync::{Arc, Mutex};

use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use answer::{cut_after, in_origin_form, read_whole};
use fault::{Fault, Faults, Instead};

/// What a server was asked for.
struct Asked {
    method: String,
    /// The host of an address that was given in full, as a proxy is asked.
    host: Option<String>,
}

/// A server that ends with the test.
pub(crate) struct Server {
    port: u16,
    faults: Arc<Mutex<Faults>>,
    /// All requests, in their order.
    asked: Arc<Mutex<Vec<Asked>>>,
    serving: JoinHandle<()>,
}

impl Server {
    pub(crate) async fn start(handler: Handler) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let faults = Arc::new(Mutex::new(Faults::default()));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let serving = tokio::spawn(serve(listener, handler, faults.clone(), asked.clone()));
        Self {
            port,
            faults,
            asked,
            serving,
        }
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Answers the next requests of a method (of any, where none is named) with a status.
    pub(crate) fn fail(&self, method: Option<&'static str>, times: usize, status: u16, body: &str) {
        self.fail_after(method, 0, times, status, body);
    }

    /// Does so after as many right answers.
    pub(crate) fn fail_after(
        &self,
        method: Option<&'static str>,
        after: usize,
        times: usize,
        status: u16,
        body: &str,
    ) {
        let body = body.to_owned();
        let instead = Instead::Answer { status, body };
        self.add(method, after, times, instead);
    }

    /// Closes the connection in place of the next answers.
    pub(crate) fn cut(&self, method: Option<&'static str>, times: usize) {
        self.add(method, 0, times, Instead::Cut);
    }

    /// Closes the connection in the middle of the next answers, after as many bytes of their content.
    pub(crate) fn cut_content(&self, method: Option<&'static str>, times: usize, bytes: usize) {
        self.add(method, 0, times, Instead::CutContent { bytes });
    }

    /// Ends every fault.
    pub(crate) fn mend(&self) {
        *self.faults.lock().unwrap() = Faults::default();
    }

    /// The requests of a method since the last call.
    pub(crate) fn asked(&self, method: &str) -> usize {
        let asked = std::mem::take(&mut *self.asked.lock().unwrap());
        asked.iter().filter(|it| it.method == method).count()
    }

    /// For which hosts it was asked as a proxy, one for each request since the last call.
    pub(crate) fn asked_for_hosts(&self) -> Vec<String> {
        let asked = std::mem::take(&mut *self.asked.lock().unwrap());
        asked.into_iter().filter_map(|it| it.host).collect()
    }

    fn add(&self, method: Option<&'static str>, after: usize, times: usize, instead: Instead) {
        self.faults.lock().unwrap().add(Fault {
            method,
            after,
            times,
            instead,
        });
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
    faults: Arc<Mutex<Faults>>,
    asked: Arc<Mutex<Vec<Asked>>>,
) {
    loop {
        let (connection, _) = listener.accept().await.unwrap();
        let (handler, faults, asked) = (handler.clone(), faults.clone(), asked.clone());
        let service = service_fn(move |request: Request<Incoming>| {
            let (request, host) = in_origin_form(request);
            let method = request.method().to_string();
            let instead = faults.lock().unwrap().next(&method);
            asked.lock().unwrap().push(Asked { method, host });
            let handler = handler.clone();
            async move {
                let answered = match instead {
                    None => handler(request).await,
                    Some(Instead::CutContent { bytes }) => cut_after(handler(request).await, bytes),
                    Some(Instead::Answer { status, body }) => {
                        read_whole(request).await;
                        answer(status, body)
                    }
                    Some(Instead::Cut) => {
                        read_whole(request).await;
                        return Err(std::io::Error::other("the connection is cut"));
                    }
                };
                Ok(answered)
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
