package import Values

/// What a scan must know beside the resource itself.
package struct ScanContext: Sendable {
    /// The loaded tables that foreign keys point at, by resource name. A key whose table is not here is not checked.
    package var references: [String: Table]
    /// The dimensions that `complete` and `totals` speak of, by name. A check whose dimension is not here is not run.
    package var domains: [String: Domain]

    /// Fields of numbers that some measure adds up, by resource name: their published wholes must be their parts.
    package var summed: [String: Set<String>]

    /// Fields that hold counts, by resource name: numbers with decimals in all their cells are read wrongly.
    package var counts: [String: Set<String>]

    /// Fields that count what lies in classes, by resource name.
    package var classed: [String: Set<String>]

    /// Rows after this day are never used; nil where all are.
    package var cutoff: Day?

    /// How measures add up and count the rows of each resource, by its name.
    package var uses: [String: [RowUse]]

    /// The tabs that datasets are read from, by the workbook's path.
    package var sheets: [String: [WorkbookFormat.SheetChoice]]

    /// Columns that some measure in percent counts as a part of another, by resource name.
    package var shares: [String: [RowShare]]

    /// What an empty cell of a column means that stands for the whole of its dimension; nil for other columns.
    func total(of field: Field) -> String? {
        guard field.isBlankTotal, let domain = domains[field.dimension ?? field.name],
            let total = domain.total
        else {
            return nil
        }
        guard field.by == .label else { return total }
        return domain.spellings.filter { $0.value == total }.keys.min() ?? total
    }

    package init(
        references: [String: Table] = [:], domains: [String: Domain] = [:],
        summed: [String: Set<String>] = [:],
        counts: [String: Set<String>] = [:], classed: [String: Set<String>] = [:],
        uses: [String: [RowUse]] = [:],
        shares: [String: [RowShare]] = [:], sheets: [String: [WorkbookFormat.SheetChoice]] = [:],
        cutoff: Day? = nil
    ) {
        self.cutoff = cutoff
        self.classed = classed
        self.uses = uses
        self.shares = shares
        self.sheets = sheets
        self.counts = counts
        self.references = references
        self.domains = domains
        self.summed = summed
    }
}

/// The values that a dimension has, for `complete` and `totals`.
package struct Domain: Sendable {
    /// Keys of all values, the total's not among them, in the dimension's order.
    package let keys: [String]
    /// Key of the published whole.
    package let total: String?
    /// Other spellings in files (labels, aliases) → key.
    package let spellings: [String: String]
    /// The days on which a value exists; a key not here exists always.
    package let validity: [String: [ClosedRange<Day>]]
    /// One of the values is meant when none is named, so that the values need not be all there are.
    package let hasDefault: Bool

    package init(
        keys: [String], total: String? = nil, spellings: [String: String] = [:],
        validity: [String: [ClosedRange<Day>]] = [:], hasDefault: Bool = false
    ) {
        self.hasDefault = hasDefault
        self.keys = keys
        self.total = total
        self.spellings = spellings
        self.validity = validity
    }
}
