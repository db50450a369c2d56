/// The rows of a file in the shape that its resource declares, cell by cell: for those who look for something in them,
/// and leave it to `ShapedRows` to check them.
package struct TurnedRows: Sendable {
    package typealias Cells = [ArraySlice<UInt8>]

    /// The names of the columns once turned.
    package let heading: Cells
    private let shape: Shape
    private let kept: [Int]
    private let pivoted: [(column: Int, name: ArraySlice<UInt8>)]
    private let time: (year: Int, part: Int)?
    private let width: Int

    /// Nil when the resource has the rows of its file, or the heading is not that of its columns.
    package init?(_ resource: Resource, heading: Cells) {
        guard let shape = resource.shape else { return nil }
        let names = heading.map { String(decoding: trimmed($0), as: UTF8.self) }
        let wanted = shape.pivot?.columns ?? []
        let turned = wanted.compactMap(names.firstIndex)
        let time = shape.time.map { [$0.year, $0.part].compactMap(names.firstIndex) } ?? []
        guard turned.count == wanted.count, time.count == (shape.time == nil ? 0 : 2) else { return nil }
        self.shape = shape
        kept = names.indices.filter { !turned.contains($0) }
        pivoted = turned.map { ($0, ArraySlice(trimmed(heading[$0]))) }
        self.time = time.isEmpty ? nil : (time[0], time[1])
        width = names.count
        let made = (shape.pivot.map { [$0.namesTo, $0.valuesTo] } ?? []) + (shape.time.map { [$0.name] } ?? [])
        self.heading = kept.map { ArraySlice(trimmed(heading[$0])) } + made.map { ArraySlice($0.utf8) }
    }

    /// What a row of the file becomes: nothing when it is too short.
    package func rows(_ cells: Cells) -> [Cells] {
        guard cells.count >= width else { return [] }
        let own = kept.map { cells[$0] }
        let end = time.map { [joined(cells[$0.year], cells[$0.part])] } ?? []
        guard shape.pivot != nil else { return [own + end] }
        return pivoted.map { own + [$0.name, cells[$0.column]] + end }
    }

    private func joined(_ year: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let words = [year, part].map { String(decoding: trimmed($0), as: UTF8.self) }
        return ArraySlice((shape.time?.text(words[0], words[1]) ?? "").utf8)
    }
}
