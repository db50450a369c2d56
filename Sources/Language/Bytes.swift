extension StringProtocol {
    /// Whether the text stands in it, byte by byte: what we have written ourselves is written the same everywhere, and a
    /// search by letters costs a hundred times as much.
    package func holds(_ text: String) -> Bool {
        let (own, sought) = (Array(utf8), Array(text.utf8))
        guard let first = sought.first else { return true }
        guard own.count >= sought.count else { return false }
        return (0...own.count - sought.count).contains { start in
            own[start] == first && own[start..<start + sought.count].elementsEqual(sought)
        }
    }
}
