import Disclosure
import Files
import Measures
import SideBySide
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

    /// - Parameter words: of columns of a dimension. Where parts are there too, the rows of its published whole say the
    ///   same once more.
    init(
        _ people: PeopleFile, of named: [String], by keys: [String], words: [String: ColumnWords]
    ) throws(FileError) {
        fields = [nil] + named
        let minimum = people.resource.meaning.minimumCount ?? DisclosureRules().minimumCount
        let start = { (row: PeopleFile.Row) in
            RowAdder(
                heading: row.cells.map { String(decoding: row.text[$0], as: UTF8.self) }, fields: named, keys: keys,
                words: words, minimum: minimum)
        }
        let adder = try people.resource.isReshaped ? people.turnedSums(start) : people.sums(start)
        sums = adder?.sums ?? [:]
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

extension PeopleFile {
    /// - Parameter start: makes what adds rows up of their heading; nil of a row that is none.
    fileprivate func sums(_ start: (Row) -> RowAdder?) throws(FileError) -> RowAdder? {
        var adder: RowAdder?
        try eachBlocks { blocks in
            var rest = blocks[...]
            // The block that begins with the heading.
            while adder == nil, let block = rest.popFirst() {
                block.eachRow { row in if adder == nil { adder = start(row) } else { adder?.add(row) } }
            }
            guard let empty = adder?.emptied else { return }
            let sums = Array(rest).mapSideBySide { block in
                var own = empty
                block.eachRow { own.add($0) }
                return own
            }
            for part in sums { adder?.join(part) }
        }
        return adder
    }

    /// Of rows that are made of those of the file.
    fileprivate func turnedSums(_ start: (Row) -> RowAdder?) throws(FileError) -> RowAdder? {
        var adder: RowAdder?
        try eachTurnedRow { row in if adder == nil { adder = start(row) } else { adder?.add(row) } }
        return adder
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
        try PeopleSums(PeopleFile(resource: resource, file: file), of: fields, by: keys, words: words)
    }
}

extension Meaning {
    /// Its own, where it has one.
    fileprivate var minimumCount: Int? {
        guard case .stricter(let count, _, _, _) = disclosure else { return nil }
        return count
    }
}
