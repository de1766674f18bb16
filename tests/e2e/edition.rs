//! The two editions and where a story meets each: under a sub-path of a server, or as a copied file.

use crate::{
    server::{Host, Server},
    trouble::Trouble,
};
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

/// One build, two ways to open it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edition {
    /// `dist/` on a web host.
    Hosted,
    /// `so-nguon.html`, opened by double click.
    File,
}

impl Edition {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Hosted, Self::File];

    /// As written in `E2E_EDITION`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hosted => "hosted",
            Self::File => "file",
        }
    }
}

/// Where the page is to be found during a story.
pub struct Place {
    edition: Edition,
    address: String,
    server: Option<Server>,
}

impl Place {
    /// A fresh server, or a fresh copy in a folder of its own with such a name as people give.
    pub fn make(edition: Edition, room: &Path, number: u32) -> Result<Self, Trouble> {
        let dist = built();
        if !dist.join("so-nguon.html").is_file() {
            return Err(Trouble::new(format!("{}/so-nguon.html is not there: run `make build` first", dist.display())));
        }
        match edition {
            Edition::Hosted => Self::hosted(dist),
            Edition::File => {
                let folder = room.join(number.to_string()).join("Tài liệu của Chi bộ");
                fs::create_dir_all(&folder)?;
                let copy = folder.join("so-nguon.html");
                fs::copy(dist.join("so-nguon.html"), &copy)?;
                Ok(Self { edition, address: file_address(&copy), server: None })
            }
        }
    }

    /// That folder under a sub-path of a fresh server.
    pub fn hosted(folder: PathBuf) -> Result<Self, Trouble> {
        let server = Server::start(folder, "/chi-bo/so/")?;
        Ok(Self { edition: Edition::Hosted, address: server.address(), server: Some(server) })
    }

    /// Which edition is met here.
    pub fn edition(&self) -> Edition {
        self.edition
    }

    /// What to type into the address bar.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The host that serves it, if it is not a file.
    pub fn host(&self) -> Option<Arc<Host>> {
        self.server.as_ref().map(Server::host)
    }
}

/// The folder that was built: `dist/`, or what `E2E_DIST` names.
pub fn built() -> PathBuf {
    let named = std::env::var("E2E_DIST").ok().filter(|name| !name.is_empty());
    Path::new(env!("CARGO_MANIFEST_DIR")).join(named.as_deref().unwrap_or("dist"))
}

fn file_address(path: &Path) -> String {
    let mut address = String::from("file://");
    for byte in path.to_string_lossy().bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}
