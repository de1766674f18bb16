//! How a person waits: looks again and again, and at the end says what is not as it should be.

use crate::{trouble::Trouble, user::User};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::{
    WebElement,
    error::{WebDriverErrorInner, WebDriverResult},
};
use tokio::time::{Instant, sleep};

const FIND: &str = include_str!("find.js");

impl User {
    /// Asks again and again until there is an answer; after a person's patience, `complaint`.
    pub async fn until<T>(
        &self,
        complaint: &str,
        ask: impl AsyncFn() -> Result<Option<T>, Trouble>,
    ) -> Result<T, Trouble> {
        let deadline = Instant::now() + self.patience;
        loop {
            if let Some(answer) = ask().await? {
                return Ok(answer);
            }
            if Instant::now() > deadline {
                return Err(Trouble::new(complaint));
            }
            sleep(Duration::from_millis(40)).await;
        }
    }

    /// Asks again and again what is still wrong, until nothing is; after a person's patience, that.
    pub async fn until_right(&self, wrong: impl AsyncFn() -> Result<Option<String>, Trouble>) -> Result<(), Trouble> {
        let deadline = Instant::now() + self.patience;
        while let Some(wrong) = wrong().await? {
            if Instant::now() > deadline {
                return Err(Trouble::new(wrong));
            }
            sleep(Duration::from_millis(40)).await;
        }
        Ok(())
    }

    /// One look: the element, or why there is none.
    pub(crate) async fn look(
        &self,
        kind: &str,
        name: &str,
        any_state: bool,
    ) -> Result<Result<WebElement, String>, Trouble> {
        let arguments = vec![json!(kind), json!(name), json!(self.scopes), json!(any_state)];
        let found = self.browser().execute(FIND, arguments).await?;
        match found.json() {
            Value::String(why) => Ok(Err(why.clone())),
            // A page that is just being loaded anew answers nothing.
            Value::Null => Ok(Err(format!("{kind} “{name}”: the page is being loaded"))),
            _ => Ok(Ok(found.element()?)),
        }
    }

    /// What is offered of a kind: the names of all that can be used.
    pub async fn offers(&self, kind: &str) -> Result<Vec<String>, Trouble> {
        let arguments = vec![json!(kind), Value::Null, json!(self.scopes), json!(false)];
        let found = self.browser().execute(FIND, arguments).await?;
        Ok(serde_json::from_value(found.json().clone()).unwrap_or_default())
    }

    /// Finds it and does that to it; tries again while the page is still moving.
    pub(crate) async fn act<T>(
        &self,
        kind: &str,
        name: &str,
        deed: impl AsyncFn(&WebElement) -> WebDriverResult<T>,
    ) -> Result<T, Trouble> {
        let deadline = Instant::now() + self.patience;
        loop {
            let why = match self.look(kind, name, false).await? {
                Ok(element) => match deed(&element).await {
                    Ok(answer) => return Ok(answer),
                    Err(error) if passes(&error) => {
                        // A person would scroll until it is well in sight; if it has gone meanwhile, the next look tells.
                        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
                        let _ = self.browser().execute(script, vec![element.to_json()?]).await;
                        format!("{kind} “{name}”: {error}")
                    }
                    Err(error) => return Err(Trouble::new(format!("{kind} “{name}”: {error}"))),
                },
                Err(why) => why,
            };
            if Instant::now() > deadline {
                return Err(Trouble::new(why));
            }
            sleep(Duration::from_millis(40)).await;
        }
    }
}

/// Whether the fault is one of a page in motion.
fn passes(error: &thirtyfour::error::WebDriverError) -> bool {
    matches!(
        error.as_inner(),
        WebDriverErrorInner::StaleElementReference(_)
            | WebDriverErrorInner::ElementClickIntercepted(_)
            | WebDriverErrorInner::ElementNotInteractable(_)
            | WebDriverErrorInner::NoSuchElement(_)
    )
}
