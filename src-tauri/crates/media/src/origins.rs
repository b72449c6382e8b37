//! Who may ask.

use hyper::header::{HOST, HeaderMap, HeaderName, HeaderValue, ORIGIN};

/// Which `Origin` headers belong to the app's own window.
pub(crate) struct Origins(pub(crate) Vec<String>);

/// The request says that another page asks, or says it twice.
pub(crate) struct NotTheWindow;

impl Origins {
    /// The origin that asks, if it says one.
    pub(crate) fn asking<'a>(
        &self,
        headers: &'a HeaderMap,
    ) -> Result<Option<&'a HeaderValue>, NotTheWindow> {
        if !headers.contains_key(ORIGIN) {
            return Ok(None);
        }
        let origin = only(headers, &ORIGIN).ok_or(NotTheWindow)?;
        let allowed = self.0.iter().any(|it| it.as_bytes() == origin.as_bytes());
        if allowed {
            Ok(Some(origin))
        } else {
            Err(NotTheWindow)
        }
    }
}

/// Whether the request names this server by its number. A page whose name was pointed at 127.0.0.1 sends its own name.
pub(crate) fn names_this_server(headers: &HeaderMap, authority: &str) -> bool {
    only(headers, &HOST).is_some_and(|host| host.as_bytes() == authority.as_bytes())
}

/// The one header of that name; none where there are several.
pub(crate) fn only<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a HeaderValue> {
    let mut values = headers.get_all(name).iter();
    values.next().filter(|_| values.next().is_none())
}
