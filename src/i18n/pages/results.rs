//! Words of the page “results”.

words!(
    /// The page.
    Results {
        title: "Results", "Results";
    }
);
