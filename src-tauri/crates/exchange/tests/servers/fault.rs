//! What a server does in place of what it should.

/// What a client gets in place of the right answer.
#[derive(Clone)]
pub(super) enum Instead {
    /// A status with a body.
    Answer { status: u16, body: String },
    /// Nothing: the connection is closed.
    Cut,
    /// The right answer, and the connection is closed after as many bytes of its content.
    CutContent { bytes: usize },
}

/// A fault: at requests of which method, after how many right answers, how often.
pub(super) struct Fault {
    pub(super) method: Option<&'static str>,
    pub(super) after: usize,
    pub(super) times: usize,
    pub(super) instead: Instead,
}

/// The faults of a server, the first of which that fits a request is its answer.
#[derive(Default)]
pub(super) struct Faults(Vec<Fault>);

impl Faults {
    pub(super) fn add(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    /// What the next request of a method gets in place of the right answer; none where it gets that.
    pub(super) fn next(&mut self, method: &str) -> Option<Instead> {
        let mut faults = self.0.iter_mut();
        let fault =
            faults.find(|it| it.times > 0 && it.method.is_none_or(|wanted| wanted == method))?;
        if fault.after > 0 {
            fault.after -= 1;
            return None;
        }
        fault.times -= 1;
        Some(fault.instead.clone())
    }
}
