extension DisclosureProblem {
    /// Hides further visible sums until nothing hidden can be told too closely, then shows again what turned out not to
    /// be needed. False when that cannot be done: then all that may be is hidden.
    mutating func settle() -> Bool {
        let given = sums.ids.filter { sums[$0].status == .hidden }
        guard !isTooLarge, hideUntilProtected() else {
            for id in sums.ids where sums[id].isAsked && !sums[id].isFixed && sums[id].value != 0 {
                sums[id].status = .hidden
            }
            return false
        }
        showAgain(except: Set(given))
        return true
    }

    private mutating func hideUntilProtected() -> Bool {
        let choice = PartnerChoice(self)
        hideByStructure()
        while true {
            let attack = Attack(self)
            if attack.exposed.isEmpty { return true }
            guard !attack.hasFailed, hideByNumbers(attack) || hideMore(attack, choice) else { return false }
            choice.close(&self)
        }
    }

    /// What lets each secret differ at all, whatever the numbers are.
    private mutating func hideByStructure() {
        var hiding: StructuralHiding?
        for id in sums.ids where Attack.isTarget(sums[id]) {
            if hiding == nil { hiding = StructuralHiding(self) }
            for sum in hiding?.hide(beside: id) ?? [] { sums[sum].status = .hidden }
        }
    }

    /// What it takes to give each exposed sum the values that it lacks. False when nothing was found.
    private mutating func hideByNumbers(_ attack: Attack) -> Bool {
        var found = false
        for id in attack.exposed {
            for value in attack.wanted[id] ?? [] {
                for sum in CheapestHiding(self, .numbers).sums(giving: id, value) where sums[sum].status == .visible {
                    sums[sum].status = .hidden
                    found = true
                }
            }
        }
        return found
    }

    /// One more sum for each group of hidden sums in which one is exposed.
    private mutating func hideMore(_ attack: Attack, _ choice: PartnerChoice) -> Bool {
        var found = false
        let exposed = Set(attack.exposed)
        for group in attack.groups {
            guard let first = group.first(where: exposed.contains) else { continue }
            let partner =
                choice.partner(of: [first], self) ?? choice.partner(of: group, self) ?? choice.overlapping(group, self)
            if let partner {
                sums[partner].status = .hidden
                found = true
            }
        }
        return found
    }

    /// Shows sums again, the largest first, as long as nothing is exposed by it.
    private mutating func showAgain(except given: Set<SumID>) {
        let added = sums.ids.filter { sums[$0].status == .hidden && !given.contains($0) }
        let order = added.sorted {
            (sums[$0].variables.count, $0) > (sums[$1].variables.count, $1)
        }
        for id in order {
            sums[id].status = .visible
            if !Attack(self, stopsAtFirst: true).exposed.isEmpty { sums[id].status = .hidden }
        }
    }
}

/// Which visible sum to hide beside those that are.
struct PartnerChoice {
    private let lines: [DisclosureProblem.Line]
    /// For each sum the lines that it is a member of.
    private let through: Indexed<DisclosureProblem.Sum, [Int]>
    /// Sums that are themselves wholes: hidden last.
    private let isWhole: Indexed<DisclosureProblem.Sum, Bool>

    init(_ problem: DisclosureProblem) {
        lines = problem.lines
        var through = Indexed<DisclosureProblem.Sum, [Int]>(repeating: [], count: problem.sums.count)
        var isWhole = Indexed<DisclosureProblem.Sum, Bool>(repeating: false, count: problem.sums.count)
        for (index, line) in problem.lines.enumerated() {
            for member in line.members { through[member].append(index) }
            isWhole[line.whole] = true
        }
        self.through = through
        self.isWhole = isWhole
    }

    /// A complete line with exactly one member that is not visible tells it: another is hidden, until there is none.
    func close(_ problem: inout DisclosureProblem) {
        let secret = problem.sums.ids.filter { isSecret(problem.sums[$0]) }
        var queue = Set(secret.flatMap { through[$0] })
        while let next = queue.min() {
            queue.remove(next)
            let line = lines[next]
            let unseen = line.members.filter { problem.sums[$0].status != .visible }
            guard line.isComplete, unseen.count == 1, isSecret(problem.sums[unseen[0]]),
                let choice = partner(in: next, problem)
            else { continue }
            problem.sums[choice].status = .hidden
            queue.formUnion(through[choice])
        }
    }

    private func isSecret(_ sum: DisclosureProblem.Sum) -> Bool {
        sum.status == .hidden || (sum.status == .unpublished && sum.isSmall)
    }

    /// The best visible sum on a line through one of these.
    func partner(of hidden: [SumID], _ problem: DisclosureProblem) -> SumID? {
        let lines = Set(hidden.flatMap { through[$0] }).sorted()
        return best(lines.compactMap { partner(in: $0, problem) }, problem, except: nil)
    }

    private func partner(in line: Int, _ problem: DisclosureProblem) -> SumID? {
        best(lines[line].members, problem, except: line)
    }

    /// Not a whole, not zero, on a crossing line that has a hidden one, small: in that order.
    private func best(_ members: [SumID], _ problem: DisclosureProblem, except line: Int?) -> SumID? {
        let sums = problem.sums
        return members.filter { PartnerChoice.mayBeHidden(sums[$0]) }.map { member in
            let crosses = through[member].contains { other in
                other != line && lines[other].members.contains { $0 != member && sums[$0].status == .hidden }
            }
            return (rank: (isWhole[member] ? 2 : 0) + (crosses ? 0 : 1), value: sums[member].value, id: member)
        }.min { ($0.rank, $0.value, $0.id) < ($1.rank, $1.value, $1.id) }?.id
    }

    /// Zero is always shown, and so is what a locked edition has shown.
    static func mayBeHidden(_ sum: DisclosureProblem.Sum) -> Bool {
        sum.status == .visible && sum.value != 0 && !sum.isFixed
    }

    /// The smallest visible sum that shares a variable with the group, or is related to it.
    func overlapping(_ group: [SumID], _ problem: DisclosureProblem) -> SumID? {
        var variables = Set(group.flatMap { problem.sums[$0].variables })
        for relation in problem.relations where relation.terms.contains(where: { variables.contains($0.variable) }) {
            variables.formUnion(relation.terms.map(\.variable))
        }
        return problem.sums.ids.filter { id in
            PartnerChoice.mayBeHidden(problem.sums[id])
                && problem.sums[id].variables.contains(where: variables.contains)
        }.min {
            let (a, b) = (problem.sums[$0], problem.sums[$1])
            return (a.variables.count, a.value, $0) < (b.variables.count, b.value, $1)
        }
    }
}
