//! What a tab finds on opening: earlier schemas, newer ones, damage.
