//! What a person sees: text, values, tables, pictures; and what the checkers see: axe and faults.

use crate::{engine::Engine, trouble::Trouble, user::User};
use serde_json::{Value, json};
use std::{fs, path::Path};
use thirtyfour::error::WebDriverErrorInner;

impl User {
    /// The visible text of the page, or of the part that is meant.
    pub async fn page_text(&self) -> Result<String, Trouble> {
        match self.look("group", "", true).await? {
            Ok(part) => Ok(self
                .eval("return arguments[0].innerText;", vec![part.to_json()?])
                .await?
                .as_str()
                .unwrap_or_default()
                .to_owned()),
            Err(why) => Err(Trouble::new(why)),
        }
    }

    async fn shows(&self, text: &str) -> Result<bool, Trouble> {
        Ok(self.page_text().await.is_ok_and(|page| plain(&page).contains(&plain(text))))
    }

    /// Waits until these words are visible (white space counts as one blank).
    pub async fn see_text(&self, text: &str) -> Result<(), Trouble> {
        let complaint = format!("“{text}” is not to be seen");
        self.until(&complaint, async || Ok(self.shows(text).await?.then_some(()))).await
    }

    /// Waits until all of these are visible at the same time; says which one is not.
    pub async fn see_all(&self, texts: &[&str]) -> Result<(), Trouble> {
        self.until_right(async || {
            let page = plain(&self.page_text().await.unwrap_or_default());
            let missing = texts.iter().find(|text| !page.contains(&plain(text)));
            Ok(missing.map(|text| format!("“{text}” is not to be seen")))
        })
        .await
    }

    /// Waits until these words are no longer visible.
    pub async fn see_no_text(&self, text: &str) -> Result<(), Trouble> {
        let complaint = format!("“{text}” is still to be seen");
        self.until(&complaint, async || Ok((!self.shows(text).await?).then_some(()))).await
    }

    /// Waits for a heading with these words.
    pub async fn see_heading(&self, text: &str) -> Result<(), Trouble> {
        self.act("heading", text, async |_| Ok(())).await
    }

    /// Waits until the window's bar names that page, in one language or the other.
    pub async fn arrives(&self, names: [&str; 2]) -> Result<(), Trouble> {
        let complaint = format!("the page “{}” does not open", names[0]);
        self.until(&complaint, async || {
            let title = self.browser().title().await?;
            Ok(names.iter().any(|name| title.starts_with(name)).then_some(()))
        })
        .await
    }

