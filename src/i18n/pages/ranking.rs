//! Words of the page “ranking”.

words!(
    /// The page.
    Ranking {
        title: "Ranking", "Ranking";
    }
);
