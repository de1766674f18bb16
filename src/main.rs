//! The page: on wasm32 it mounts itself; natively there is nothing to see.

fn main() {
    #[cfg(target_arch = "wasm32")]
    so_nguon::ui::mount();
}
