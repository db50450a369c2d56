import Diagnostics
package import Disclosure
import Files
package import Markup
package import Measures
import Readings
import Values

/// The edition checksum: SHA-256 over the program's version, the templates and every published reading in canonical
/// form. It is known before a page is made, so that the pages can print it.
func editionChecksum(program: String, shells: Shells, report: [UInt8]) -> Checksum {
    var hash = SHA256()
    hash.update(Array(program.utf8))
    for source in shells.sources {
        hash.update(Array(source.path.utf8))
        hash.update(source.bytes)
    }
    hash.update(report)
    return hash.finish()
}

extension Checksum {
    /// The first twelve digits in groups of four: what a person compares.
    package var printed: String {
        let digits = Array(hexadecimal.prefix(12))
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
            .joined(separator: " ")
    }
}

/// Every published reading, sorted by its id, with its selection in words.
package func reportJSON(_ readings: Readings, _ dimensions: [String: Dimension]) -> JSON {
    let byID = Dictionary(readings.all.map { ($0.id, $0) }) { first, _ in first }
    // Of ASCII alone the usual order is that of the bytes, and much quicker.
    let isPlain = byID.keys.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    let sorted = byID.sorted { isPlain ? $0.key < $1.key : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return .object([JSON.Member("readings", .array(sorted.map { json($0.value, id: $0.key, dimensions) }))])
}

private func json(_ reading: Reading, id: String, _ dimensions: [String: Dimension]) -> JSON {
    var members: [JSON.Member] = []
    members.reserveCapacity(8)
    members.append(JSON.Member("id", .string(id)))
    members.append(JSON.Member("measure", .string(reading.measure)))
    let slices = reading.slice
    if let selection = Selection(slices, dimensions).text {
        members.append(JSON.Member("selection", .string(selection)))
    }
    members.append(JSON.Member("period", .string(reading.period.description)))
    members.append(JSON.Member("value", json(reading.value)))
    if let numerator = reading.numerator { members.append(JSON.Member("numerator", json(numerator))) }
    if let denominator = reading.denominator { members.append(JSON.Member("denominator", json(denominator))) }
    members.append(JSON.Member("example", .bool(reading.lineage.isExample)))
    return .object(members)
}

private func json(_ shown: Shown) -> JSON {
    switch shown {
    case .value(let value): .number(value.description)
    case .hidden: .string("hidden")
    case .missing: .null
    case .stated(let sign):
        .object([JSON.Member("sign", .string(sign.text)), JSON.Member("missing", .string(sign.label))])
    case .notApplicable: .string("not applicable")
    case .refused(let refusal): .object([JSON.Member("refused", .string(refusal.words))])
    }
}
