//! A library that panics where the disk is full: the person is told in words, so its message and backtrace are not
//! printed before them. Any other panic is printed as ever.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook, take_hook};
use std::sync::Once;
use std::thread;

thread_local! {
    /// Whether this thread is inside [`caught`].
    static CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Panic hooks belong to the whole process, so this one is put in the place of the one before only once.
static HOOK: Once = Once::new();

type Hook = Box<dyn Fn(&PanicHookInfo<'_>) + Send + Sync>;

/// Gives what `work` gives, or its panic.
pub(super) fn caught<T>(work: impl FnOnce() -> T) -> thread::Result<T> {
    HOOK.call_once(|| set_hook(quieter(take_hook())));
    let outer = CAUGHT.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    CAUGHT.set(outer);
    done
}

/// A hook that is silent of a full disk inside [`caught`], and hands on the rest.
fn quieter(before: Hook) -> Hook {
    Box::new(move |panic| {
        if !(CAUGHT.get() && is_of_full_disk(panic.payload())) {
            before(panic);
        }
    })
}

/// Whether a panic says that the disk is full. The library panics with the `Debug` form of the system's error, which names
/// the kind.
pub(super) fn is_of_full_disk(panic: &(dyn Any + Send)) -> bool {
    let kinds = ["kind: StorageFull", "kind: QuotaExceeded"];
    panic
        .downcast_ref::<String>()
        .is_some_and(|said| kinds.iter().any(|kind| said.contains(kind)))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn a_full_disk_is_not_printed_and_a_mistake_is() {
        let printed = Arc::new(AtomicUsize::new(0));
        let counted = printed.clone();
        let here = thread::current().id();
        HOOK.call_once(|| {});
        let others = take_hook();
        set_hook(quieter(Box::new(move |panic| {
            if thread::current().id() == here {
                counted.fetch_add(1, Ordering::SeqCst);
            } else {
                others(panic);
            }
        })));
        let full =
            "called `Result::unwrap()` on an `Err` value: Os { code: 28, kind: StorageFull }";
        assert!(caught(|| panic!("{full}")).is_err());
        assert_eq!(printed.load(Ordering::SeqCst), 0);
        assert!(caught(|| panic!("index {} out of bounds", 3)).is_err());
        assert_eq!(printed.load(Ordering::SeqCst), 1);
        // Outside of it nothing is held back.
        assert!(catch_unwind(|| panic!("{full}")).is_err());
        assert_eq!(printed.load(Ordering::SeqCst), 2);
    }
}
