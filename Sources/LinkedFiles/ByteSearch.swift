extension [UInt8] {
    /// Where the bytes of a text begin, from `start` on.
    func find(_ text: String, from start: Int = 0, to end: Int? = nil) -> Int? {
        let wanted = Array(text.utf8)
        let last = (end ?? count) - wanted.count
        var position = start
        while position <= last {
            guard let next = self[position...last].firstIndex(of: wanted[0]) else { return nil }
            if self[next...].starts(with: wanted) { return next }
            position = next + 1
        }
        return nil
    }

    func occurrences(of text: String) -> Int {
        var (count, position) = (0, 0)
        while let next = find(text, from: position) {
            count += 1
            position = next + text.utf8.count
        }
        return count
    }
}
