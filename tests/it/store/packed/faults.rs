//! A page that dies, or a call that fails, at every single step of its work with storage.
