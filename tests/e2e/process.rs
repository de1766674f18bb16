//! A program that runs beside the tests and ends with them, whatever happens.

use crate::trouble::Trouble;
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::Read,
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// Ended on drop, together with what it started.
pub struct Program(Child);

impl Program {
    /// Starts it in a process group of its own; what it says goes to `log`.
    pub fn start(command: &mut Command, log: &Path) -> Result<Self, Trouble> {
        let log = File::create(log)?;
        let program = command.get_program().to_string_lossy().into_owned();
        command.stdin(Stdio::null()).stderr(log.try_clone()?).process_group(0);
        match command.spawn() {
            Ok(child) => Ok(Self(child)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(Trouble::missing(program)),
            Err(error) => Err(Trouble::new(format!("{program}: {error}"))),
        }
    }

    /// The first line it writes to its standard output (which must be piped).
    pub fn first_line(&mut self) -> Result<String, Trouble> {
        let mut out = self.0.stdout.take().ok_or_else(|| Trouble::new("its output is not piped"))?;
        let (mut line, mut byte) = (Vec::new(), [0]);
        while out.read(&mut byte)? == 1 && byte[0] != b'\n' {
            line.push(byte[0]);
        }
        Ok(String::from_utf8_lossy(&line).into_owned())
    }

    /// Whether it has already ended.
    pub fn ended(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(Some(_)))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).stderr(Stdio::null()).status();
        std::thread::sleep(Duration::from_millis(100));
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}

/// A port that nobody listens on.
pub fn free_port() -> Result<u16, Trouble> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Waits until somebody listens there.
pub async fn listening(port: u16, program: &mut Program) -> Result<(), Trouble> {
    let deadline = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if program.ended() || Instant::now() > deadline {
            return Err(Trouble::new(format!("the driver on port {port} does not answer")));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok(())
}

/// Kills every process that names this folder, with all that it started: at once, so that none can tidy up.
pub fn kill_all_using(folder: &Path) -> Result<(), Trouble> {
    let folder = folder.to_string_lossy().into_owned();
    let mut all = Vec::new();
    for entry in fs::read_dir("/proc")?.flatten() {
        let Ok(id) = entry.file_name().to_string_lossy().parse::<u32>() else { continue };
        // A process may end while it is looked at.
        let (Ok(named), Ok(state)) =
            (fs::read(entry.path().join("cmdline")), fs::read_to_string(entry.path().join("stat")))
        else {
            continue;
        };
        // After the name in brackets: how it is, and who started it.
        let parent = state
            .rsplit(')')
            .next()
            .and_then(|rest| rest.split_whitespace().nth(1))
            .and_then(|p| p.parse::<u32>().ok());
        all.push((id, parent, String::from_utf8_lossy(&named).contains(&folder)));
    }
    let mut doomed: BTreeSet<u32> = all.iter().filter(|(.., names)| *names).map(|(id, ..)| *id).collect();
    if doomed.is_empty() {
        return Err(Trouble::new("no process uses that profile"));
    }
    while let Some(id) = all
        .iter()
        .find(|(id, parent, _)| !doomed.contains(id) && parent.is_some_and(|p| doomed.contains(&p)))
        .map(|(id, ..)| *id)
    {
        doomed.insert(id);
    }
    let ids: Vec<String> = doomed.iter().map(u32::to_string).collect();
    Command::new("kill").arg("-KILL").args(ids).stderr(Stdio::null()).status()?;
    Ok(())
}
