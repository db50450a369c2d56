import Language
package import Values

/// Several measures beside each other, each with its value, its target and an earlier value.
package struct BulletChart: Hashable, Sendable {
    package let period: Period
    /// The earlier period of the rings; nil when none is asked for.
    package let comparison: Period?
    package let rows: [Row]
    package let example: Bool

    package struct Row: Hashable, Sendable {
        package let words: MeasureWords
        package let datum: Datum
        /// Nil when it may not be compared.
        package let earlier: Datum?
        package let target: NamedDatum?
        package let standing: Standing
        /// Relative address of the measure's card; used in the data table.
        package let link: String?

        package init(
            words: MeasureWords, datum: Datum, earlier: Datum? = nil, target: NamedDatum? = nil, standing: Standing,
            link: String? = nil
        ) {
            self.words = words
            self.datum = datum
            self.earlier = earlier
            self.target = target
            self.standing = standing
            self.link = link
        }
    }

    /// How a value stands to its target, as judged: the drawing repeats it and judges nothing itself.
    package enum Standing: Hashable, Sendable, CaseIterable {
        case reached, near, notReached, cannotBeJudged, noTarget

        package var mark: StatusMark {
            switch self {
            case .reached: .reached
            case .near: .near
            case .notReached: .notReached
            case .cannotBeJudged: .cannotBeJudged
            case .noTarget: .noTarget
            }
        }

        /// The words beside the mark.
        var word: String {
            switch self {
            case .reached: Phrases.reaches
            case .near: Phrases.isNear
            case .notReached: Phrases.doesNotReach
            case .cannotBeJudged: Phrases.notAssessable
            case .noTarget: Phrases.noTarget
            }
        }
    }

    package init(period: Period, comparison: Period? = nil, rows: [Row], example: Bool = false) {
        self.period = period
        self.comparison = comparison
        self.rows = rows
        self.example = example
    }
}

extension BulletChart {
    /// All rows are shares, and stand on one scale from 0 to 100 %.
    package var isOneScale: Bool {
        rows.allSatisfy { row in
            let values = [row.datum, row.earlier ?? .missing, row.target?.datum ?? .missing].compactMap(\.double)
            return row.words.unit.kind == .share && values.allSatisfy { (0...100).contains($0) }
        }
    }

    /// From zero: the length of a bar is its value. A share stands on the whole, all else on a scale of its own.
    func axis(_ row: Row) -> ValueAxis {
        let values = [row.datum, row.earlier ?? .missing, row.target?.datum ?? .missing].compactMap(\.double)
        let whole: [Double] = row.words.unit.kind == .share ? [0, 100] : [0]
        return ValueAxis(values + whole, unit: row.words.unit, count: 2)
    }

    /// A column of the table.
    var hasEarlier: Bool { comparison != nil && rows.contains { $0.earlier != nil } }
    /// Marks that are drawn.
    package var hasRings: Bool { comparison != nil && rows.contains { $0.earlier?.exact != nil } }
    package var hasBars: Bool { rows.contains { $0.datum.exact != nil } }
    package var hasTargets: Bool { rows.contains { $0.target?.datum.exact != nil } }
}
