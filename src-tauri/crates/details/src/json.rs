//! What a reader of JSON refuses.

use serde_json::error::Category;

use crate::Detail;

impl From<&serde_json::Error> for Detail {
    fn from(error: &serde_json::Error) -> Self {
        match error.classify() {
            Category::Eof => Self::EndedEarly,
            Category::Syntax => Self::NotJson {
                row: error.line().to_string(),
                column: error.column().to_string(),
            },
            Category::Data => Self::OtherContents {
                said: error.to_string(),
            },
            Category::Io => error.io_error_kind().map_or_else(
                || Self::quoted(error),
                |kind| Self::from(&std::io::Error::from(kind)),
            ),
        }
    }
}
