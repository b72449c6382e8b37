//! `(file name, Fluent source)` of each language, listed by the build script.

include!(concat!(env!("OUT_DIR"), "/sources.rs"));
