//! Parts: what pages are made of. One file each, and a stylesheet of the same name in `style/parts/`.
//!
//! They must never know anything of membership: all words come in as parameters, all wishes go out by callback.

pub mod bullet;
pub mod burnup;
pub mod button;
pub mod check;
pub mod choice;
pub mod combobox;
pub mod crumbs;
pub mod dialog;
pub mod drop;
pub mod empty;
pub mod field;
pub mod focus;
pub mod frame;
pub mod grid;
pub mod icon;
pub mod lines;
mod names;
pub mod notice;
pub mod select;
pub mod table;
pub mod tree;
pub mod typing;
pub mod walk;

pub use bullet::Bullet;
pub use burnup::{Burnup, BurnupWords, Series, SeriesKind};
pub use button::{Button, ButtonKind};
pub use check::Check;
pub use choice::Choice;
pub use combobox::{Combobox, Offer, OfferGroup, Offers, Settled};
pub use crumbs::{Crumb, Crumbs};
pub use dialog::Dialog;
pub use drop::Drop;
pub use empty::Empty;
pub use field::{Field, FieldKind};
pub use focus::{Opened, focus_main, keep_focus};
pub use frame::{Frame, FrameWords, NavItem};
pub use grid::{ColWidth, Grid, GridCell, GridCol, GridRow, GridWords, Mark, RowKind, Said};
pub use icon::{Icon, IconName};
pub use lines::Lines;
pub use notice::{News, NewsLine, Notice, NoticeKind};
pub use select::{Opt, Select};
pub use table::{SortHead, Sorted};
pub use tree::{Tree, TreeItem};
pub use typing::composes;
