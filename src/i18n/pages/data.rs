//! Words of the page “data”.

words!(
    /// The page.
    Data {
        title: "Data", "Data";
    }
);
