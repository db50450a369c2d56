package import Diagnostics
import Values

/// Two columns of which one is counted as a part of the other, for a measure in percent: the part is never larger than
/// its whole, and neither is below nothing. A digit too many, two heads that have changed places or a sign that should
/// not be there else gives a share of 280 percent.
struct ShareCheck: DataCheck {
    let resource: Resource
    private let share: RowShare
    private let part: Int
    private let whole: Int
    /// How many rows break it, and the first, by the acceptance that covers them.
    private var found: [Int?: (first: Fault, count: Int)] = [:]

    let rule = Rule.notAShare
    var text: String { "kolumnen «\(share.part)» är aldrig mer än «\(share.whole)»" }
    /// Looked at for the sake of a measure; nobody has declared it.
    var hasTried: Bool { false }

    private struct Fault {
        let diagnostic: Diagnostic
        let texts: [String?]
    }

    static func all(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
        (context.shares[resource.name] ?? []).compactMap { share in
            guard let part = resource.index(of: share.part), let whole = resource.index(of: share.whole),
                [part, whole].allSatisfy({ resource.fields[$0].isCounted }),
                !resource.meaning.invariants.contains(where: { $0.relates(share.part, share.whole) })
            else { return nil }
            return ShareCheck(resource: resource, share: share, part: part, whole: whole)
        }
    }

    private init(resource: Resource, share: RowShare, part: Int, whole: Int) {
        (self.resource, self.share, self.part, self.whole) = (resource, share, part, whole)
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        let (parts, wholes) = (batch.columns[part], batch.columns[whole])
        let types = (resource.fields[part].type, resource.fields[whole].type)
        let areIntegers = types.0 == .integer && types.1 == .integer
        for row in 0..<batch.count
        where parts.values[row] != Column.missing && wholes.values[row] != Column.missing {
            // Nearly every row of millions is as it should be.
            if areIntegers, parts.values[row] >= 0, parts.values[row] <= wholes.values[row] { continue }
            guard let top = parts.number(row, of: resource.fields[part].type),
                let bottom = wholes.number(row, of: resource.fields[whole].type),
                let words = words(top, bottom)
            else { continue }
            note(row, words, batch, log)
        }
    }

    /// What is wrong; nil for a part of a whole.
    private func words(_ top: Exact, _ bottom: Exact) -> (message: String, column: Int)? {
        for (column, value) in [(part, top), (whole, bottom)] where value.isNegative {
            guard resource.fields[column].constraints.minimum.map({ !$0.isNegative }) ?? true else { return nil }
            return ("«\(resource.fields[column].name)» är mindre än 0", column)
        }
        return top > bottom ? ("«\(share.part)» är större än «\(share.whole)»", part) : nil
    }

    private mutating func note(
        _ row: Int, _ words: (message: String, column: Int), _ batch: borrowing Batch, _ log: FaultLog
    ) {
        let texts = resource.texts(row, batch)
        let acceptance = log.acceptance(of: rule) { resource.text($0, in: texts) }
        if found[acceptance] != nil {
            found[acceptance]?.count += 1
            return
        }
        let values = [part, whole].map { "\(resource.fields[$0].name) = \(texts[$0] ?? "")" }
        let diagnostic = Diagnostic(
            rule, "\(words.message), så «\(share.label)» blir ingen andel mellan 0 och 100 procent",
            at: batch.place(row: row, column: words.column),
            hint:
                "rätta talen (\(values.joined(separator: ", "))), eller täljaren och nämnaren i måttet; är talen rätta, "
                + "godta dem med accept: [{rule: not-a-share, reason: …}]",
            notes: [Diagnostic.Note("måttet", at: share.place)])
        found[acceptance] = (Fault(diagnostic: diagnostic, texts: texts), 1)
    }

    /// One finding for a measure, however many rows show it.
    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        for (fault, count) in found.values.sorted(by: {
            $0.first.diagnostic.place.line < $1.first.diagnostic.place.line
        }) {
            func text(_ name: String) -> String? { resource.text(name, in: fault.texts) }
            log.add(rule, column: share.label, count: count, text: text) { fault.diagnostic.saying(count) }
        }
    }
}

/// A measure in percent whose numerator and denominator are two columns of the same rows.
package struct RowShare: Hashable, Sendable {
    package let part: String
    package let whole: String
    /// The measure's.
    package let label: String
    package let place: Place

    package init(part: String, whole: String, label: String, place: Place) {
        (self.part, self.whole, self.label, self.place) = (part, whole, label, place)
    }
}

extension Diagnostic {
    /// With how many more there are.
    fileprivate func saying(_ count: Int) -> Diagnostic {
        guard count > 1 else { return self }
        let more = Note("det gäller \(count) rader i filen")
        return Diagnostic(rule, message, at: place, label: label, hint: hint, notes: [more] + notes)
    }
}

extension Invariant {
    /// The author has said how they lie to each other, and is told where a row does not keep to it.
    fileprivate func relates(_ part: String, _ whole: String) -> Bool {
        Set(terms.map(\.field)).isSuperset(of: [part, whole])
    }
}

extension Field {
    /// Its numbers are so many of something. A mean over time, as of places that are taken, may be more than there are.
    package var isCounted: Bool {
        [.integer, .number].contains(type) && periods != .mean && periods != Combination.none
    }
}
