/// Gives each cell of a cube that has rows a slot, in the order of the first row.
struct SlotTable: Sendable {
    /// Cubes up to this many cells have an array of slots, larger ones a dictionary.
    static let denseLimit: Int128 = 1 << 22

    private var dense: [Int32]
    private var sparse: [Int128: Int32] = [:]
    /// Slot → code of the cell.
    private(set) var codes: [Int128] = []

    init(cells: Int128) {
        dense = cells <= SlotTable.denseLimit ? Array(repeating: -1, count: Int(cells)) : []
    }

    var count: Int { codes.count }

    func find(_ code: Int128) -> Int? {
        if dense.isEmpty { return sparse[code].map(Int.init) }
        let slot = dense[Int(code)]
        return slot < 0 ? nil : Int(slot)
    }

    /// The slot of a cell, made when it has none.
    mutating func slot(_ code: Int128) -> Int {
        if let slot = find(code) { return slot }
        let slot = codes.count
        codes.append(code)
        if dense.isEmpty { sparse[code] = Int32(slot) } else { dense[Int(code)] = Int32(slot) }
        return slot
    }
}
