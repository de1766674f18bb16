//! Words of the page “persons”.

words!(
    /// The page.
    Persons {
        title: "Persons", "Persons";
    }
);
