/// Finds which sums are made of which others, and the numbers that nobody asked for but anyone can subtract.
struct LineFinder {
    private var problem: DisclosureProblem
    /// For each variable the sums that hold it, small ones first.
    private var holders: Indexed<DisclosureProblem.Variable, [SumID]>
    private var seen: Set<[SumID]> = []
    /// What no part has taken yet of the whole at hand.
    private var isLeft: Indexed<DisclosureProblem.Variable, Bool>

    /// - Returns: the problem with its lines, and with the small numbers that nobody asked for.
    static func complete(_ problem: DisclosureProblem) -> DisclosureProblem {
        var finder = LineFinder(problem)
        finder.addLines()
        finder.addSingles()
        return finder.problem
    }

    private init(_ problem: DisclosureProblem) {
        self.problem = problem
        holders = Indexed(repeating: [], count: problem.variables.count)
        isLeft = Indexed(repeating: false, count: problem.variables.count)
        let order = problem.sums.ids.sorted {
            (problem.sums[$0].variables.count, $0) < (problem.sums[$1].variables.count, $1)
        }
        for id in order { for variable in problem.sums[id].variables { holders[variable].append(id) } }
    }

    private mutating func addLines() {
        for whole in problem.sums.ids {
            let parts = largestParts(of: whole)
            var orders: [Int: [SumID]] = [:]
            for part in parts {
                let size = problem.sums[part].variables.count
                let order = orders[size] ?? nearest(size, parts)
                orders[size] = order
                add(whole, startingWith: part, among: order)
            }
        }
    }

    /// The sums within another that lie within no third.
    private func largestParts(of whole: SumID) -> [SumID] {
        let variables = problem.sums[whole].variables
        guard variables.count > 1 else { return [] }
        let inside = Set(variables)
        var within: [SumID] = []
        var tried: Set<SumID> = []
        for variable in variables {
            for id in holders[variable] where id != whole && tried.insert(id).inserted {
                let own = problem.sums[id].variables
                if own.count < variables.count, own.allSatisfy(inside.contains) { within.append(id) }
            }
        }
        within.sort { (problem.sums[$0].variables.count, $0) > (problem.sums[$1].variables.count, $1) }
        var largest: [(id: SumID, variables: Set<VariableID>)] = []
        for id in within {
            let own = problem.sums[id].variables
            if !largest.contains(where: { larger in own.allSatisfy(larger.variables.contains) }) {
                largest.append((id, Set(own)))
            }
        }
        return largest.map(\.id)
    }

    /// Those of the size before others.
    private func nearest(_ size: Int, _ parts: [SumID]) -> [SumID] {
        parts.sorted {
            (abs(problem.sums[$0].variables.count - size), $0) < (abs(problem.sums[$1].variables.count - size), $1)
        }
    }

    /// The parts that share nothing with the first, in the order given; then smaller ones, until nothing fits.
    private mutating func add(_ whole: SumID, startingWith first: SumID, among order: [SumID]) {
        let variables = problem.sums[whole].variables
        for variable in variables { isLeft[variable] = true }
        var parts: [SumID] = []
        if take(first, of: whole) { parts.append(first) }
        for id in order where take(id, of: whole) { parts.append(id) }
        for variable in variables where isLeft[variable] {
            for id in holders[variable].reversed() where id != whole && take(id, of: whole) { parts.append(id) }
        }
        let left = variables.filter { isLeft[$0] }
        for variable in left { isLeft[variable] = false }
        parts.sort()
        guard !parts.isEmpty, seen.insert(parts + [whole]).inserted else { return }
        if let rest = rest(left, whole) {
            problem.lines.append(DisclosureProblem.Line(whole: whole, parts: parts + [rest], isComplete: true))
        } else {
            problem.lines.append(DisclosureProblem.Line(whole: whole, parts: parts, isComplete: left.isEmpty))
        }
    }

    private mutating func take(_ id: SumID, of whole: SumID) -> Bool {
        let own = problem.sums[id].variables
        guard own.count < problem.sums[whole].variables.count, own.allSatisfy({ isLeft[$0] }) else { return false }
        for variable in own { isLeft[variable] = false }
        return true
    }

    /// What the whole has beside its parts, when those are few people.
    private mutating func rest(_ left: [VariableID], _ whole: SumID) -> SumID? {
        guard !left.isEmpty, !left.allSatisfy({ problem.variables[$0].isKnown }) else { return nil }
        return unasked(left, problem.sums[whole].minimum)
    }

    /// A number that nobody asked for, when it is that of few people.
    private mutating func unasked(_ variables: [VariableID], _ minimum: Int) -> SumID? {
        let sum = DisclosureProblem.Sum(
            variables: variables, value: variables.reduce(0) { $0 + problem.variables[$1].value }, minimum: minimum)
        guard sum.isSmall else { return nil }
        if let known = holders[variables[0]].first(where: { problem.sums[$0].variables == variables }) { return known }
        let id = problem.sums.append(sum)
        for variable in variables { holders[variable].append(id) }
        return id
    }

    /// Every variable by itself.
    private mutating func addSingles() {
        guard let minimum = problem.sums.elements.first?.minimum else { return }
        for id in problem.variables.ids where !problem.variables[id].isKnown { _ = unasked([id], minimum) }
    }
}
