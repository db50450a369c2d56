import Disclosure
import Measures
package import Values

extension Ranking {
    /// What `where=` asks of a value.
    package enum Test: Hashable, Sendable {
        case below(Exact)
        case atMost(Exact)
        case above(Exact)
        case atLeast(Exact)
        case standing(Standing)
        case missing, hidden

        fileprivate var asksNumber: Bool { self != .missing && self != .hidden }
    }

    package struct Matches: Sendable {
        package let candidates: [Candidate]
        /// Among how many: those with a number when the test asks for one, else all.
        package let of: Int
    }

    /// Those that fit, values judged as printed. A test of numbers is refused when one is hidden.
    package func matching(_ test: Test) -> Answered<Matches> {
        guard test.asksNumber else { return Answered(found(test, of: candidates.count)) }
        let hidden = candidates.count { $0.value == .hidden }
        let missing = candidates.filter(\.value.isAbsent).map(\.label)
        let doubts = missing.isEmpty ? [] : [Reason.missingAmong(missing)]
        guard hidden == 0 else { return Answered(refused: [.hiddenAmong(hidden)] + doubts) }
        guard missing.count < candidates.count else { return Answered(refused: doubts + [.nothingToRank]) }
        if case .standing = test, let first = candidates.first,
            first.target.target == nil || measure.direction == .neutral
        {
            return Answered(refused: [Reason(first.target, in: first.period)])
        }
        return Answered(found(test, of: candidates.count - missing.count), doubts)
    }

    /// - Parameter decimals: those that the value is printed with; nil for the measure's own.
    package func standing(of candidate: Candidate, decimals: Int? = nil) -> Standing {
        Standing(candidate.value, of: measure, against: candidate.target, decimals: decimals)
    }

    private func found(_ test: Test, of count: Int) -> Matches {
        Matches(candidates: candidates.filter { fits($0, test) }, of: count)
    }

    private func fits(_ candidate: Candidate, _ test: Test) -> Bool {
        let printed = candidate.value.number?.rounded(to: decimals)
        return switch test {
        case .missing: candidate.value.isAbsent
        case .hidden: candidate.value == .hidden
        case .below(let limit): printed.map { $0 < limit } ?? false
        case .atMost(let limit): printed.map { $0 <= limit } ?? false
        case .above(let limit): printed.map { $0 > limit } ?? false
        case .atLeast(let limit): printed.map { $0 >= limit } ?? false
        case .standing(let wanted):
            printed != nil
                && standing(of: candidate, decimals: decimals) == wanted
        }
    }
}
