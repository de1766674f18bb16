//! What the browser keeps of this page, looked at and changed behind the page's back.

use crate::{trouble::Trouble, user::User};
use serde_json::json;
use std::collections::BTreeMap;

impl User {
    /// What local storage holds under a key.
    pub async fn stored(&self, key: &str) -> Result<Option<String>, Trouble> {
        let value = self.eval("return localStorage.getItem(arguments[0]);", vec![json!(key)]).await?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// All that local storage holds of this page, to the letter; not what another page of the same address keeps there.
    pub async fn all_stored(&self) -> Result<BTreeMap<String, String>, Trouble> {
        let script = "return Object.fromEntries(Object.keys(localStorage).filter((key) => key.startsWith('so-nguon')).map((key) => [key, localStorage.getItem(key)]));";
        Ok(serde_json::from_value(self.eval(script, vec![]).await?)?)
    }

    /// Waits until the page has made the copy that it makes soon after the first write of a visit, and noted it.
    pub async fn is_copied(&self) -> Result<(), Trouble> {
        let complaint = "no copy is made after the first write";
        self.waiting(20)
            .until(complaint, async || Ok(self.stored("so-nguon/copied").await?.is_some().then_some(())))
            .await
    }

    /// Every key in local storage, in order.
    pub async fn stored_keys(&self) -> Result<Vec<String>, Trouble> {
        Ok(serde_json::from_value(self.eval("return Object.keys(localStorage).sort();", vec![]).await?)?)
    }

    /// Writes into local storage behind the page's back, also where the page itself keeps nothing more.
    pub async fn store(&self, key: &str, value: &str) -> Result<(), Trouble> {
        self.eval("localStorage[arguments[0]] = arguments[1];", vec![json!(key), json!(value)]).await.map(|_| ())
    }

    /// Clears the browser's data of this page, as from its settings, once the page keeps nothing more: a copy that it makes
    /// just then would bring all of it back.
    pub async fn clear_storage(&self) -> Result<(), Trouble> {
        let script = "const refuse = () => { throw new DOMException('the laptop is emptied', 'QuotaExceededError'); };
            IDBObjectStore.prototype.put = refuse;
            IDBObjectStore.prototype.add = refuse;
            Storage.prototype.setItem = refuse;";
        self.eval(script, vec![]).await?;
        self.forget(&["journal", "chunks", "copies", "handles"]).await?;
        self.eval("localStorage.clear();", vec![]).await.map(|_| ())
    }

    /// What IndexedDB keeps in these of its stores is gone.
    pub async fn forget(&self, stores: &[&str]) -> Result<(), Trouble> {
        let script = "const [stores, done] = arguments;
            let at = 'listing it';
            setTimeout(() => done('the browser does not answer after ' + at), 15_000);
            const empty = () => {
                at = 'opening it';
                const asked = indexedDB.open('so-nguon');
                asked.onblocked = () => { at = 'opening it while another closes'; };
                asked.onsuccess = () => {
                    at = 'clearing';
                    const here = stores.filter((store) => asked.result.objectStoreNames.contains(store));
                    const work = asked.result.transaction(here, 'readwrite');
                    for (const store of here) work.objectStore(store).clear();
                    work.oncomplete = () => { asked.result.close(); done('gone'); };
                    work.onabort = () => done(String(work.error));
                };
                asked.onerror = () => done(String(asked.error));
            };
            // Opening it would make it.
            indexedDB.databases().then((all) => all.some((one) => one.name === 'so-nguon') ? empty() : done('gone'), (e) => done(String(e)));";
        let told = self.browser().execute_async(script, vec![json!(stores)]).await?;
        match told.json().as_str() {
            Some("gone") => Ok(()),
            other => Err(Trouble::new(format!("IndexedDB is not emptied: {other:?}"))),
        }
    }
}
