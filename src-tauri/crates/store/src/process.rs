//! Hardening of a process that holds keys.

/// Has the system write no core file when this process crashes: it would hold the keys of every open workspace. Does
/// nothing where a system has no such limit.
pub fn disable_core_dumps() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        // Every process may lower its own limits, so this does not fail.
        let _ = setrlimit(Resource::Core, none);
    }
}

/// Lets no other program of the same person read the memory of this process, on Linux. Not for a program with a window: the
/// portals of the desktop read `/proc` of a process to learn which app asks for a file.
pub fn deny_memory_access() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
