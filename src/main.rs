//! The page's front door: it hands the browser over to `ui` and knows nothing else.

fn main() {
    #[cfg(target_arch = "wasm32")]
    so_nguon::ui::mount();
}
