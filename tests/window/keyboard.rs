//! Keys, and where the focus is.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::json;

use crate::app::App;

/// More stops than any screen has.
const STOPS: usize = 150;

/// Where the focus is: whether it is where somebody wants it, and what is wrong with how it shows. A ring may lie on the
/// field itself, on what is drawn around or beside it, or on the row that a table names. WebKit brings a field of text
/// into sight a moment after it got the focus, so what is wrong is looked at again until it is right or stays as it is.
const LOOK: &str = r"
    const done = arguments[0];
    const wanted = el => WANTED;
    const ring = it => {
        const style = it && getComputedStyle(it);
        return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
            && style.outlineColor !== 'transparent';
    };
    const look = () => {
        const el = document.activeElement;
        if (!el || el === document.body) return { there: false, wrong: null };
        const row = document.getElementById(el.getAttribute('aria-activedescendant') ?? '');
        const around = [el, el.parentElement, el.parentElement?.parentElement, el.nextElementSibling, row,
                        el.closest('label'), el.closest('label')?.parentElement];
        const part = row ?? el;
        const box = part.getBoundingClientRect();
        const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const own = part.closest('label') ?? part;
        const wrong = right <= left || bottom <= top ? 'out of sight'
            : !around.some(ring) ? 'without a ring'
            : !hit || !(own.contains(hit) || hit.contains(own)) ? `covered by ${hit?.outerHTML.slice(0, 80)}`
            : null;
        // No ring is drawn in a window that has not got the focus itself.
        const report = document.hasFocus() ? wrong : `${wrong}, in a window without the focus`;
        return { there: Boolean(wanted(el)), wrong: wrong && `${report}: ${el.outerHTML.slice(0, 160)}` };
    };
    const settle = times => {
        const found = look();
        if (found.wrong && times > 0) setTimeout(() => settle(times - 1), 20);
        else done(found);
    };
    settle(25);
";

impl App {
    /// Presses a key while another is held.
    pub(crate) async fn chord(&self, held: Key, key: char) {
        let held = char::from(held);
        let keys = KeyActions::new("chord".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        self.perform(keys).await;
    }

    /// Goes from stop to stop until the focus is on something of which the script `wanted` is true; `el` is the element.
    /// Every stop on the way must be seen.
    pub(crate) async fn tabs_until(&self, wanted: &str) {
        let look = LOOK.replace("WANTED", wanted);
        for _ in 0..STOPS {
            let found = self.eval_async(&look).await;
            assert_eq!(found["wrong"], json!(null), "on the way to {wanted}");
            if found["there"] == json!(true) {
                return;
            }
            self.press(Key::Tab).await;
        }
        self.give_up(&format!("the keyboard never comes to {wanted}"))
            .await;
    }

    /// Goes once round a screen; every stop must be seen.
    pub(crate) async fn tabs_through(&self, screen: &str) {
        let look = LOOK.replace("WANTED", "false");
        self.eval("document.activeElement?.blur()").await;
        for stop in 0..STOPS {
            self.press(Key::Tab).await;
            let found = self.eval_async(&look).await;
            assert_eq!(found["wrong"], json!(null), "stop {stop} on {screen}");
            let round = "return document.activeElement === document.body";
            if stop > 0 && self.eval(round).await == json!(true) {
                return;
            }
        }
    }

    /// The same to the first element that a selector finds, once it is there.
    pub(crate) async fn tabs_to(&self, selector: &str) {
        self.at(selector).await;
        self.tabs_until(&format!("el.matches('{selector}')")).await;
    }

    /// Goes to a button and presses it.
    pub(crate) async fn keys_on(&self, selector: &str) {
        self.tabs_to(selector).await;
        self.press(Key::Enter).await;
    }

    /// Goes to the field with this label and types.
    pub(crate) async fn keys_in(&self, label: &str, text: &str) {
        self.tabs_until(&format!(
            "(el.labels?.[0]?.firstChild?.textContent.trim() ?? el.ariaLabel) === '{label}'
             || el.ariaLabel === '{label}'"
        ))
        .await;
        self.types(text).await;
    }

    /// Goes to the box with this label and ticks it.
    pub(crate) async fn keys_ticks(&self, label: &str) {
        self.tabs_until(&format!(
            "el.type === 'checkbox' && el.labels[0].textContent.trim() === '{label}'"
        ))
        .await;
        self.types(" ").await;
    }

    /// Types a day into the next field for one, its parts in the order of the reader's language.
    pub(crate) async fn keys_day(&self, day: &str) {
        let [year, month, date] = day.split('-').collect::<Vec<_>>()[..] else {
            panic!("{day}");
        };
        self.tabs_to("[data-segment]").await;
        let order = self
            .eval(
                "return [...document.activeElement.parentElement.querySelectorAll('[data-segment]')]
                    .map(it => it.dataset.segment)",
            )
            .await;
        let parts = order.as_array().unwrap().iter();
        let typed: String = parts
            .map(|part| match part.as_str() {
                Some("year") => year,
                Some("month") => month,
                Some("day") => date,
                _ => "",
            })
            .collect();
        // A part that is full gives the focus to the next by itself.
        self.types(&typed).await;
    }

    /// Does what the palette finds first by these words.
    pub(crate) async fn palette(&self, words: &str, leads_to: &str) {
        self.chord(Key::Control, 'k').await;
        self.at("dialog[open] input").await;
        self.types(words).await;
        self.until(
            &format!("the palette has found {words}"),
            &format!(
                "return document.querySelector('dialog[open] [data-selected]')
                    ?.textContent.includes('{words}') === true"
            ),
        )
        .await;
        self.press(Key::Enter).await;
        self.until(
            &format!("{words} leads to {leads_to}"),
            &format!("return location.hash.startsWith('{leads_to}')"),
        )
        .await;
    }

    /// Goes to a section by G and its letter.
    pub(crate) async fn letters(&self, letters: &str, leads_to: &str) {
        self.types(letters).await;
        self.until(
            &format!("{letters} leads to {leads_to}"),
            &format!("return location.hash.startsWith('{leads_to}')"),
        )
        .await;
    }
}
