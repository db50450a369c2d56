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
    let slices = reading.coordinates.map { Slice($0.dimension, .values($0.keys)) }
    let selection = Selection(slices, dimensions).text.map { [JSON.Member("selection", .string($0))] } ?? []
    let sides = [("numerator", reading.numerator), ("denominator", reading.denominator)].compactMap { name, side in
        side.map { JSON.Member(name, json($0)) }
    }
    return .object(
        [JSON.Member("id", .string(id)), JSON.Member("measure", .string(reading.measure))] + selection
            + [JSON.Member("period", .string(reading.period.description)), JSON.Member("value", json(reading.value))]
            + sides + [JSON.Member("example", .bool(reading.lineage.isExample))])
}

private func json(_ shown: Shown) -> JSON {
    switch shown {
    case .value(let value): .number(value.description)
    case .hidden: .string("hidden")
    case .missing: .null
    case .stated(let sign):
        .object([JSON.Member("sign", .string(sign.text)), JSON.Member("missing", .string(sign.label))])
    case .notApplicable: .string("not applicable")
    }
}
