/// What a reader knows of whole numbers that are not negative: sums of them with coefficients, within bounds.
struct Equations: Sendable {
    private(set) var rules: [Rule] = []
    private var bounds: [ClosedRange<Int>]
    /// No number is thought to be larger.
    static let most = 2_000

    struct Rule: Sendable {
        let terms: [(variable: Int, coefficient: Int)]
        let low: Int
        let high: Int
    }

    /// Numbers that keep every rule: what hangs together with nothing that is asked keeps them.
    var base: [Int]?

    init(count: Int, base: [Int]? = nil) {
        bounds = Array(repeating: 0...Equations.most, count: count)
        self.base = base
    }

    mutating func add(_ terms: [(variable: Int, coefficient: Int)], _ bounds: ClosedRange<Int>) {
        rules.append(Rule(terms: terms, low: bounds.lowerBound, high: bounds.upperBound))
    }

    /// What the search for whole numbers that keep every rule came to.
    enum Finding {
        case numbers([Int])
        case impossible
        /// The search grew too long: nothing has been told.
        case unknown
    }

    /// Numbers that keep every rule and give a sum of some of them a value.
    func solved(_ members: [Int], _ value: Int) -> Finding {
        let (near, start) = around(members)
        let asked = Rule(terms: members.map { ($0, 1) }, low: value, high: value)
        var search = Search(near + [asked], budget: Equations.budget)
        if let found = search.solution(start) { return .numbers(found) }
        return search.isExhausted ? .unknown : .impossible
    }

    /// The rules that hang together with some numbers, and bounds that leave all other numbers as they are.
    private func around(_ members: [Int]) -> (rules: [Rule], bounds: [ClosedRange<Int>]) {
        guard let base else { return (rules, bounds) }
        var reached = Set(members.filter { bounds[$0].count > 1 })
        var (near, far): ([Rule], [Rule]) = ([], rules)
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            var rest: [Rule] = []
            for rule in far {
                guard rule.terms.contains(where: { reached.contains($0.variable) }) else {
                    rest.append(rule)
                    continue
                }
                near.append(rule)
                isGrowing = true
                for term in rule.terms where bounds[term.variable].count > 1 { reached.insert(term.variable) }
            }
            far = rest
        }
        return (near, bounds.indices.map { reached.contains($0) ? bounds[$0] : base[$0]...base[$0] })
    }

    /// Splits of a number before the search gives up.
    private static let budget = 400

    /// Draws the bounds of every number as near as the rules by themselves allow; what is asked then begins there.
    /// Rules that say nothing more are left out.
    mutating func settle() {
        bounds = Search(rules, budget: 1).tightened(bounds) ?? bounds
        rules.removeAll { $0.isKept(by: bounds) }
    }
}

/// Bounds are drawn tighter rule by rule until nothing moves; then a number is split in two.
private struct Search {
    private let rules: [Equations.Rule]
    private var budget: Int

    init(_ rules: [Equations.Rule], budget: Int) {
        self.rules = rules
        self.budget = budget
    }

    var isExhausted: Bool { budget <= 0 }

    mutating func solution(_ start: [ClosedRange<Int>]) -> [Int]? {
        budget -= 1
        guard budget > 0, let bounds = tightened(start) else { return nil }
        let open = bounds.indices.filter { bounds[$0].count > 1 }
        guard let next = open.min(by: { bounds[$0].count < bounds[$1].count }) else { return bounds.map(\.lowerBound) }
        let (low, high) = (bounds[next].lowerBound, bounds[next].upperBound)
        let middle = low + (high - low) / 2
        for half in [low...middle, (middle + 1)...high] {
            var split = bounds
            split[next] = half
            if let found = solution(split) { return found }
        }
        return nil
    }

    /// Nil when some rule cannot be kept.
    func tightened(_ start: [ClosedRange<Int>]) -> [ClosedRange<Int>]? {
        var bounds = start
        var isMoving = true
        while isMoving {
            isMoving = false
            for rule in rules {
                guard let moved = rule.tighten(&bounds) else { return nil }
                isMoving = isMoving || moved
            }
        }
        return bounds
    }
}

extension Equations.Rule {
    /// Whatever the numbers are within their bounds.
    fileprivate func isKept(by bounds: [ClosedRange<Int>]) -> Bool {
        var (least, greatest) = (0, 0)
        for (variable, coefficient) in terms {
            let ends = [coefficient * bounds[variable].lowerBound, coefficient * bounds[variable].upperBound]
            least += min(ends[0], ends[1])
            greatest += max(ends[0], ends[1])
        }
        return low <= least && greatest <= high
    }

    /// Draws the bounds of its numbers as near as the rule allows; nil when it cannot be kept, else whether any moved.
    fileprivate func tighten(_ bounds: inout [ClosedRange<Int>]) -> Bool? {
        var (least, greatest) = (0, 0)
        for (variable, coefficient) in terms {
            let own = bounds[variable]
            least += coefficient * (coefficient > 0 ? own.lowerBound : own.upperBound)
            greatest += coefficient * (coefficient > 0 ? own.upperBound : own.lowerBound)
        }
        guard least <= high, greatest >= low else { return nil }
        var moved = false
        for (variable, coefficient) in terms {
            let own = bounds[variable]
            let (small, large) = (coefficient * own.lowerBound, coefficient * own.upperBound)
            // What is left for this number when the others are at their least and greatest.
            let most = high - (least - min(small, large))
            let fewest = low - (greatest - max(small, large))
            let (a, b) = coefficient > 0 ? (fewest, most) : (most, fewest)
            let new = (max(own.lowerBound, up(a, coefficient)), min(own.upperBound, down(b, coefficient)))
            guard new.0 <= new.1 else { return nil }
            guard new != (own.lowerBound, own.upperBound) else { continue }
            bounds[variable] = new.0...new.1
            least +=
                coefficient * ((coefficient > 0 ? new.0 : new.1) - (coefficient > 0 ? own.lowerBound : own.upperBound))
            greatest +=
                coefficient * ((coefficient > 0 ? new.1 : new.0) - (coefficient > 0 ? own.upperBound : own.lowerBound))
            moved = true
        }
        return moved
    }

    /// a / b rounded up and down.
    private func up(_ a: Int, _ b: Int) -> Int { -down(-a, b) }

    private func down(_ a: Int, _ b: Int) -> Int {
        let quotient = a / b
        return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
    }
}
