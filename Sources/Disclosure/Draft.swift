import Values

/// Makes a table of entries: numbers the atoms, joins entries that are the same sum, draws the lines.
struct Draft {
    private let group: [Int]
    private let places: [[[Int]]]
    private let entries: [Grid.Entry]
    private let rests: [Grid.Rest]
    private let restClasses: [Int?]
    private var numbers: [Int: Int] = [:]
    private var table = Table()
    /// Entries of each count.
    private var members: [[Int]] = []
    private var countOfEntry: [Int: Int] = [:]

    init(
        _ group: [Int], _ places: [[[Int]]], _ entries: [Grid.Entry], rests: [Grid.Rest], restClasses: [Int?]
    ) {
        self.group = group
        self.places = places
        self.entries = entries
        self.rests = rests
        self.restClasses = restClasses
    }

    func finished() -> (table: Table?, entries: [[Int]]) {
        var draft = self
        guard draft.fill() else { return (nil, [group]) }
        draft.drawLines()
        return (draft.table, draft.members)
    }

    /// False when there are too many atoms.
    private mutating func fill() -> Bool {
        guard let strides = strides(), group.reduce(0, { $0 + size($1) }) <= 50 * Grid.largest else { return false }
        var counts: [[Int]: Int] = [:]
        for entry in group {
            let atoms = atoms(places[entry], strides)
            guard numbers.count <= Grid.largest else { return false }
            guard !atoms.isEmpty else { continue }
            if let known = counts[atoms] {
                join(entry, known)
            } else {
                counts[atoms] = members.count
                countOfEntry[entry] = members.count
                members.append([entry])
                table.counts.append(count(entries[entry], atoms))
            }
        }
        return true
    }

    private func size(_ entry: Int) -> Int { places[entry].reduce(1) { min($0 * $1.count, 1 << 31) } }

    private func count(_ entry: Grid.Entry, _ atoms: [Int]) -> Table.Count {
        Table.Count(atoms: atoms, value: entry.value, cap: entry.cap?.double, width: entry.width)
    }

    private mutating func join(_ entry: Int, _ known: Int) {
        countOfEntry[entry] = known
        members[known].append(entry)
        if let cap = entries[entry].cap?.double {
            table.counts[known].cap = min(table.counts[known].cap ?? cap, cap)
        }
    }

    /// How far apart neighbours along each axis are when a place is told by one number; nil when it does not fit.
    private func strides() -> [Int]? {
        var strides: [Int] = []
        var next = 1
        for axis in 0...rests.count {
            strides.append(next)
            let classes = (group.compactMap { places[$0][axis].max() }.max() ?? 0) + 1
            let (product, overflow) = next.multipliedReportingOverflow(by: classes)
            if overflow { return nil }
            next = product
        }
        return strides
    }

    private mutating func atoms(_ place: [[Int]], _ strides: [Int]) -> [Int] {
        var cells: [(code: Int, floor: Double, ceiling: Double?)] = [(0, 0, 0)]
        for (axis, classes) in place.enumerated() {
            cells = cells.flatMap { cell in
                classes.map { position in
                    let bounds = bounds(axis, position)
                    return (
                        cell.code + position * strides[axis], cell.floor + (bounds?.floor ?? 0),
                        bounds.map { limit in limit.ceiling.flatMap { a in cell.ceiling.map { $0 + a } } }
                            ?? cell.ceiling
                    )
                }
            }
        }
        return cells.map { number($0.code, $0.floor, isRest($0) ? $0.ceiling : nil) }.sorted()
    }

    private func isRest(_ cell: (code: Int, floor: Double, ceiling: Double?)) -> Bool {
        cell.floor < 0 && cell.ceiling != nil
    }

    private func bounds(_ axis: Int, _ position: Int) -> (floor: Double, ceiling: Double?)? {
        guard axis < rests.count, restClasses[axis] == position, case .between(let floor, let ceiling) = rests[axis]
        else { return nil }
        return (floor, ceiling)
    }

    private mutating func number(_ code: Int, _ floor: Double, _ ceiling: Double?) -> Int {
        if let known = numbers[code] { return known }
        numbers[code] = table.floors.count
        table.floors.append(floor)
        table.ceilings.append(ceiling)
        return table.floors.count - 1
    }

    private mutating func drawLines() {
        var seen: Set<Table.Line> = []
        for axis in 0...rests.count {
            let buckets = Buckets(places, axis: axis, of: group)
            for whole in group where places[whole][axis].count > 1 {
                for finest in [true, false] {
                    let (parts, left) = buckets.cover(whole, places[whole][axis], finest: finest)
                    if let line = line(whole, parts, left.isEmpty), seen.insert(line).inserted {
                        table.lines.append(line)
                    }
                }
            }
        }
    }

    private func line(_ whole: Int, _ parts: [Int], _ isComplete: Bool) -> Table.Line? {
        guard let count = countOfEntry[whole] else { return nil }
        let others = parts.compactMap { countOfEntry[$0] }.filter { $0 != count }
        return others.isEmpty ? nil : Table.Line(whole: count, parts: others, isComplete: isComplete)
    }
}
