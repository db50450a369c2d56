import Values

/// Published counts of one quantity as sums of atoms: the finest cross of everything that they are split by.
struct Table {
    var counts: [Count] = []
    var lines: [Line] = []
    /// What is known of each atom from the outset.
    var floors: [Double] = []
    var ceilings: [Double?] = []

    struct Count {
        /// Ascending.
        var atoms: [Int]
        let value: Exact
        /// The count is at most this; told to the attacker.
        var cap: Double?
        /// How wide the interval must be that can be computed about it when hidden.
        var width: Double
        /// The value as the solver takes it.
        let amount: Double

        init(atoms: [Int], value: Exact, cap: Double?, width: Double) {
            self.atoms = atoms
            self.value = value
            self.cap = cap
            self.width = width
            amount = value.double
        }
    }

    /// A count and others that it is the sum of, along one dimension.
    struct Line: Hashable {
        let whole: Int
        let parts: [Int]
        /// False when something unnamed belongs to the whole too.
        let isComplete: Bool

        var members: [Int] { parts + [whole] }
    }

    /// What the reader sees of a count.
    enum Status { case visible, hidden, unpublished }

    init() {}

    init(counts: [Count], lines: [Line] = []) {
        self.counts = counts
        self.lines = lines
        let atoms = (counts.flatMap(\.atoms).max() ?? -1) + 1
        floors = Array(repeating: 0, count: atoms)
        ceilings = Array(repeating: nil, count: atoms)
    }
}
