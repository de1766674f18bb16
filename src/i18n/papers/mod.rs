//! Papers: every one that is printed, as a [`Document`]. Vietnamese always. They read books and figures; how a paper is laid
//! out on its sheets is for the one component that draws it.

mod appendix;
mod class;
mod document;
mod figures;
mod inbox;
mod persons;
mod record;
mod report;
mod rich;
mod slips;
mod stock;
mod table;
mod tables;
mod ties;
mod tones;

pub use appendix::{Asked, appendix};
pub use class::class_list;
pub use document::{Block, Document, RECIPIENTS, Sheet};
pub use inbox::{Compared, minutes, missing, missing_list, source, values};
pub use persons::{MOST_COLUMNS, Whole, cell_doubt, person_cell, person_list};
pub use record::person_record;
pub use report::RULE;
pub use slips::slip;
pub use stock::{identity, stock_doubt, stock_form};
pub use table::{Column, Row, RowKind, Set, Table};
pub use tables::{results_table, targets_table};
pub use ties::tied;
