//! What is true, and what is refused.
