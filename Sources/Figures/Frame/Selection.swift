import Language
import Markup
import Measures
import Readings

/// Of whom a block speaks: what its filter and its page choose, dimension by dimension. It is written here alone, and
/// put by the frame wherever the block's numbers stand.
struct Selection {
    private let parts: [(name: String, dimension: String, values: String)]

    init(_ slices: [Slice], _ dimensions: [String: Dimension]) {
        parts = slices.compactMap { slice in
            guard let dimension = dimensions[slice.dimension], case .values(let keys) = slice.choice else { return nil }
            return (dimension.name, dimension.label, dimension.words(keys))
        }
    }

    /// "Kön: Kvinnor; Kommun: Luleå"; nil when nothing is chosen.
    var text: String? { parts.isEmpty ? nil : FramePhrases.selection(parts.map { ($0.dimension, $0.values) }) }

    /// "Urval: Kön: Kvinnor."
    package var sentence: String? { text.map(Phrases.selection) }

    /// "Kvinnor, Luleå", for titles and heads.
    var brief: String? { brief(leaving: []) }

    /// The same without what is chosen in some dimensions; nil when nothing is left.
    func brief(leaving names: [String]) -> String? {
        let values = parts.filter { !names.contains($0.name) }.map(\.values)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }
}

extension Dimension {
    /// The values by their labels; most of them by those that are left out.
    fileprivate func words(_ keys: [String]) -> String {
        let label = { (key: String) in
            key == self.total?.key ? self.total?.label ?? key : self.value(key)?.label ?? key
        }
        // A published whole may hold more than the values that are listed: then the others are not all but those.
        guard keys.count > 2, total == nil else { return Phrases.some(keys.map(label)) }
        let others = values.map(\.key).filter { $0 != total?.key && !keys.contains($0) }
        guard !others.isEmpty, others.count < keys.count else { return Phrases.some(keys.map(label)) }
        return Phrases.allBut(others.map(label))
    }
}

extension MadeBlock {
    /// What the subtitle always says.
    func limits(_ selection: Selection) -> [String] { [selection.sentence, partial].compactMap { $0 } }

    /// The same with the selection named in title, subtitle, summary, names of drawings, and the heads of the file.
    func speaking(of selection: Selection, id: String) -> MadeBlock {
        var made = self
        made.subtitle += limits(selection)
        let said = limits(selection)
        made.summary = summary.map { ([$0] + said + scope(of: $0)).joined(separator: " ") }
        if !said.isEmpty {
            let (words, hasSelection) = (said.joined(separator: " "), selection.sentence != nil)
            made.body = body.mapElements { $0.speaking(of: words, id: id, hasSelection: hasSelection) }
        }
        guard let brief = selection.brief else { return made }
        made.neutralTitle += " (\(brief))"
        made.file = file?.speaking(of: selection, brief)
        return made
    }

    /// Where rows are left out, what is compared is so among the others alone.
    private func scope(of summary: String) -> [String] {
        partial == nil || countsAll ? [] : [FramePhrases.amongShown(summary, beside: lines)].compactMap { $0 }
    }
}

extension Element {
    /// A drawing's name with the sentence in it; a table is labelled by the subtitle too, which has it. Nil for others.
    fileprivate func speaking(of sentence: String, id: String, hasSelection: Bool) -> Element? {
        guard name == "svg" || name == "table" else { return nil }
        var changed: Attributes = [:]
        let classes = attributes["class"]?.split(separator: " ") ?? []
        if name == "svg", classes.contains("bred") || classes.contains("smal"), let name = attributes["aria-label"] {
            changed["aria-label"] = inserting(sentence, in: name)
        } else if hasSelection, name == "table", attributes["aria-labelledby"] == id + "-t" {
            changed["aria-labelledby"] = "\(id)-t \(id)-u"
        }
        return changed.isEmpty ? nil : Element(name, attributes.merging(changed), children)
    }
}

/// After the first sentence, which says what is drawn. What a PDF would cut off is left out: the key figure, which the
/// summary has too.
private func inserting(_ sentence: String, in name: String) -> String {
    let longest = 150
    guard let end = name.firstRange(of: ". ") else { return name + " " + sentence }
    let lead = name[..<end.lowerBound] + ". " + sentence
    let whole = lead + " " + name[end.upperBound...]
    return String(whole.count <= longest ? whole : lead)
}

extension DataTable {
    /// Each head of numbers says whose they are; a table without numbers gets a column that does.
    fileprivate func speaking(of selection: Selection, _ brief: String) -> DataTable {
        guard columns.contains(where: \.isNumeric) else {
            let rows = rows.map {
                Row($0.cells + [Cell(brief)], isSummary: $0.isSummary, belongs: $0.belongs)
            }
            return DataTable(
                caption: caption, columns: columns + [Column(Heads.selection)], rows: rows, signs: signs,
                remarks: remarks)
        }
        let heads = columns.map { column in
            let own = column.isNumeric ? selection.brief(leaving: column.leaves) : nil
            return own.map { Column("\(column.label) (\($0))", isNumeric: true) } ?? column
        }
        return DataTable(caption: caption, columns: heads, rows: rows, signs: signs, remarks: remarks)
    }
}
