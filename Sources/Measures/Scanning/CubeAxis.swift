/// Where a cell stands on one axis, read from the cell's code without taking the others apart.
struct CubeAxis: Sendable {
    private let stride: Int128
    private let size: Int128

    /// Positions on the axis.
    var count: Int { Int(size) }

    init(stride: Int128, size: Int) {
        self.stride = stride
        self.size = Int128(size)
    }

    func position(_ code: Int128) -> Int {
        // Codes of ordinary cubes fit in a word, where a division is many times faster.
        if let code = Int(exactly: code), let stride = Int(exactly: stride) { return code / stride % Int(size) }
        return Int(code / stride % size)
    }
}
