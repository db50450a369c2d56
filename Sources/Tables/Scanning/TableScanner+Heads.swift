import Diagnostics

extension TableScanner {
    /// Takes out rows that are the head once more, as where several files have been put together.
    mutating func leaveOutHeads(_ grid: inout Grid) {
        guard headCells.count > 1, headCells.count <= grid.width else { return }
        let bytes = source.bytes
        var row = 0
        while row < grid.count {
            if isHead(row, grid, bytes) {
                let place = source.places(of: grid).place(row: row, column: nil)
                log.current = 0
                log.add(.skippedRows) { .repeatedHead(place) }
                grid.remove(row)
            } else {
                row += 1
            }
        }
    }

    private func isHead(_ row: Int, _ grid: Grid, _ bytes: [UInt8]) -> Bool {
        guard grid.range(row, 0).count == headCells[0].count else { return false }
        return headCells.indices.allSatisfy {
            bytes[grid.range(row, $0)].elementsEqual(headCells[$0])
        }
    }
}
