package import Declarations
import Diagnostics
import Language
import Tables
import Values

/// The keys of `exists` and `not_exists`.
package enum JoinKeys {
    package static let all = [dataset.help, filter.help, window.help]

    static let dataset = Key<DatasetShape>(
        "dataset", "datamängd", isRequired: true,
        "Den andra datamängden. Raderna paras ihop på de dimensioner som båda har.", example: "dataset: samtal"
    ) { InputKeys.dataset.read($0, $1) }
    static let filter = Key<Filter>(
        "filter", "urval", absent: "alla rader", "Raderna som räknas som att de finns.",
        example: "filter: {kommun: [ab, al]}"
    ) { $1.filter($0) }
    static let window = Key<TimeLength>(
        "window", "tidslängd", absent: "radens egen tid",
        "Så lång tid till och med den dag som räknas: 12 months, 4 quarters, 1 year.", example: "window: 12 months"
    ) { $1.length($0) }
}

extension KeyContext {
    /// Nil when the other dataset cannot be read, or when the two do not meet (told).
    func join(_ node: Node, isNegated: Bool) -> Join? {
        guard let own = shape else { return nil }
        var reader = TypeReader(Fields(node, of: isNegated ? "not_exists" : "exists", findings), self)
        let other = reader.takeDataset(JoinKeys.dataset)
        let filter = other == nil ? nil : reader.take(JoinKeys.filter)
        let isTimed = reader.isWritten(JoinKeys.window)
        let window = reader.take(JoinKeys.window)
        reader.fields.end(knowsAllKeys: other != nil)
        guard let other, !isTimed || window != nil, let dimensions = dimensions(own, other, at: node.place) else {
            return nil
        }
        guard isTimely(own, other, window, at: node.place) else { return nil }
        return Join(
            isNegated: isNegated, dataset: other.resource.name, filter: filter ?? Filter(terms: []), window: window,
            dimensions: dimensions)
    }

    private func dimensions(_ own: DatasetShape, _ other: DatasetShape, at place: Place) -> [String]? {
        let meeting = own.meeting(other, on: on)
        let (a, b) = (own.resource.name, other.resource.name)
        if let name = meeting.unlike.first {
            findings.add(
                .splitNeedsOn, "«\(a)» och «\(b)» får «\(name)» från olika kolumner", at: place,
                hint: "skriv on: [\(name)] på måttet om de ska paras ihop på den")
            return nil
        }
        guard !meeting.dimensions.isEmpty else {
            findings.add(
                .nothingShared, "«\(a)» och «\(b)» har ingen dimension gemensam", at: place,
                hint: "välj en datamängd med någon av \(listed(own.dimensions))")
            return nil
        }
        return meeting.dimensions
    }

    /// Whether the days that are looked back on are whole periods of the other dataset.
    private func isTimely(
        _ own: DatasetShape, _ other: DatasetShape, _ window: TimeLength?, at place: Place
    ) -> Bool {
        func tell(_ message: String, _ hint: String) -> Bool {
            findings.add(.badWindow, message, at: place, hint: hint)
            return false
        }
        if other.state != nil {
            guard window != nil else { return true }
            return tell("«\(other.resource.name)» har lägen, och ett läge gäller en dag", "ta bort window")
        }
        let grain = other.grain == .day ? .month : other.grain ?? .month
        if let window, let perYear = grain.perYear, window.months % (12 / perYear) != 0 {
            return tell(
                "\(window.text) är inte hela \(grain.plural), som «\(other.resource.name)» har",
                "skriv ett fönster av hela \(grain.plural)")
        }
        if own.state != nil, window == nil {
            return tell("ett läge gäller en dag, och raderna en längre tid", "skriv window: 12 months")
        }
        if let finest = own.grain, max(finest, .month) < grain {
            return tell(
                "«\(own.resource.name)» har finare tider än «\(other.resource.name)»",
                "välj en datamängd med uppgifter per \(finest == .day ? Grain.month.word : finest.word)")
        }
        return true
    }
}
