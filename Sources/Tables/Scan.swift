package import Diagnostics
package import Values

/// What a scan must know beside the resource itself.
package struct ScanContext: Sendable {
    /// The loaded tables that foreign keys point at, by resource name.
    package var references: [String: Table]
    /// The dimensions that `complete` and `totals` speak of, by name.
    package var domains: [String: Domain]

    package init(references: [String: Table] = [:], domains: [String: Domain] = [:]) {
        self.references = references
        self.domains = domains
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

    package init(
        keys: [String], total: String? = nil, spellings: [String: String] = [:],
        validity: [String: [ClosedRange<Day>]] = [:]
    ) {
        self.keys = keys
        self.total = total
        self.spellings = spellings
        self.validity = validity
    }
}

/// Reads a data file once, block by block, runs the checks that its resource declares and lends the rows in batches
/// of typed columns.
///
/// Faults become findings (a cell at fault is missing in its batch, a row with the wrong number of cells is left
/// out); the read goes on. When the header does not fit the schema, no batch is handed out.
/// - Parameter path: the file as shown in messages, relative to the project.
/// - Throws: what the source throws, nothing else.
package func scan<Source: ByteSource>(
    _ resource: Resource, at path: String, from source: consuming Source, in context: ScanContext = ScanContext(),
    _ findings: Findings, consume: (borrowing Batch) -> Void
) throws(Source.Failure) -> TableFacts {
    TableFacts(resource: resource.name)
}

/// Reads a small table whole: a register, or the file that a table of data shows.
package func load<Source: ByteSource>(
    _ resource: Resource, at path: String, from source: consuming Source, in context: ScanContext = ScanContext(),
    _ findings: Findings
) throws(Source.Failure) -> Table {
    var table = Table(resource: resource, path: path)
    table.facts = try scan(resource, at: path, from: source, in: context, findings) { table.append($0) }
    return table
}
