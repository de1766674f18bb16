//! The worker: a second program of the page, brought when it is first needed, for work that would hold the page up.
//! It does one thing for one asking and is ended then, so nothing of a passphrase stays behind; natively it does nothing.

#[cfg(target_arch = "wasm32")]
mod post;

fn main() {
    #[cfg(target_arch = "wasm32")]
    post::listen();
}
