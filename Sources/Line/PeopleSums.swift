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
            hasSmall[own]
                && other.fields.indices.contains { theirs in
                    // Rows that are as many as the other's say little, unless they are as many as its people.
                    (other.fields[theirs] != nil || fields[own] != nil) && tells(own, other, theirs)
                }
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
    /// Whether it tells sums of what the original counts, by the columns that both have, and by those of which the one's
    /// belong to the other's.
    func addsUp(_ original: DatasetFile) throws(FileError) -> Bool {
        let keys = keys(with: original)
        guard !(numberColumns + original.numberColumns).isEmpty, !keys.isEmpty else { return false }
        let people = try original.sums(by: keys.map(\.theirs))
        guard people.hasSmall.contains(true) else { return false }
        return people.isAddedUp(in: try sums(by: keys.map(\.mine)))
    }

    /// A column and how its cells are read.
    private typealias Key = (column: String, words: ColumnWords?)

    private func keys(with original: DatasetFile) -> [(mine: Key, theirs: Key)] {
        let (mine, theirs) = (keyColumns, original.keyColumns)
        let same = theirs.filter(mine.contains)
        var keys: [(mine: Key, theirs: Key)] = same.map { (($0, words[$0]), ($0, original.words[$0])) }
        var left = theirs.filter { !same.contains($0) }
        for column in mine where !same.contains(column) {
            guard let own = words[column], let found = left.lazy.compactMap({ pair(own, original, $0) }).first else {
                continue
            }
            keys.append(((column, found.mine), (found.column, found.theirs)))
            left.removeAll { $0 == found.column }
        }
        return keys
    }

    /// Two columns of one dimension, or of which one is taken up to the other.
    private func pair(
        _ own: ColumnWords, _ original: DatasetFile, _ column: String
    ) -> (mine: ColumnWords, column: String, theirs: ColumnWords)? {
        guard let theirs = original.words[column] else { return nil }
        if own.dimension.name == theirs.dimension.name { return (own, column, theirs) }
        if let up = theirs.climbing(to: own, original.hierarchy, on: original.day) { return (own, column, up) }
        return own.climbing(to: theirs, hierarchy, on: day).map { ($0, column, theirs) }
    }

    private var keyColumns: [String] { resource.fields.map(\.name).filter { !numberColumns.contains($0) } }

    private var numberColumns: [String] {
        resource.fields.filter { [.integer, .number].contains($0.type) && $0.name != resource.meaning.time }.map(\.name)
    }

    private func sums(by keys: [Key]) throws(FileError) -> PeopleSums {
        let read = words.merging(keys.compactMap { key in key.words.map { (key.column, $0) } }) { _, climbing in
            climbing
        }
        return try PeopleSums(
            PeopleFile(resource: resource, file: file), of: numberColumns, by: keys.map(\.column), words: read)
    }
}

extension Meaning {
    /// Its own, where it has one.
    fileprivate var minimumCount: Int? {
        guard case .stricter(let count, _, _, _) = disclosure else { return nil }
        return count
    }
}
