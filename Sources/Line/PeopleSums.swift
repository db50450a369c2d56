import Disclosure
import Files
import Tables

/// What the columns of whole numbers of a file add up to, by what stands in some of its other columns.
struct PeopleSums {
    let fields: [String]
    /// In the order of `fields`, for each combination.
    private(set) var sums: [[String]: [Int]] = [:]
    /// The fields of which some row holds a number that is hidden.
    private(set) var small: Set<String> = []

    /// Fewer people than this in all may agree by chance.
    private static let fewest = 20

    init(_ people: PeopleFile, of fields: [String], by keys: [String]) throws(FileError) {
        self.fields = fields
        let minimum = people.resource.meaning.minimumCount ?? DisclosureRules().minimumCount
        var columns: (keys: [Int], fields: [Int])?
        var (sums, small): ([[String]: [Int]], Set<String>) = ([:], [])
        try people.eachRow { row in
            let cells = row.map { String(decoding: $0, as: UTF8.self) }
            guard let found = columns else {
                columns = (keys.compactMap(cells.firstIndex), fields.compactMap(cells.firstIndex))
                return
            }
            guard found.keys.count == keys.count, found.fields.count == fields.count,
                (found.keys + found.fields).allSatisfy(cells.indices.contains)
            else { return }
            let key = found.keys.map { cells[$0] }
            for (position, column) in found.fields.enumerated() {
                guard let number = Int(cells[column]), number.magnitude < 1 << 31 else { continue }
                sums[key, default: Array(repeating: 0, count: fields.count)][position] += number
                if number > 0, number < minimum { small.insert(fields[position]) }
            }
        }
        (self.sums, self.small) = (sums, small)
    }

    /// Whether the other tells the sums of a field that this one hides some numbers of: more of them are the same than
    /// not, at least two, and not so few people that it could be chance.
    func isAddedUp(in other: PeopleSums) -> Bool {
        fields.indices.contains { position in
            var (same, different, people) = (0, 0, 0)
            for (key, numbers) in sums {
                guard let others = other.sums[key], numbers[position] != 0 || others[position] != 0 else { continue }
                if numbers[position] == others[position] {
                    (same, people) = (same + 1, people + numbers[position])
                } else {
                    different += 1
                }
            }
            return small.contains(fields[position]) && same > 1 && same > different && people >= PeopleSums.fewest
        }
    }
}

extension DatasetFile {
    /// Whether it tells sums of what the original counts: of columns of the same name, by those that both have.
    func addsUp(_ original: DatasetFile) throws(FileError) -> Bool {
        let own = Set(resource.fields.filter { $0.type == .integer && $0.name != resource.meaning.time }.map(\.name))
        let all = original.resource.fields
        let fields = all.filter { $0.type == .integer && own.contains($0.name) }.map(\.name)
        let others = Set(resource.fields.map(\.name)).subtracting(own)
        let keys = all.map(\.name).filter { others.contains($0) && !fields.contains($0) }
        guard !fields.isEmpty, !keys.isEmpty else { return false }
        let people = try PeopleSums(PeopleFile(resource: original.resource, file: original.file), of: fields, by: keys)
        guard !people.small.isEmpty else { return false }
        return people.isAddedUp(in: try PeopleSums(PeopleFile(resource: resource, file: file), of: fields, by: keys))
    }
}

extension Meaning {
    /// Its own, where it has one.
    fileprivate var minimumCount: Int? {
        guard case .stricter(let count, _, _, _) = disclosure else { return nil }
        return count
    }
}
