import Disclosure
import Files
import Measures
import Tables

/// What the rows of a file and its columns of whole numbers add up to, by what stands in some of its other columns.
struct PeopleSums {
    /// Nil for the rows.
    let fields: [String?]
    /// In the order of `fields`, for each combination.
    let sums: [[String]: [Int]]
    /// Whether some row holds a number that is hidden, in the order of `fields`; a row of a person is one.
    let hasSmall: [Bool]

    /// Fewer sums, or sums of fewer people, may agree by chance.
    private static let fewest = (sums: 2, people: 20)

    /// - Parameter wholes: for columns of a dimension how its published whole is written there; where parts are there
    ///   too, its rows say the same once more.
    init(
        _ people: PeopleFile, of named: [String], by keys: [String], wholes: [String: Set<String>]
    ) throws(FileError) {
        fields = [nil] + named
        let minimum = people.resource.meaning.minimumCount ?? DisclosureRules().minimumCount
        var adder: RowAdder?
        try people.eachRow { row in
            let cells = row.map { String(decoding: $0, as: UTF8.self) }
            if adder == nil {
                adder = RowAdder(heading: cells, fields: named, keys: keys, wholes: wholes, minimum: minimum)
            } else {
                adder?.add(cells)
            }
        }
        sums = (adder?.parts ?? [:]).merging(adder?.wholes ?? [:]) { parts, _ in parts }
        hasSmall = [true] + (adder?.hasSmall ?? named.map { _ in false })
    }

    /// Whether the other tells the sums of something that this one hides some numbers of.
    func isAddedUp(in other: PeopleSums) -> Bool {
        fields.indices.contains { own in
            hasSmall[own] && other.fields.indices.contains { other.fields[$0] != nil && tells(own, other, $0) }
        }
    }

    /// Whether sums are the same: under one name more of them than not, under another every one. At least two, and not
    /// so few people that it could be chance.
    private func tells(_ own: Int, _ other: PeopleSums, _ theirs: Int) -> Bool {
        var (same, different, people) = (0, 0, 0)
        for (key, numbers) in sums {
            guard let others = other.sums[key], numbers[own] != 0 || others[theirs] != 0 else { continue }
            if numbers[own] == others[theirs] {
                (same, people) = (same + 1, people + numbers[own])
            } else {
                different += 1
            }
        }
        guard same >= PeopleSums.fewest.sums, people >= PeopleSums.fewest.people else { return false }
        return fields[own] == other.fields[theirs] ? same > different : different == 0
    }
}

/// Adds rows up by the words of some of their columns.
private struct RowAdder {
    private let fields: [Int]
    private let keys: [Int]
    private let totals: [(column: Int, words: Set<String>)]
    private let minimum: Int
    private(set) var parts: [[String]: [Int]] = [:]
    private(set) var wholes: [[String]: [Int]] = [:]
    private(set) var hasSmall: [Bool]

    /// Nil when a column is not there.
    init?(heading: [String], fields: [String], keys: [String], wholes: [String: Set<String>], minimum: Int) {
        let found = (keys: keys.compactMap(heading.firstIndex), fields: fields.compactMap(heading.firstIndex))
        guard found.keys.count == keys.count, found.fields.count == fields.count else { return nil }
        (self.keys, self.fields) = found
        totals = heading.enumerated().compactMap { column, name in
            keys.contains(name) ? nil : wholes[name].map { (column, $0) }
        }
        self.minimum = minimum
        hasSmall = fields.map { _ in false }
    }

    mutating func add(_ cells: [String]) {
        guard (keys + fields).allSatisfy(cells.indices.contains) else { return }
        let key = keys.map { cells[$0] }
        let numbers = [1] + fields.map { Self.number(cells[$0]) }
        for (index, number) in numbers.dropFirst().enumerated() where number > 0 && number < minimum {
            hasSmall[index] = true
        }
        let isWhole = totals.contains { cells.indices.contains($0.column) && $0.words.contains(cells[$0.column]) }
        if isWhole {
            Self.add(numbers, to: &wholes[key, default: numbers.map { _ in 0 }])
        } else {
            Self.add(numbers, to: &parts[key, default: numbers.map { _ in 0 }])
        }
    }

    private static func add(_ numbers: [Int], to sums: inout [Int]) {
        for (index, number) in numbers.enumerated() { sums[index] += number }
    }

    /// A whole number, also when a system writes 12.0 or 1 234; 0 for everything else.
    private static func number(_ cell: String) -> Int {
        var text = cell.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
        if text.hasSuffix(".0") || text.hasSuffix(",0") { text.removeLast(2) }
        guard let number = Int(text), number.magnitude < 1 << 31 else { return 0 }
        return number
    }
}

extension DatasetFile {
    /// Whether it tells sums of what the original counts, by the columns that both have.
    func addsUp(_ original: DatasetFile) throws(FileError) -> Bool {
        let (mine, theirs) = (numberColumns, original.numberColumns)
        let others = Set(resource.fields.map(\.name)).subtracting(mine)
        let keys = original.resource.fields.map(\.name).filter { others.contains($0) && !theirs.contains($0) }
        guard !mine.isEmpty, !keys.isEmpty else { return false }
        let people = try original.sums(of: theirs, by: keys)
        guard people.hasSmall.contains(true) else { return false }
        return people.isAddedUp(in: try sums(of: mine, by: keys))
    }

    private var numberColumns: [String] {
        resource.fields.filter { [.integer, .number].contains($0.type) && $0.name != resource.meaning.time }.map(\.name)
    }

    private func sums(of fields: [String], by keys: [String]) throws(FileError) -> PeopleSums {
        try PeopleSums(PeopleFile(resource: resource, file: file), of: fields, by: keys, wholes: wholes)
    }
}

extension Resource {
    /// How the published whole of each column's dimension may be written.
    func wholes(_ catalogue: Catalogue) -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for field in fields {
            guard let total = catalogue.dimension(field.dimension ?? field.name)?.total else { continue }
            found[field.name] = [total.key, total.label]
            if field.isBlankTotal { found[field.name]?.insert("") }
        }
        return found
    }
}

extension Meaning {
    /// Its own, where it has one.
    fileprivate var minimumCount: Int? {
        guard case .stricter(let count, _, _, _) = disclosure else { return nil }
        return count
    }
}
