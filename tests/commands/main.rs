//! Every command through Tauri's mock runtime.
