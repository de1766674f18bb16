//! Files and the clipboard: what goes into the page and what comes out of it.

use crate::{trouble::Trouble, user::User};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde_json::json;
use std::{fs, path::Path};

impl User {
    /// Gives a file to the chooser with that label (also one that is drawn as a button).
    pub async fn upload(&self, label: &str, path: &Path) -> Result<(), Trouble> {
        let path = path.canonicalize()?.to_string_lossy().into_owned();
        self.act("file", label, async |chooser| chooser.send_keys(path.as_str()).await).await
    }

    /// Drags a file from the desk and drops it on the place with that label (or, unnamed, on the part that is meant).
    pub async fn drop_file(&self, label: &str, name: &str, content: &[u8]) -> Result<(), Trouble> {
        let kind = if label.is_empty() { "group" } else { "file" };
        let look = async || Ok(self.look(kind, label, true).await?.ok());
        let target = self.until(&format!("there is no “{label}” to drop a file on"), look).await?;
        let script = "const [target, name, packed] = arguments;
            const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
            const carried = new DataTransfer();
            carried.items.add(new File([bytes], name));
            const sent = ['dragenter', 'dragover', 'drop'].map((kind) =>
                target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: carried })));
            // A drop that nobody took would lead the browser away from the page.
            return sent.some((untaken) => !untaken);";
        let arguments = vec![target.to_json()?, json!(name), json!(BASE64.encode(content))];
        let taken = self.eval(script, arguments).await?.as_bool() == Some(true);
        if taken { Ok(()) } else { Err(Trouble::new("nobody took the dropped file: the browser would leave the page")) }
    }

    /// Pastes text at the cursor, as if copied from a spreadsheet.
    pub async fn paste(&self, text: &str) -> Result<(), Trouble> {
        let script = "const carried = new DataTransfer();
            carried.setData('text/plain', arguments[0]);
            const at = document.activeElement || document.body;
            const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: carried });
            // One engine does not take what a made-up event carries.
            if (!event.clipboardData || event.clipboardData.getData('text/plain') !== arguments[0])
                Object.defineProperty(event, 'clipboardData', { value: carried });
            const went = at.dispatchEvent(event);
            // Nobody took it: then the browser itself puts the text in.
            if (went) document.execCommand('insertText', false, arguments[0]);";
        self.eval(script, vec![json!(text)]).await.map(|_| ())
    }

    /// Waits for a download whose name ends so; gives its name and content, and takes it out of the folder.
    pub async fn wait_for_download(&self, suffix: &str) -> Result<(String, Vec<u8>), Trouble> {
        let complaint = format!("no file ending in {suffix} was downloaded");
        let path = self
            .until(&complaint, async || {
                for entry in fs::read_dir(&self.downloads)?.flatten() {
                    let name = entry.file_name().to_string_lossy().into_owned();
                    let partial = self.downloads.join(format!("{name}.part"));
                    if name.ends_with(suffix) && !partial.exists() && entry.metadata()?.len() > 0 {
                        return Ok(Some(entry.path()));
                    }
                }
                Ok(None)
            })
            .await?;
        let content = fs::read(&path)?;
        fs::remove_file(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok((name, content))
    }

    /// A file in this story's own folder, to upload.
    pub fn file(&self, name: &str, content: &[u8]) -> Result<std::path::PathBuf, Trouble> {
        let folder = self.downloads.with_file_name("desk");
        fs::create_dir_all(&folder)?;
        let path = folder.join(name);
        fs::write(&path, content)?;
        Ok(path)
    }
}
