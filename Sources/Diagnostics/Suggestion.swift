/// The candidate that was meant by `word`, for "menade du …?"; nil when none is near.
///
/// The same but for case, accents and signs between words; else the nearest within two edits, the first of equals; else
/// the only one that the word begins, or that the word begins with: `svarsfrekvens` for `svarsfrekvens-samtal`, `Kalix
/// kommun` for `Kalix`; else the only one with the same words and some more or fewer: `inforande-mottagning` for
/// `inforande-per-mottagning`.
package func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
    let own = folded(word)
    let known = candidates.sorted().map { (text: $0, folded: folded($0)) }
    return nearest(word, own, known) ?? onlyExtension(of: own, known) ?? onlyWithWords(of: own, known)
}

/// "menade du «x»?" or nil.
package func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String? {
    suggestion(for: word, among: candidates).map { "menade du «\($0)»?" }
}

/// A name without what authors are unsure of: case, accents, dots and rings, and which sign stands between words.
package func folded(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.compactMap { scalar in
        switch scalar {
        case "å", "ä", "á", "à", "â": "a"
        case "ö", "ø", "ó", "ò", "ô": "o"
        case "é", "è", "ê", "ë": "e"
        case "ü", "ú": "u"
        case "_", " ", "\u{A0}", "\u{2013}", "\u{2011}": "-"
        case "\u{300}"..."\u{36F}": nil
        default: scalar
        }
    }
}

private typealias Known = [(text: String, folded: [Unicode.Scalar])]

/// Of those that are as near when folded, the one that is nearest as written.
private func nearest(_ written: String, _ word: [Unicode.Scalar], _ known: Known) -> String? {
    let limit = word.count <= 3 ? 1 : 2
    var best: (candidate: String, distance: (Int, Int))?
    for candidate in known {
        let distance = editDistance(word, candidate.folded, limit: limit)
        guard distance <= limit, distance <= best?.distance.0 ?? .max else { continue }
        let scalars = (Array(written.unicodeScalars), Array(candidate.text.unicodeScalars))
        let whole = (distance, editDistance(scalars.0, scalars.1, limit: scalars.0.count + scalars.1.count))
        if whole < best?.distance ?? (.max, .max) { best = (candidate.text, whole) }
    }
    return best?.candidate
}

/// The only one of which the word is a whole first part, or that is a whole first part of the word; nil when there are
/// several, of which nobody knows which was meant.
private func onlyExtension(of word: [Unicode.Scalar], _ known: Known) -> String? {
    let fits = known.filter { isFirstPart(word, of: $0.folded) || isFirstPart($0.folded, of: word) }
    if fits.count == 1 { return fits[0].text }
    // The beginning of a compound is less sure: only a long one, and only when nothing else fits.
    let long = known.filter { word.count >= 6 && $0.folded.starts(with: word) }
    return fits.isEmpty && long.count == 1 ? long[0].text : nil
}

/// The only one that has all words of the word, at least two, in their order, or of whose words it has all.
private func onlyWithWords(of word: [Unicode.Scalar], _ known: Known) -> String? {
    let own = word.split(separator: "-").map(Array.init)
    guard own.count > 1 else { return nil }
    let fits = known.filter { one in
        let others = one.folded.split(separator: "-").map(Array.init)
        return others.count > 1 && (isPart(own, of: others) || isPart(others, of: own))
    }
    return fits.count == 1 ? fits[0].text : nil
}

private func isPart(_ words: [[Unicode.Scalar]], of others: [[Unicode.Scalar]]) -> Bool {
    var rest = words[...]
    for other in others where rest.first == other { rest.removeFirst() }
    return rest.isEmpty
}

private func isFirstPart(_ part: [Unicode.Scalar], of whole: [Unicode.Scalar]) -> Bool {
    part.count >= 4 && whole.count > part.count && whole.starts(with: part)
        && !whole[part.count].properties.isAlphabetic && !("0"..."9").contains(whole[part.count])
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
