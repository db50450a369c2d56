package import Values

/// The print with both of its dates set to a day of the report's own, so that two prints of the same report are the same
/// bytes. Written over in place: `(D:20261125210615+00'00')` keeps its length, and no offset in the file moves.
package func dated(_ pdf: [UInt8], _ day: Day) -> [UInt8] {
    var bytes = pdf
    let digits = Array((day.description.filter { $0 != "-" } + "000000").utf8)
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
        for start in positions(of: Array(key.utf8), in: pdf) {
            let first = start + key.utf8.count
            guard first + digits.count <= bytes.count else { continue }
            bytes.replaceSubrange(first..<first + digits.count, with: digits)
        }
    }
    return bytes
}

/// Both stand near the beginning or the end, outside every stream; a stream may hold them only by chance of one in 10³⁸.
private func positions(of pattern: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = pattern.first, bytes.count >= pattern.count else { return [] }
    return (0...bytes.count - pattern.count).filter { bytes[$0] == first && bytes[$0...].starts(with: pattern) }
}
