//! Catches the panic of a library that panics where the disk is full. It becomes an error with a message of its own, so
//! the panic's message and backtrace are not printed. Any other panic is printed as usual.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook, take_hook};
use std::sync::Once;
use std::thread;

thread_local! {
    /// Whether this thread is inside [`catch_panic`].
    static IS_CATCHING: Cell<bool> = const { Cell::new(false) };
}

/// Panic hooks are global to the process, so the previous one is replaced only once.
static HOOK: Once = Once::new();

type Hook = Box<dyn Fn(&PanicHookInfo<'_>) + Send + Sync>;

/// Runs `work`; an error is its panic.
pub(super) fn catch_panic<T>(work: impl FnOnce() -> T) -> thread::Result<T> {
    HOOK.call_once(|| set_hook(without_full_disk(take_hook())));
    let was_catching = IS_CATCHING.replace(true);
    let result = catch_unwind(AssertUnwindSafe(work));
    IS_CATCHING.set(was_catching);
    result
}

/// A hook that ignores the panic of a full disk inside [`catch_panic`], and passes all others to the previous hook.
fn without_full_disk(previous: Hook) -> Hook {
    Box::new(move |panic| {
        if !(IS_CATCHING.get() && is_full_disk(panic.payload())) {
            previous(panic);
        }
    })
}

/// Whether a panic says that the disk is full. The library panics with the `Debug` form of the system's error, which
/// names the kind.
pub(super) fn is_full_disk(panic: &(dyn Any + Send)) -> bool {
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
        set_hook(without_full_disk(Box::new(move |panic| {
            if thread::current().id() == here {
                counted.fetch_add(1, Ordering::SeqCst);
            } else {
                others(panic);
            }
        })));
        let full =
            "called `Result::unwrap()` on an `Err` value: Os { code: 28, kind: StorageFull }";
        assert!(catch_panic(|| panic!("{full}")).is_err());
        assert_eq!(printed.load(Ordering::SeqCst), 0);
        assert!(catch_panic(|| panic!("index {} out of bounds", 3)).is_err());
        assert_eq!(printed.load(Ordering::SeqCst), 1);
        // Outside of it nothing is held back.
        assert!(catch_unwind(|| panic!("{full}")).is_err());
        assert_eq!(printed.load(Ordering::SeqCst), 2);
    }
}
