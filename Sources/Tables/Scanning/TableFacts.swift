package import Values

/// What a scan saw of a table: for the page on the quality of data.
package struct TableFacts: Sendable {
    /// Name of the resource.
    package let resource: String
    /// Rows of data that stood in the file (those filled in are not counted).
    package var rows = 0
    /// Rows that `complete` filled in.
    package var filledRows = 0
    /// Size of the file in bytes.
    package var bytes = 0
    /// In the order of the schema.
    package var columns: [ColumnFacts] = []
    /// From the first to the last period of the column of time; nil without rows or such a column.
    package var periods: ClosedRange<Period>?
    /// Every check that was run, in the order of the schema, with the number of faults it found.
    package var checks: [Check] = []

    package init(resource: String) { self.resource = resource }

    package struct ColumnFacts: Sendable {
        package let name: String
        /// Cells without a value.
        package var missing = 0
        /// Different texts of a column of texts; nil for others.
        package var distinct: Int?
    }

    /// A check that was run.
    package struct Check: Hashable, Sendable {
        /// Id of the rule that a fault breaks.
        package let rule: String
        /// What was checked, in Swedish: `kolumnen «kon» har bara värdena Kvinna, Man`.
        package let text: String
        /// Whether the text tells what numbers may stand in the rows.
        package var limitsNumbers = false
        /// Faults found; those accepted are in `accepted` instead.
        package var faults = 0
        package var accepted = 0

        package var passed: Bool { faults == 0 }
        /// Something was found, accepted or not.
        var hasFound: Bool { faults > 0 || accepted > 0 }
    }
}
