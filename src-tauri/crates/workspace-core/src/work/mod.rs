//! The work itself: what its files say, held beside what was declared.

mod beside;
mod fill;
mod named;
mod reading;
mod shown;

pub use fill::fill;
pub use reading::{
    FileRead, known, put_beside, put_readings, read, read_waiting, readings, waiting,
};
pub use shown::shown;
