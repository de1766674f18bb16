//! What a person's hands do: click, type, choose, press keys. By visible words alone.

use crate::{trouble::Trouble, user::User};
use serde_json::json;
use thirtyfour::Key;

impl User {
    /// Clicks whatever bears that name: button, link, tab, menu item or option.
    pub async fn click(&self, name: &str) -> Result<(), Trouble> {
        self.act("anything", name, async |element| element.click().await).await
    }

    /// Clicks a button.
    pub async fn click_button(&self, name: &str) -> Result<(), Trouble> {
        self.act("button", name, async |element| element.click().await).await
    }

    /// Clicks a link.
    pub async fn click_link(&self, name: &str) -> Result<(), Trouble> {
        self.act("link", name, async |element| element.click().await).await
    }

    /// Clicks a tab.
    pub async fn click_tab(&self, name: &str) -> Result<(), Trouble> {
        self.act("tab", name, async |element| element.click().await).await
    }

    /// Clicks a cell of a table or grid, by its words (narrow with `within` where they occur twice).
    pub async fn click_cell(&self, name: &str) -> Result<(), Trouble> {
        self.act("cell", name, async |element| element.click().await).await
    }

    /// Empties the field with that label and types; the cursor stays in it.
    pub async fn type_into(&self, label: &str, text: &str) -> Result<(), Trouble> {
        self.act("field", label, async |field| {
            field.click().await?;
            field.clear().await?;
            field.send_keys(text).await
        })
        .await
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

    /// Ticks or unticks a box, switch or radio button, by its label.
    pub async fn check(&self, label: &str, on: bool) -> Result<(), Trouble> {
        self.act("field", label, async |element| {
            let state = "const b = arguments[0]; return b.matches('input') ? b.checked : b.getAttribute('aria-checked') === 'true';";
            let now = self.browser().execute(state, vec![element.to_json()?]).await?;
            if now.json().as_bool() == Some(on) {
                return Ok(());
            }
            // A box drawn by its label is out of sight: then the label is what is clicked.
            let target = "const b = arguments[0]; const r = b.getBoundingClientRect();
                const shown = r.width > 2 && r.height > 2 && getComputedStyle(b).opacity !== '0' && getComputedStyle(b).clipPath === 'none';
                return !shown && b.labels && b.labels.length ? b.labels[0] : b;";
            let target = self.browser().execute(target, vec![element.to_json()?]).await?;
            target.element()?.click().await
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
