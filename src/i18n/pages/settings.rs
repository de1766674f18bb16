//! Words of the page “settings”.

words!(
    /// The page.
    Settings {
        title: "Settings", "Settings";
    }
);
