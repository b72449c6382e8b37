//! The commands of the `api` over HTTP: `POST /api/{command}` with the arguments as a JSON object gives the answer as
//! JSON.
//!
//! A command that fails answers with its [`Failure`] and a status: 404 for a command that does not exist, 400 for
//! arguments that are none of its own, 409 where the workspace that it works in is not open, else 422.
//!
//! There is one session for all who ask. Nothing listens yet: there is no sign-in and no TLS here.

use std::sync::Arc;

use api::{Detail, Failure, Progress, Session};
use axum::Router;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Json, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use serde_json::Value;

/// The field of a failure that is about all of the arguments, as `serde_path_to_error` writes the path of a whole value.
const WHOLE_BODY: &str = ".";

/// Every command of `session`.
pub fn router(session: Arc<Session>) -> Router {
    Router::new()
        .route("/api/{command}", post(invoke))
        .with_state(session)
}

async fn invoke(
    State(session): State<Arc<Session>>,
    Path(command): Path<String>,
    arguments: Result<Json<Value>, JsonRejection>,
) -> Response {
    let answer = match arguments {
        Ok(Json(arguments)) => api::invoke(&session, &command, arguments, no_progress).await,
        Err(rejection) => Err(body_failure(&rejection)),
    };
    match answer {
        Ok(json) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        Err(failure) => (status(&failure), Json(failure)).into_response(),
    }
}

/// One answer over HTTP has no place for the progress of its command.
fn no_progress(_: Progress) {}

/// A body that is no JSON, or is not sent as JSON.
fn body_failure(rejection: &JsonRejection) -> Failure {
    let detail = Detail::OtherContents {
        said: rejection.body_text(),
    };
    Failure::new(
        "wrong-arguments",
        detail.with([("field", WHOLE_BODY.to_owned())]),
    )
}

fn status(failure: &Failure) -> StatusCode {
    match failure.code.as_str() {
        "unknown-command" => StatusCode::NOT_FOUND,
        "wrong-arguments" => StatusCode::BAD_REQUEST,
        "no-workspace" => StatusCode::CONFLICT,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}
