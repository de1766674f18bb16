//! What the rules of admission are called, and what a check says (handbook 1).

mod answers;
mod deadline;
mod names;
mod params;

pub use answers::{answer, basis, check, due, missing, need, need_kind};
pub use deadline::{
    by_rule, by_rule_on_paper, day_of_week, last_day, last_day_short, later, left, local_rule, membership, weekday,
};
pub use names::{day_kind, due_kind, occasion, paper, paper_form, policy, policy_papers, required, rule};
pub use params::{param, param_note, param_value, term, term_key, unverified};
