/// The candidate nearest to `word` within two edits, for "menade du …?"; the first of equals; nil when none is near.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
    let limit = word.unicodeScalars.count <= 3 ? 1 : 2
    var best: (candidate: String, distance: Int)?
    for candidate in candidates.sorted() {
        let distance = editDistance(Array(word.unicodeScalars), Array(candidate.unicodeScalars), limit: limit)
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
}

/// "menade du «x»?" or nil.
package func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String? {
    suggestion(for: word, among: candidates).map { "menade du «\($0)»?" }
}

/// Optimal string alignment distance (insert, delete, substitute, swap neighbours); `limit + 1` when above the limit.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
            row.append(cost)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
