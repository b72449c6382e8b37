//! What the window says where nobody looks.

use serde_json::json;

use crate::app::App;

/// Keeps what is written to the console from now on, and every error that nothing caught, but not the message that resize
/// notifications come a frame late (see `ui/src/app/unhandled_errors.svelte.ts`).
const LISTEN: &str = "
    window.said = [];
    for (const kind of ['error', 'warn', 'assert']) {
        const before = console[kind];
        console[kind] = (...words) => { window.said.push(`${kind}: ${words}`); before(...words); };
    }
    window.addEventListener('error', it => {
        if (!it.message.startsWith('ResizeObserver loop')) window.said.push(it.message);
    });
    window.addEventListener('unhandledrejection', it => window.said.push(`${it.reason}`));
    document.addEventListener('securitypolicyviolation',
        it => window.said.push(`${it.violatedDirective} ${it.blockedURI}`));
";

/// What came from elsewhere than the app itself, and what is written into the page instead of a file of the app. A style
/// that a script sets on an element is no inline style: the policy stops those that are written in mark-up. Files of entries
/// come from the app's own server, whose port alone the policy admits.
const LOOK: &str = "
    const own = ['tauri://localhost/', 'ipc://localhost/', 'http://ipc.localhost/', 'http://127.0.0.1:'];
    const foreign = performance.getEntriesByType('resource').map(it => it.name)
        .filter(it => !own.some(place => it.startsWith(place)));
    const inline = [...document.querySelectorAll('script:not([src]), style, link[rel=stylesheet]')]
        .filter(it => it.localName !== 'link' || !it.href.startsWith('tauri://localhost/'))
        .map(it => it.outerHTML.slice(0, 100));
    const shown = [...document.querySelectorAll('[role=alert]')].map(it => it.textContent);
    return { said: window.said, foreign, inline, shown };
";

impl App {
    /// Listens to what the window says where nobody looks.
    pub(crate) async fn listens(&self) {
        self.eval(LISTEN).await;
    }

    /// Holds that since [`App::listens`] nothing was said to the console, stopped by the policy or asked of the network,
    /// that nothing is written inline, and that the window tells no error.
    pub(crate) async fn nothing_went_wrong(&self) {
        let quiet = json!({ "said": [], "foreign": [], "inline": [], "shown": [] });
        assert_eq!(self.eval(LOOK).await, quiet);
    }
}
