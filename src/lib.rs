//! Sổ Nguồn.
