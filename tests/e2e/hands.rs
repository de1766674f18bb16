//! What a person's hands do: click, type, choose, press keys. By visible words alone.

use crate::{trouble::Trouble, user::User};
use serde_json::json;
use thirtyfour::{Key, error::WebDriverError};

impl User {
    /// Clicks whatever bears that name: button, link, tab, menu item or option.
    pub async fn click(&self, name: &str) -> Result<(), Trouble> {
        self.press("anything", name).await
    }

    /// Clicks a button.
    pub async fn click_button(&self, name: &str) -> Result<(), Trouble> {
        self.press("button", name).await
    }

    /// Clicks a link.
    pub async fn click_link(&self, name: &str) -> Result<(), Trouble> {
        self.press("link", name).await
    }

    /// Clicks a tab.
    pub async fn click_tab(&self, name: &str) -> Result<(), Trouble> {
        self.press("tab", name).await
    }

    /// Clicks a cell of a table or grid, by its words (narrow with `within` where they occur twice).
    pub async fn click_cell(&self, name: &str) -> Result<(), Trouble> {
        self.press("cell", name).await
    }

    /// Clicks, and looks whether it was hit: what comes or goes above it while the driver aims moves it away from under the
    /// click, and then a person clicks again.
    async fn press(&self, kind: &str, name: &str) -> Result<(), Trouble> {
        let aim = "window.soNguonHit = false;
            const hit = (event) => { window.soNguonHit = window.soNguonHit || event.composedPath().includes(arguments[0]); };
            window.addEventListener('mouseup', hit, { capture: true, once: true });";
        self.until(&format!("{kind} “{name}” is not hit"), async || {
            self.act(kind, name, async |element| {
                self.browser().execute(aim, vec![element.to_json()?]).await?;
                element.click().await?;
                // A page that is being loaded anew, or asks something, has been hit.
                let missed = self.browser().execute("return window.soNguonHit === false;", vec![]).await;
                let missed = missed.is_ok_and(|m| m.json().as_bool() == Some(true));
                if missed {
                    println!("missed  {} · {kind} “{name}”: clicked again", self.engine().name());
                }
                Ok((!missed).then_some(()))
            })
            .await
        })
        .await
    }

    /// Empties the field with that label and types; the cursor stays in it. Where a list opens below it, Enter takes what it
    /// offers first, as a person does who goes on to the next field.
    pub async fn type_into(&self, label: &str, text: &str) -> Result<(), Trouble> {
        self.act("field", label, async |field| {
            field.click().await?;
            field.clear().await?;
            // WebKit's driver refuses to type nothing.
            if text.is_empty() { Ok(()) } else { field.send_keys(text).await }
        })
        .await?;
        if self.is_offered().await? { self.press_key("Enter").await } else { Ok(()) }
    }

    /// Whether the field with the cursor offers something that Enter would take. A list may need a moment to be read.
    async fn is_offered(&self) -> Result<bool, Trouble> {
        let script = "const f = document.activeElement;
            if (!f || f.getAttribute('role') !== 'combobox') return false;
            return f.hasAttribute('aria-activedescendant') || null;";
        for _ in 0..12 {
            match self.eval(script, vec![]).await?.as_bool() {
                Some(offered) => return Ok(offered),
                None => tokio::time::sleep(std::time::Duration::from_millis(40)).await,
            }
        }
        Ok(false)
    }

    /// Picks all that stands in a field and types over it, as a hand does: a driver's own clearing is told the page as a
    /// change to nothing, which a field that saves by itself takes at its word.
    pub async fn type_over(&self, label: &str, text: &str) -> Result<(), Trouble> {
        self.act("field", label, async |field| field.click().await).await?;
        self.press_key("Control+a").await?;
        self.type_text(text).await
    }

    /// Types at the cursor, wherever it is.
    pub async fn type_text(&self, text: &str) -> Result<(), Trouble> {
        Ok(self.browser().action_chain().send_keys(text).perform().await?)
    }

