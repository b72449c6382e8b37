//! The work itself: what its files say, compared with what was declared.

mod content;
mod declared_and_read;
mod fill;
mod legal_names;
mod read_view;
mod reading;

pub use content::content;
pub use fill::fill;
pub use read_view::read_view;
pub use reading::{
    FileRead, MOST_READ, load_if_unread, load_readings, read, read_unread_files, readings,
    set_file_facts, set_readings,
};
