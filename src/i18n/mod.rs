//! What it is called, in Vietnamese and English: the only room with prose. It decides nothing and counts nothing.
//!
//! Words stand in pairs, Vietnamese and English side by side, a group for each page, so that a word is added in one
//! place and a missing translation does not compile. What the other rooms say in data ([`crate::domain::Refusal`],
//! [`crate::stats::Status`], …) is worded here. Print is Vietnamese always.

#[macro_use]
mod words;
pub mod activity;
mod astride;
mod changes;
mod closed;
mod codes;
mod details;
mod edits;
mod figures;
mod joining;
mod keeping;
mod labels;
mod lock;
mod matters;
mod messages;
mod notes;
mod numbers;
mod office;
mod ones;
pub mod pages;
pub mod papers;
mod problems;
mod ranking;
mod report;
mod review;
pub mod rules;
mod stock;
mod tables;

pub use astride::astride;
pub use changes::{fact_change, matter_change, person_change, target_change, unit_change};
pub use closed::{closed_note, since, stock_note};
pub use codes::{code, code_named};
pub use details::{detail_field, field_group, oddity, stage, step_part, step_spot};
pub use edits::edit;
pub use figures::{allocation, cell_origin, correction, leaves_out, part_mark, status, status_mark};
pub use joining::{part, part_said};
pub use keeping::{copy_trouble, disk_trouble, level, mended, reminder, room_part, why_not};
pub use labels::{
    category, count_by, counting_date, gender, indicator, order, origin, page, percent_of, period, period_inside,
    period_kind, period_with_state, rounding, sample, sector, target_kind, unit_kind,
};
pub use lock::{idle, lock_trouble, shut, strength, unfit};
pub use matters::{item, matter, matter_field, matter_kind};
pub use messages::{astray, done_mark, news, refusal, save_advice, save_state, unreadable};
pub use notes::{footnotes, part_note, table_notes};
pub use numbers::{aim, born, day, long_day, moment, number, percent, signed, tenths, until};
pub use office::{local_term, office_field, office_item, section, tone_marks};
pub use ones::{going, gone_into, unit_twins, unit_twins_choices, unit_twins_text};
pub use problems::{fault, flaw, in_full, problem, unit_name, wrong};
pub use ranking::{
    day_trouble, in_a_row, late, lead, names, order_heading, others, points, reason, remarks, score_formula,
};
pub use report::{
    ClassLine, ClassPaper, PARTS, PARTY, Paper, PaperHead, Part, Sentence, Sign, UNKNOWN, addressee, appendix_title,
    committee, name_inside, paragraphs, period_phrase, place_named, results, sentence,
};

pub use stock::{stock_row, stock_row_alone, suits};
pub use tables::{agreement, effective, indicator_heading, no_report_day, not_opened, persons, remark, revisions};

pub use review::{below_and_reported, coverage, doubt, review};

pub use crate::session::Lang;
