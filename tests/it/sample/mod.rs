//! Samples: the published figures come out of them, and everything else in them is visibly made up.
mod ba_tri;
mod ben_tre;
mod journey;
mod sources;
mod training;
mod underway;
