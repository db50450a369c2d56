import Values

extension Table {
    /// Hides further visible counts until nothing hidden can be told to an interval narrower than its width. False when
    /// that cannot be done: then all counts are hidden.
    func settle(_ statuses: inout [Status]) -> Bool {
        let lines = Lines(self)
        while true {
            lines.close(&statuses, counts)
            let audit = Audit(self, statuses)
            guard !audit.contradicts else { break }
            let exposed = audit.exposed()
            if exposed.isEmpty { return true }
            guard hideMore(exposed, audit, lines, &statuses) else { break }
        }
        for index in statuses.indices { statuses[index] = .hidden }
        return false
    }

    /// One more count for each group of hidden counts in which one is exposed.
    private func hideMore(_ exposed: [Int], _ audit: Audit, _ lines: Lines, _ statuses: inout [Status]) -> Bool {
        var found = false
        for group in audit.groups {
            guard let first = exposed.first(where: { group.contains($0) }) else { continue }
            let choice =
                lines.partner(of: [first], statuses, counts) ?? lines.partner(of: group, statuses, counts)
                ?? overlapping(group, statuses)
            if let choice {
                statuses[choice] = .hidden
                found = true
            }
        }
        return found
    }

    /// The smallest visible count that shares an atom with the group.
    private func overlapping(_ group: [Int], _ statuses: [Status]) -> Int? {
        let atoms = Set(group.flatMap { counts[$0].atoms })
        return counts.indices.filter { index in
            statuses[index] == .visible && counts[index].atoms.contains { atoms.contains($0) }
        }.min { (counts[$0].atoms.count, counts[$0].value, $0) < (counts[$1].atoms.count, counts[$1].value, $1) }
    }
}

/// The lines of a table, found by their members.
struct Lines {
    private let lines: [Table.Line]
    private let through: [[Int]]
    /// Counts that are themselves sums of others: hidden last.
    private let isWhole: [Bool]

    init(_ table: Table) {
        lines = table.lines
        var through: [[Int]] = Array(repeating: [], count: table.counts.count)
        var isWhole = Array(repeating: false, count: table.counts.count)
        for (index, line) in table.lines.enumerated() {
            for member in line.members { through[member].append(index) }
            isWhole[line.whole] = true
        }
        self.through = through
        self.isWhole = isWhole
    }

    /// A complete line with exactly one member that is not visible tells it: another is hidden, until there is none.
    func close(_ statuses: inout [Table.Status], _ counts: [Table.Count]) {
        var queue = Set(statuses.indices.filter { statuses[$0] == .hidden }.flatMap { through[$0] })
        while let next = queue.min() {
            queue.remove(next)
            let line = lines[next]
            let unseen = line.members.filter { statuses[$0] != .visible }
            guard line.isComplete, unseen.count == 1, statuses[unseen[0]] == .hidden,
                let choice = partner(in: next, statuses, counts)
            else { continue }
            statuses[choice] = .hidden
            queue.formUnion(through[choice])
        }
    }

    /// The best visible count on a line through one of these.
    func partner(of hidden: [Int], _ statuses: [Table.Status], _ counts: [Table.Count]) -> Int? {
        let lines = Set(hidden.flatMap { through[$0] }).sorted()
        return best(lines.compactMap { partner(in: $0, statuses, counts) }, statuses, counts, except: nil)
    }

    private func partner(in line: Int, _ statuses: [Table.Status], _ counts: [Table.Count]) -> Int? {
        best(lines[line].members, statuses, counts, except: line)
    }

    /// Not a whole, not zero, on a crossing line that has a hidden one, small: in that order.
    private func best(
        _ members: [Int], _ statuses: [Table.Status], _ counts: [Table.Count], except line: Int?
    ) -> Int? {
        members.filter { statuses[$0] == .visible && !counts[$0].value.isZero }.map { member in
            let crosses = through[member].contains { other in
                other != line && lines[other].members.contains { $0 != member && statuses[$0] == .hidden }
            }
            return (rank: (isWhole[member] ? 2 : 0) + (crosses ? 0 : 1), value: counts[member].value, index: member)
        }.min { ($0.rank, $0.value, $0.index) < ($1.rank, $1.value, $1.index) }?.index
    }
}
