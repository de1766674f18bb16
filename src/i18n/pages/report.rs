//! Words of the page “report”.

words!(
    /// The page.
    Report {
        title: "Report", "Report";
    }
);
