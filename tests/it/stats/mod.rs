//! What is counted, held against the public articles, the handbook's edges, and laws.

mod aim;
mod allocation;
mod astride;
mod cell;
mod census;
mod completeness;
mod figures;
mod follow_laws;
mod grounds;
mod league;
mod members;
mod overview;
mod pace;
mod ranking;
mod ranking_laws;
mod ratio;
mod reason;
mod review;
mod roll;
mod standing;
mod tally;
mod twins;
