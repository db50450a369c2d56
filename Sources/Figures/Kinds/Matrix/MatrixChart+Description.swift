import Language
import Values

extension MatrixChart {
    var name: String {
        let counts = count(allCells)
        return accessibleName([
            MatrixPhrases.name(columnNoun.many, per: rowNoun.one, Swedish.date(date)),
            " " + MatrixPhrases.share(Phrases.share(counts.done, of: counts.applicable), done.many),
        ])
    }

    var summary: String {
        var sentences = Sentences()
        sentences.add(complete, rank: 2)
        sentences.add(parts)
        sentences.addLack(unknown)
        sentences.add(weakest, rank: 3)
        sentences.add(concentration, rank: 4)
        return sentences.text
    }

    /// What is counted: the items of the columns, or squares where the columns may be those who have them.
    private var cellNoun: Noun { item ?? MatrixPhrases.cell }
    private var hasItems: Bool { item == columnNoun }

    /// "81 av 95 tillämpliga rutor är införda (85 procent), 7 delvis och 6 inte."
    private var parts: String {
        let cells = allCells
        let counts = count(cells)
        guard counts.applicable > 0, let share = Exact(Int128(counts.done) * 100, over: Int128(counts.applicable))
        else {
            return MatrixPhrases.noneApplies(cellNoun.many)
        }
        let rest = [Status.partly, .no].map { status in
            let count = cells.filter { $0.status == status }.count
            return count > 0 ? number(count) : nil
        }
        return MatrixPhrases.parts(
            Phrases.share(counts.done, of: counts.applicable), cellNoun.many, done.many, Swedish.number(share),
            partly: rest[0],
            no: rest[1])
    }

    private var unknown: String? {
        let count = allCells.filter { $0.status == .unknown }.count
        return count > 0 ? MatrixPhrases.unknown(count, cellNoun, done) : nil
    }

    /// "5 mottagningar har alla."
    private var complete: String? {
        let count = counted.filter { row in
            let counts = self.count(cells(row))
            return counts.applicable > 0 && counts.done == counts.applicable
        }.count
        return counted.count < 2
            ? nil : MatrixPhrases.complete(count, of: counted.count, rowNoun, all: hasItems ? nil : done.many)
    }

    /// The item with the lowest share, when it is one alone; of a single row what it lacks.
    private var weakest: String? {
        if rows.count == 1 { return lacking }
        let shares = columns.indices.compactMap { index -> (index: Int, share: Exact)? in
            let counts = count(column(index))
            return Exact(Int128(counts.done), over: Int128(counts.applicable)).map { (index, $0) }
        }
        guard columns.count > 1, let least = shares.map(\.share).min(), least < Exact(1) else { return nil }
        let weakest = shares.filter { $0.share == least }
        guard weakest.count == 1, let one = weakest.first else { return nil }
        return MatrixPhrases.least(
            hasItems ? done.one : nil, Swedish.withoutSoftHyphens(columns[one.index].label), share(column(one.index)))
    }

    /// "Saknas: Digitala vårdbesök och Rådgivning."; nil for none and for many.
    private var lacking: String? {
        let gaps = rows.flatMap { zip(columns, cells($0)) }.filter { $1.status == .partly || $1.status == .no }
        guard (1...3).contains(gaps.count) else { return nil }
        return MatrixPhrases.lacking(
            gaps.map { Swedish.withoutSoftHyphens($0.0.label) }, isPartly: gaps.contains { $0.1.status == .partly })
    }

    /// Half of all gaps in a fifth of the units, when there are units enough for that to mean anything.
    private var concentration: String? {
        let gaps = counted.map { row in (row, cells(row).filter(\.status.isGap).count) }
        let all = gaps.map(\.1).reduce(0, +)
        let few = counted.count / 5
        let order = gaps.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
        let worst = order.prefix(few)
        let held = worst.map(\.1).reduce(0, +)
        guard few >= 1, all >= 4, 2 * held >= all else { return nil }
        // One of several with as many gaps is not named alone.
        if few == 1, order.count > 1, order[1].1 == order[0].1 { return nil }
        let share = Phrases.share(held, of: all)
        if few == 1, let one = worst.first {
            return MatrixPhrases.gaps(share, at: Swedish.withoutSoftHyphens(one.0.label))
        }
        return MatrixPhrases.gaps(share, at: "\(Phrases.share(few, of: counted.count)) \(rowNoun.many)")
    }
}
