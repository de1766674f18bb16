//! Words of the page “units”.

words!(
    /// The page.
    Units {
        title: "Units", "Units";
    }
);
