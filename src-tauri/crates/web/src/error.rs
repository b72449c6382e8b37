//! What can go wrong.

use details::Detail;

/// The result of a fetch.
pub type Result<T> = std::result::Result<T, WebError>;

/// Why there is no page. What was received before the error is dropped.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WebError {
    /// An address that is not of the web, or a redirect to one.
    #[error("{link} is not a web address")]
    NotAWebAddress {
        /// The address.
        link: String,
    },
    /// The host belongs to a private network that may not be reached from where the link came.
    #[error("{host} belongs to a private network")]
    Private {
        /// The host.
        host: String,
    },
    /// An address that is not `https` where nothing else is followed, or a redirect to one.
    #[error("{link} is not https")]
    NotSecure {
        /// The address.
        link: String,
    },
    /// A port on which other services listen.
    #[error("no page is asked of port {port}")]
    Port {
        /// The port.
        port: u16,
    },
    /// No address is known for the host.
    #[error("no address is known for {host}")]
    UnknownHost {
        /// The host.
        host: String,
    },
    /// The host cannot be reached, or hung up before it answered.
    #[error("{host} does not answer: {detail}")]
    NoAnswer {
        /// The host.
        host: String,
        /// What went wrong.
        detail: Detail,
    },
    /// The answer broke off, or cannot be read.
    #[error("the answer of {host} cannot be read: {detail}")]
    Broken {
        /// The host.
        host: String,
        /// What is wrong.
        detail: Detail,
    },
    /// It took longer than allowed.
    #[error("{host} took more than {seconds} seconds")]
    TooSlow {
        /// The host.
        host: String,
        /// The limit, in whole seconds rounded up.
        seconds: u64,
    },
    /// The page is larger than the limit.
    #[error("the page is larger than {limit} bytes")]
    TooLarge {
        /// The most bytes that are taken.
        limit: u64,
    },
    /// More redirects than allowed.
    #[error("more than {limit} redirects")]
    TooManyRedirects {
        /// The most redirects that are followed.
        limit: usize,
    },
    /// The redirects lead back to an address on the way, as they do where a page wants a cookie first.
    #[error("the redirects lead back to {link}")]
    RedirectLoop {
        /// The address that came up again.
        link: String,
    },
    /// The certificate of the host is not valid.
    #[error("the certificate of {host} does not hold: {detail}")]
    Certificate {
        /// The host.
        host: String,
        /// What is wrong with it.
        detail: Detail,
    },
    /// The proxy refused to connect to the host.
    #[error("the proxy does not lead to {host}: {detail}")]
    Proxy {
        /// The host.
        host: String,
        /// What the proxy said.
        detail: Detail,
    },
    /// The site's `robots.txt` forbids the page to programs, or could not be fetched (RFC 9309, 2.3.1.4).
    #[error("{host} does not let programs look at the page")]
    Robots {
        /// The host.
        host: String,
    },
    /// The host asks to be left alone for now: 429 or 503.
    #[error("{host} asks to wait, with status {status}")]
    Busy {
        /// The host.
        host: String,
        /// 429 or 503.
        status: u16,
        /// How long, in seconds, where it says so in seconds.
        seconds: Option<u64>,
    },
    /// The host answered that it does not give the page.
    #[error("{host} answered with status {status}")]
    Status {
        /// The host.
        host: String,
        /// The status, such as 404.
        status: u16,
    },
    /// Somebody stopped it.
    #[error("stopped")]
    Stopped,
}

impl WebError {
    /// What kind of error it is: the last part of the message id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAWebAddress { .. } => "page-not-a-web-address",
            Self::Private { .. } => "page-private",
            Self::NotSecure { .. } => "page-not-secure",
            Self::Port { .. } => "page-port",
            Self::UnknownHost { .. } => "page-host-unknown",
            Self::NoAnswer { .. } => "page-no-answer",
            Self::Broken { .. } => "page-broken",
            Self::TooSlow { .. } => "page-too-slow",
            Self::TooLarge { .. } => "page-too-large",
            Self::TooManyRedirects { .. } => "page-too-many-redirects",
            Self::RedirectLoop { .. } => "page-redirect-loop",
            Self::Certificate { .. } => "page-certificate",
            Self::Proxy { .. } => "page-proxy",
            Self::Robots { .. } => "page-robots",
            Self::Busy { .. } => "page-host-busy",
            Self::Status { .. } => "page-status",
            Self::Stopped => "page-stopped",
        }
    }

    /// What it says inside the message of another error, which names the address itself.
    pub fn as_detail(&self) -> Detail {
        match self {
            Self::NoAnswer { detail, .. }
            | Self::Broken { detail, .. }
            | Self::Certificate { detail, .. }
            | Self::Proxy { detail, .. } => detail.clone(),
            Self::UnknownHost { .. } => Detail::HostUnknown,
            Self::TooSlow { .. } => Detail::TimedOut,
            Self::TooLarge { limit } => Detail::LargerThan {
                megabytes: limit.div_ceil(1 << 20).to_string(),
            },
            Self::TooManyRedirects { .. } | Self::RedirectLoop { .. } => {
                Detail::RedirectsWithoutEnd
            }
            Self::Robots { .. } => Detail::ProgramsUnwanted,
            Self::Busy { status, .. } | Self::Status { status, .. } => Detail::Status {
                status: status.to_string(),
            },
            Self::NotAWebAddress { .. } | Self::NotSecure { .. } => Detail::NotAnAddress,
            Self::Private { .. } | Self::Port { .. } | Self::Stopped => Detail::quoted(self),
        }
    }

    /// What the message fills in, by the names it uses.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotAWebAddress { link }
            | Self::NotSecure { link }
            | Self::RedirectLoop { link } => {
                vec![("link", link.clone())]
            }
            Self::Private { host } | Self::UnknownHost { host } | Self::Robots { host } => {
                vec![("host", host.clone())]
            }
            Self::Port { port } => vec![("port", port.to_string())],
            Self::NoAnswer { host, detail }
            | Self::Broken { host, detail }
            | Self::Certificate { host, detail }
            | Self::Proxy { host, detail } => detail.with([("host", host.clone())]),
            Self::TooSlow { host, seconds } => {
                vec![("host", host.clone()), ("seconds", seconds.to_string())]
            }
            // Whole megabytes of 1,048,576 bytes.
            Self::TooLarge { limit } => vec![("limit", limit.div_ceil(1 << 20).to_string())],
            Self::TooManyRedirects { limit } => vec![("limit", limit.to_string())],
            Self::Busy { host, status, .. } | Self::Status { host, status } => {
                vec![("host", host.clone()), ("status", status.to_string())]
            }
            Self::Stopped => Vec::new(),
        }
    }
}
