//! Words of the page “targets”.

words!(
    /// The page.
    Targets {
        title: "Targets", "Targets";
    }
);
