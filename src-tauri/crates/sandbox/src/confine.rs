//! What a reader denies itself before it reads a byte: files, the network, unlimited memory and time.

/// Why a process could not be confined; it then reads nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotConfined {
    /// A limit of the system was refused.
    #[cfg(unix)]
    #[error("a limit was refused: {0}")]
    Limit(#[from] rustix::io::Errno),
    /// The kernel has Landlock and refused it.
    #[cfg(target_os = "linux")]
    #[error("Landlock was refused: {0}")]
    Landlock(#[from] landlock::RulesetError),
    /// The job object was refused.
    #[cfg(windows)]
    #[error("the job object was refused: {0}")]
    Job(#[from] win32job::JobError),
}

/// Confines this process for good: no new file, socket or pipe, no core dump, limited memory and processor time. What
/// is open stays open: standard input is the file to read, standard output takes the answer.
#[cfg(unix)]
pub(crate) fn confine(cpu_seconds: u64, memory: u64) -> Result<(), NotConfined> {
    use rustix::process::{Resource, Rlimit, setrlimit};

    // Landlock needs a file descriptor, of which there are none later.
    #[cfg(target_os = "linux")]
    apply_landlock()?;
    let exactly = |most: u64| Rlimit {
        current: Some(most),
        maximum: Some(most),
    };
    // Ends with SIGXCPU, which tells the parent that it was the time, and a second later with SIGKILL.
    let cpu = Rlimit {
        current: Some(cpu_seconds),
        maximum: Some(cpu_seconds + 1),
    };
    setrlimit(Resource::Core, exactly(0))?;
    setrlimit(Resource::Cpu, cpu)?;
    // macOS knows no such limit.
    #[cfg(not(target_os = "macos"))]
    setrlimit(Resource::As, exactly(memory))?;
    #[cfg(target_os = "macos")]
    let _ = memory;
    setrlimit(Resource::Fsize, exactly(0))?;
    setrlimit(Resource::Nofile, exactly(0))?;
    Ok(())
}

/// Where the kernel has Landlock, nothing of the file system and no TCP: whatever else could make a file descriptor.
#[cfg(target_os = "linux")]
fn apply_landlock() -> Result<(), NotConfined> {
    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr};
    use rustix::process::{Signal, set_parent_process_death_signal};

    // Nobody waits for the answer once the app has gone.
    set_parent_process_death_signal(Some(Signal::KILL))?;
    // An older kernel enforces what it knows; one without Landlock leaves it to the limits.
    Ruleset::default()
        .handle_access(AccessFs::from_all(ABI::V5))?
        .handle_access(AccessNet::from_all(ABI::V5))?
        .create()?
        .restrict_self()?;
    Ok(())
}

/// Confines this process by a job object: limited memory, and ended with the process that started it.
#[cfg(windows)]
pub(crate) fn confine(_cpu_seconds: u64, memory: u64) -> Result<(), NotConfined> {
    let mut limits = win32job::ExtendedLimitInfo::new();
    let most = usize::try_from(memory).unwrap_or(usize::MAX);
    limits
        .limit_kill_on_job_close()
        .limit_working_memory(1024 * 1024, most);
    let job = win32job::Job::create_with_limit_info(&limits)?;
    job.assign_current_process()?;
    // The job lives as long as its handle, and that as long as this process.
    let _ = job.into_handle();
    Ok(())
}