    /// What stands in the field with that label (for a list: the words of the choice; for a box: "on" or "off").
    pub async fn value_of(&self, label: &str) -> Result<String, Trouble> {
        let script = "const f = arguments[0];
            if (f.matches('select')) return f.selectedOptions.length ? f.selectedOptions[0].label : '';
            if (f.matches('input[type=checkbox], input[type=radio]')) return f.checked ? 'on' : 'off';
            return 'value' in f ? f.value : f.textContent;";
        let value = self
            .act("field", label, async |field| {
                Ok(self.browser().execute(script, vec![field.to_json()?]).await?.json().clone())
            })
            .await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Whether a button with that name is there and can be pressed.
    pub async fn can_press(&self, name: &str) -> Result<bool, Trouble> {
        Ok(self.look("button", name, false).await?.is_ok())
    }

    /// A table's rows of visible words, headings included.
    pub async fn table(&self, name: &str) -> Result<Vec<Vec<String>>, Trouble> {
        let script = "const clean = (t) => t.normalize('NFC').replace(/\\s+/g, ' ').trim();
            return [...arguments[0].querySelectorAll('tr, [role=row]')].map((row) =>
                [...row.querySelectorAll('td, th, [role=cell], [role=gridcell], [role=rowheader], [role=columnheader]')].map((cell) => {
                    const field = cell.querySelector('input, select, textarea');
                    return clean(cell.innerText) || (field ? clean(field.value) : '');
                }));";
        let rows = self
            .act("table", name, async |table| {
                Ok(self.browser().execute(script, vec![table.to_json()?]).await?.json().clone())
            })
            .await?;
        Ok(serde_json::from_value(rows)?)
    }

    /// The name and role of what has the focus, e.g. `"button Lưu"`: for stories told by keyboard alone.
    pub async fn focus(&self) -> Result<String, Trouble> {
        let script = "const e = document.activeElement; if (!e || e === document.body) return '';
            const label = e.getAttribute('aria-label') || (e.labels && e.labels.length ? e.labels[0].innerText : '') || e.innerText || '';
            return (e.getAttribute('role') || e.tagName.toLowerCase()) + ' ' + label.replace(/\\s+/g, ' ').trim();";
        Ok(self.eval(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until that has the focus.
    pub async fn comes_to(&self, wanted: &str) -> Result<(), Trouble> {
        let complaint = format!("the focus does not come to “{wanted}”");
        self.until(&complaint, async || Ok(self.focus().await?.starts_with(wanted).then_some(()))).await
    }

    /// Whether the focus is inside a table that one can write in, where Tab and arrows go from cell to cell.
    pub async fn in_grid(&self) -> Result<bool, Trouble> {
        let script = "const e = document.activeElement; return !!(e && e.closest('[role=grid]'));";
        Ok(self.eval(script, vec![]).await?.as_bool().unwrap_or_default())
    }

    /// Every table of ranks on the page: rank, unit and figures of each row.
    pub async fn ranks(&self) -> Result<Vec<Vec<String>>, Trouble> {
        let script = "const clean = (t) => t.normalize('NFC').replace(/\\s+/g, ' ').trim();
            return [...document.querySelectorAll('main table')].filter((t) => t.getClientRects().length && t.querySelector('td.rank')).map((table) =>
                [...table.querySelectorAll('tbody tr')].map((row) => [...row.cells].slice(0, 3).map((c) => clean(c.innerText)).join(' ')));";
        Ok(serde_json::from_value(self.eval(script, vec![]).await?)?)
    }

    /// Whether what has the focus is in the window and marked as such: by a line around it, or around what stands for it.
    pub async fn focus_is_visible(&self) -> Result<bool, Trouble> {
        let script = "const e = document.activeElement; if (!e || e === document.body) return false;
            const cell = e.closest('[role=gridcell]'); const drawn = cell ? [e, cell] : e.matches('input') && e.labels && e.labels.length ? [e, e.labels[0], ...e.labels[0].children, ...[e.nextElementSibling].filter(Boolean)] : [e];
            const r = drawn[drawn.length > 1 ? 1 : 0].getBoundingClientRect();
            const inside = r.bottom > 0 && r.right > 0 && r.top < innerHeight && r.left < innerWidth;
            return inside && drawn.some((d) => {
                const s = getComputedStyle(d);
                return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1) || s.boxShadow !== 'none';
            });";
        Ok(self.eval(script, vec![]).await?.as_bool().unwrap_or_default())
    }

    /// Whether the page is drawn light on dark.
    pub async fn is_dark(&self) -> Result<bool, Trouble> {
        let script = "const p = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            p.fillStyle = 'white'; p.fillRect(0, 0, 1, 1);
            for (const e of [document.documentElement, document.body]) { p.fillStyle = getComputedStyle(e).backgroundColor; p.fillRect(0, 0, 1, 1); }
           
            const [r, g, b] = p.getImageData(0, 0, 1, 1).data; return r + g + b < 3 * 128;";
        Ok(self.eval(script, vec![]).await?.as_bool().unwrap_or_default())
    }

    /// Keeps a picture of the window in `target/shots/`.
    pub async fn screenshot(&self, name: &str) -> Result<(), Trouble> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/shots");
        fs::create_dir_all(&folder)?;
        let name: String = name.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { '_' }).collect();
        Ok(self.browser().screenshot(&folder.join(format!("{name}.png"))).await?)
    }

    /// Lets axe-core judge the page as it stands; any violation is a failure.
    pub async fn run_axe(&self) -> Result<(), Trouble> {
        let file =
            std::env::var("AXE_FILE").map_err(|_| Trouble::new("AXE_FILE names no axe.min.js: run by `make e2e`"))?;
        let source = fs::read_to_string(&file).map_err(|e| Trouble::new(format!("{file}: {e}")))?;
        // Half a megabyte that is taken along once for each load of the page, where the engine lets it stay.
        let there = self.eval("return typeof window.axe === 'object';", vec![]).await?;
        let source = if there.as_bool() == Some(true) { "" } else { &source };
        let script = format!(
            "{source};
            const done = arguments[arguments.length - 1];
            // A colour on its way from one theme to the other is neither's: what moves comes to rest first. Whatever has not
            // come to rest after two seconds is judged as it stands: some engines stop the clock of what nobody sees.
            const rest = Promise.allSettled(document.getAnimations().map((moves) => moves.finished));
            const late = new Promise((ready) => setTimeout(ready, 2000));
            Promise.race([rest, late]).then(() => (typeof axe === 'undefined' ? window.axe : axe).run(document, {{ resultTypes: ['violations'] }})).then(
                (found) => done(found.violations.map((v) => v.id + ': ' + v.help + ' → ' +
                    v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120) + ' [' +
                        n.any.concat(n.all, n.none).map((c) => c.message).join('; ') + ']').join(' , '))),
                (fault) => done(['axe itself: ' + fault]));"
        );
        let found = self.browser().execute_async(script, vec![]).await?;
        let found: Vec<String> = found.convert()?;
        if found.is_empty() { Ok(()) } else { Err(Trouble::new(format!("axe: {}", found.join("\n             ")))) }
    }

    /// Fails on any script error, refused promise or breach of the page's policy so far,
    /// and in Chromium on any error in the console.
    pub async fn no_faults(&self) -> Result<(), Trouble> {
        let noted = self.eval("return window.soNguonFaults || [];", vec![]).await?;
        let mut faults: Vec<String> = serde_json::from_value(noted)?;
        if self.engine == Engine::Chromium {
            let log = self.browser().browser_log().await?;
            faults.extend(log.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message));
        }
        if faults.is_empty() {
            Ok(())
        } else {
            Err(Trouble::new(format!("the page complained: {}", faults.join(" | "))))
        }
    }

    /// Whether the first fault is a trap: a panic of the app would have said so before it.
    pub async fn is_trapped(&self) -> Result<bool, Trouble> {
        let first = self.eval("return (window.soNguonFaults || [])[0] || '';", vec![]).await?;
        let trap = |(kind, text): (&str, &str)| kind != "panic" && text.starts_with("RuntimeError");
        Ok(first.as_str().and_then(|first| first.split_once(": ")).is_some_and(trap))
    }

    /// Whether the browser is there no more: its driver knows of no such session.
    pub async fn is_gone(&self) -> bool {
        let heard = self.browser().execute("return 1;", vec![]).await;
        heard.is_err_and(|error| matches!(error.as_inner(), WebDriverErrorInner::InvalidSessionId(_)))
    }

    /// Forgets the faults so far: for a story that is about one.
    pub async fn clear_faults(&self) -> Result<(), Trouble> {
        self.eval("window.soNguonFaults = [];", vec![]).await?;
        if self.engine == Engine::Chromium {
            self.browser().browser_log().await?; // reading empties it
        }
        Ok(())
    }

    /// A screen of that size, in CSS pixels.
    pub async fn screen(&self, width: u32, height: u32) -> Result<(), Trouble> {
        if self.engine == Engine::Chromium {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.cdp("Emulation.setDeviceMetricsOverride", size).await
        } else {
            self.browser().set_window_rect(0, 0, width, height).await?;
            Ok(())
        }
    }

    /// Light or dark as the system's wish, and screen or print. Only Chromium can: elsewhere `false`, and nothing happens.
    pub async fn prefers(&self, dark: bool, print: bool) -> Result<bool, Trouble> {
        if self.engine != Engine::Chromium {
            return Ok(false);
        }
        let scheme = if dark { "dark" } else { "light" };
        let media = json!({
            "media": if print { "print" } else { "" },
            "features": [{ "name": "prefers-color-scheme", "value": scheme }],
        });
        self.cdp("Emulation.setEmulatedMedia", media).await.map(|()| true)
    }

    /// Runs a script in this tab before the first line of every page to come. Only Chromium can.
    pub async fn before_every_page(&self, script: &str) -> Result<(), Trouble> {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await
    }

    async fn cdp(&self, method: &str, wish: Value) -> Result<(), Trouble> {
        thirtyfour::cdp::Cdp::new(self.browser()).send_raw(method, wish).await?;
        Ok(())
    }

    /// What Ctrl+P would lay on the printer's tray, as a PDF. Only Chromium can.
    pub async fn printed(&self) -> Result<Vec<u8>, Trouble> {
        use base64::Engine as _;
        let wish = json!({ "preferCSSPageSize": true });
        let told = thirtyfour::cdp::Cdp::new(self.browser()).send_raw("Page.printToPDF", wish).await?;
        let text = told["data"].as_str().unwrap_or_default();
        base64::engine::general_purpose::STANDARD.decode(text).map_err(|why| Trouble::new(why.to_string()))
    }
}

/// White space of any kind and length is one blank.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
