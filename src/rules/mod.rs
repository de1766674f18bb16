//! What the rules of admission ask (handbook 1): their versions as data, the calendar of working days, and of one person
//! the checks, what is due, and what is missing for the next step.
//!
//! Nothing legal stands in the logic: every number is a [`Param`](crate::domain::Param) of a [`Policy`], which the office
//! may change. A step goes by the version in force on its own day. Every answer carries what it was judged by.

mod calendar;
mod case;
mod check;
mod dossier;
mod due;
mod forms;
mod holidays;
mod judge;
mod local;
mod membership;
mod months;
mod next;
mod policy;
mod probation;
mod table;

pub use calendar::{Calendar, Reckoned, is_weekend};
pub use case::{Case, Ground};
pub use check::{Answer, Basis, Check, Figure, Missing, Rule};
pub use dossier::{OfStage, dossier};
pub use due::{Due, DueKind, dues};
pub use forms::{Form, Required, forms};
pub use holidays::{Holiday, Occasion, shipped};
pub use judge::{checks, needs_review};
pub use local::{LocalTerms, all_dues};
pub use membership::{Membership, membership};
pub use months::{add_months, full_months, span_of};
pub use next::{Need, NeedKind, Next, missing};
pub use policy::{Policies, Policy, Term};
