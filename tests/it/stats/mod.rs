//! What is counted, held against the public articles, the handbook's edges, and laws.

mod aim;
mod allocation;
mod cell;
mod census;
mod figures;
mod members;
mod overview;
mod pace;
mod ranking;
mod ranking_laws;
mod ratio;
mod roll;
mod standing;
mod tally;
