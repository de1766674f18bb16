//! What is counted, held against the public articles, the handbook's edges, and laws.

mod aim;
mod allocation;
mod catalogue;
mod cell;
mod census;
mod changes;
mod conversion;
mod figures;
mod follow_laws;
mod grounds;
mod league;
mod learners;
mod members;
mod overview;
mod pace;
mod programme;
mod ranking;
mod ranking_laws;
mod ratio;
mod reason;
mod review;
mod roll;
mod standing;
mod stock;
mod stock_row;
mod tally;
