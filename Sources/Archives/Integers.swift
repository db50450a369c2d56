extension [UInt8] {
    /// An unsigned number of `count` bytes; nil beyond the end.
    package func little(_ position: Int, _ count: Int) -> Int? {
        guard position >= 0, position + count <= self.count else { return nil }
        return (0..<count).reversed().reduce(0) { $0 << 8 | Int(self[position + $1]) }
    }

    package func big(_ position: Int, _ count: Int) -> Int? {
        guard position >= 0, position + count <= self.count else { return nil }
        return (0..<count).reduce(0) { $0 << 8 | Int(self[position + $1]) }
    }
}
