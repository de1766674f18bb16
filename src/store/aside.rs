//! A stored text that could not be read.

/// A stored text that could not be read. It stays where it is until the user says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Under which key it lies.
    pub key: String,
    /// All of it.
    pub text: String,
}
