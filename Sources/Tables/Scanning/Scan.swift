package import Diagnostics

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
    try resource.format.scan(resource, at: path, from: source, in: context, findings, consume: consume)
}

/// Reads a small table whole: a register, or the file that a table of data shows.
package func load<Source: ByteSource>(
    _ resource: Resource, at path: String, from source: consuming Source, in context: ScanContext = ScanContext(),
    _ findings: Findings
) throws(Source.Failure) -> Table {
    var table = Table(resource: resource, path: path)
    let facts = try scan(resource, at: path, from: source, in: context, findings) { table.append($0) }
    table.facts = facts
    return table
}