    /// Presses a key or a chord: `"Enter"`, `"Tab"`, `"Shift+Tab"`, `"Control+z"`, `"ArrowDown"`, `"a"`.
    pub async fn press_key(&self, chord: &str) -> Result<(), Trouble> {
        let keys = chord.split('+').map(key).collect::<Result<Vec<char>, Trouble>>()?;
        let mut chain = self.browser().action_chain();
        for key in &keys {
            chain = chain.key_down(*key);
        }
        for key in keys.iter().rev() {
            chain = chain.key_up(*key);
        }
        Ok(chain.perform().await?)
    }

    /// Chooses in a list, or among radio buttons of a group, or in a pop-up list of our own.
    pub async fn choose(&self, label: &str, option: &str) -> Result<(), Trouble> {
        let group = self.within(label);
        // No field of that name but a group: then its radio buttons are the choices. Whichever appears first decides.
        let is_group = self
            .until(&format!("there is nothing called “{label}” to choose in"), async || {
                // The group first: what appears between the two looks, a field within a group of that name, is seen by the second.
                let is_group = group.look("group", "", true).await?.is_ok();
                if self.look("field", label, true).await?.is_ok() {
                    return Ok(Some(false));
                }
                Ok(is_group.then_some(true))
            })
            .await?;
        if is_group {
            return group.check(option, true).await;
        }
        let native = self.act("field", label, async |field| Ok(field.tag_name().await? == "select")).await?;
        if !native {
            self.act("field", label, async |field| field.click().await).await?;
            return self.act("option", option, async |choice| choice.click().await).await;
        }
        let complaint = format!("“{label}” offers no “{option}”");
        self.until(&complaint, async || {
            self.act("field", label, async |list| {
                let pick = "const [list, wanted] = arguments;
                    const clean = (text) => text.normalize('NFC').replace(/\\s+/g, ' ').trim();
                    const all = [...list.options].filter((o) => !o.disabled);
                    const hit = all.find((o) => clean(o.label) === wanted) || all.find((o) => clean(o.label).includes(wanted));
                    if (!hit) return null;
                    if (!hit.selected) {
                        list.focus();
                        list.value = hit.value;
                        list.selectedIndex = hit.index;
                        list.dispatchEvent(new Event('input', { bubbles: true }));
                        list.dispatchEvent(new Event('change', { bubbles: true }));
                    }
                    return true;";
                let done = self.browser().execute(pick, vec![list.to_json()?, json!(option)]).await?;
                Ok(done.json().as_bool())
            })
            .await
        })
        .await
        .map(|_| ())
    }

    /// Ticks or unticks a box, switch or radio button, by its label; looks whether it is, and tries again: words that come
    /// or go above it may have moved it away from under the click.
    pub async fn check(&self, label: &str, on: bool) -> Result<(), Trouble> {
        let complaint = format!("“{label}” does not become {}", if on { "ticked" } else { "clear" });
        self.until(&complaint, async || {
            self.act("field", label, async |element| {
                let state = "const b = arguments[0]; return b.matches('input') ? b.checked : b.getAttribute('aria-checked') === 'true';";
                let now = async || {
                    let now = self.browser().execute(state, vec![element.to_json()?]).await?;
                    Ok::<_, WebDriverError>((now.json().as_bool() == Some(on)).then_some(()))
                };
                if now().await?.is_some() {
                    return Ok(Some(()));
                }
                // A box drawn by its label is out of sight: then the label is what is clicked.
                let target = "const b = arguments[0]; const r = b.getBoundingClientRect();
                    const shown = r.width > 2 && r.height > 2 && getComputedStyle(b).opacity !== '0' && getComputedStyle(b).clipPath === 'none';
                    return !shown && b.labels && b.labels.length ? b.labels[0] : b;";
                let target = self.browser().execute(target, vec![element.to_json()?]).await?;
                target.element()?.click().await?;
                now().await
            })
            .await
        })
        .await
    }
}

/// A key's name, as on the keyboard, to what WebDriver sends.
fn key(name: &str) -> Result<char, Trouble> {
    let special = match name {
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Escape" => Key::Escape,
        "Space" => return Ok(' '),
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "F2" => Key::F2,
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        _ => {
            let mut letters = name.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => Ok(letter),
                _ => Err(Trouble::new(format!("there is no key called {name:?}"))),
            };
        }
    };
    Ok(special.value())
}
