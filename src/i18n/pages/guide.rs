//! Words of the page “guide”.

words!(
    /// The page.
    Guide {
        title: "Guide", "Guide";
    }
);
