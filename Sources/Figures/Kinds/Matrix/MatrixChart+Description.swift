import Language
import Values

extension MatrixChart {
    var name: String {
        let counts = count(allCells)
        return accessibleName([
            "Tabell: \(columnNoun.many) per \(rowNoun.one), \(Swedish.date(date)).",
            " \(number(counts.done)) av \(number(counts.applicable)) \(done.many).",
        ])
    }

    var summary: String {
        var sentences = Sentences()
        let items = "\(columnNoun.counted(columns.count)) är \(done.after(number(columns.count)))"
        sentences.add("Tabellen visar för \(rowNoun.counted(rows.count)) om \(items) den \(Swedish.date(date)).")
        sentences.add(complete, rank: 2)
        sentences.add(parts)
        sentences.add(unknown)
        sentences.add(weakest, rank: 3)
        sentences.add(concentration, rank: 4)
        return sentences.text
    }

    /// "81 av 95 tillämpliga rutor är införda (85 procent), 7 delvis och 6 inte."
    private var parts: String {
        let cells = allCells
        let counts = count(cells)
        guard counts.applicable > 0, let share = Exact(Int128(counts.done) * 100, over: Int128(counts.applicable))
        else {
            return "Ingen ruta är tillämplig."
        }
        let rest = [(Status.partly, "delvis"), (.no, "inte")].compactMap { status, word in
            let count = cells.filter { $0.status == status }.count
            return count > 0 ? "\(number(count)) \(word)" : nil
        }
        let percent = Swedish.number(share) + Swedish.noBreakSpace + "procent"
        let main =
            "\(number(counts.done)) av \(number(counts.applicable)) tillämpliga rutor är \(done.many) (\(percent))"
        return main + (rest.isEmpty ? "" : ", " + Swedish.list(rest)) + "."
    }

    private var unknown: String? {
        let count = allCells.filter { $0.status == .unknown }.count
        guard count > 0 else { return nil }
        return
            "Uppgift saknas för \(number(count)) \(count == 1 ? "ruta" : "rutor"), som räknas som inte \(count == 1 ? done.one : done.many)."
    }

    /// "5 mottagningar har alla."
    private var complete: String? {
        let count = rows.filter { row in
            let counts = self.count(cells(row))
            return counts.applicable > 0 && counts.done == counts.applicable
        }.count
        if rows.isEmpty || rows.count == 1 { return nil }
        if count == 0 { return "Ingen \(rowNoun.one) har alla." }
        if count == rows.count { return "Alla \(rowNoun.many) har alla." }
        return Swedish.capitalised(Swedish.word(count)) + " \(count == 1 ? rowNoun.one : rowNoun.many) har alla."
    }

    /// The item with the lowest share, when it is one alone.
    private var weakest: String? {
        let shares = columns.indices.compactMap { index -> (index: Int, share: Exact)? in
            let counts = count(column(index))
            return Exact(Int128(counts.done), over: Int128(counts.applicable)).map { (index, $0) }
        }
        guard columns.count > 1, let least = shares.map(\.share).min(), least < Exact(1) else { return nil }
        let weakest = shares.filter { $0.share == least }
        guard weakest.count == 1, let one = weakest.first else { return nil }
        return
            "Minst \(done.one): \(Swedish.withoutSoftHyphens(columns[one.index].label)), \(share(column(one.index)))."
    }

    /// Half of all gaps in a fifth of the units, when there are units enough for that to mean anything.
    private var concentration: String? {
        let gaps = rows.map { row in (row, cells(row).filter(\.status.isGap).count) }
        let all = gaps.map(\.1).reduce(0, +)
        let few = rows.count / 5
        let order = gaps.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
        let worst = order.prefix(few)
        let held = worst.map(\.1).reduce(0, +)
        guard few >= 1, all >= 4, 2 * held >= all else { return nil }
        // One of several with as many gaps is not named alone.
        if few == 1, order.count > 1, order[1].1 == order[0].1 { return nil }
        if few == 1, let one = worst.first {
            return "\(number(held)) av \(number(all)) luckor finns vid \(Swedish.withoutSoftHyphens(one.0.label))."
        }
        return
            "\(number(held)) av \(number(all)) luckor finns vid \(number(few)) av \(number(rows.count)) \(rowNoun.many)."
    }
}
