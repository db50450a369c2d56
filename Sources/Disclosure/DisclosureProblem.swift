/// Published counts that hang together, as an attacker meets them: sums of unknown variables, some of them printed.
struct DisclosureProblem {
    /// A quantity in some atoms that no count divides. The attacker knows that it is not below zero.
    struct Variable {
        let value: Double
        /// Known to all.
        var isKnown = false
    }

    /// A published count, or a number that nobody asked for and that could be told by subtraction.
    struct Sum {
        /// Ascending.
        let variables: [VariableID]
        let value: Double
        /// The published counts that it is; none of a number that nobody asked for.
        var counts: [CountID] = []
        var status = Status.unpublished
        /// The least number of people that may be told.
        let minimum: Int
        var isFixed = false
        /// The least that it can be, for the hidden sums within it that are at least 1 each.
        var least = 1
        /// Of a small sum the greatest that it must be able to be: as many values as there are small ones.
        var greatest: Int { max(minimum - 1, least + minimum - 2) }

        var isAsked: Bool { !counts.isEmpty }
        /// From 1 up to the least count: to be kept secret for its own sake.
        var isSmall: Bool { value > 0 && value < Double(minimum) }
    }

    /// What the reader sees of a sum.
    enum Status { case visible, hidden, unpublished }

    /// Something else that is known to all: the terms add up to `right`, or at most to it.
    struct Relation {
        var terms: [(variable: VariableID, factor: Double)]
        var right: Double
        var isEquality: Bool
    }

    /// A whole and parts of it that share nothing.
    struct Line {
        let whole: SumID
        let parts: [SumID]
        /// False when something else belongs to the whole too.
        let isComplete: Bool

        var members: [SumID] { parts + [whole] }
    }

    var variables = Indexed<Variable, Variable>()
    var sums = Indexed<Sum, Sum>()
    var relations: [Relation] = []
    var lines: [Line] = []

    /// More unknown numbers or counts than this in one problem are not attacked: all of it is hidden instead.
    static let largest = 20_000

    var isTooLarge: Bool {
        variables.count > DisclosureProblem.largest
            || sums.elements.count(where: \.isAsked) > DisclosureProblem.largest
    }

    /// All values are whole numbers, as counts are.
    var isWhole: Bool { variables.elements.allSatisfy { $0.value == $0.value.rounded() } }
}
