//! The real window, through WebKit's driver: `xvfb-run cargo test --features window-tests --test window`.
