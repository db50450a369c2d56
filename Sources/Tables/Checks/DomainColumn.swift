/// A column whose texts are values of a dimension, each known by its position however it is spelled.
struct DomainColumn: Sendable {
    let column: Int
    /// Nil for a column that holds no dimension: its cells stand for themselves.
    let domain: Domain?
    private var positions: [Int] = []
    private let places: [String: Int]

    /// The published whole.
    static let total = -1
    /// No value of the dimension; what it is is told elsewhere.
    static let stranger = -2

    private let isText: Bool

    /// - Parameter isText: false for a column of integers, whose cells are keys.
    init(_ column: Int, _ domain: Domain?, isText: Bool = true) {
        (self.column, self.domain, self.isText) = (column, domain, isText)
        let keys = domain?.keys ?? []
        places = Dictionary(zip(keys, keys.indices)) { first, _ in first }
    }

    /// Values of the dimension, without the whole.
    var size: Int { places.count }

    /// Takes the texts that have come since; ask for positions after it.
    mutating func learn(_ texts: [String]) {
        guard let domain else { return }
        while positions.count < texts.count {
            positions.append(position(texts[positions.count], domain))
        }
    }

    private func position(_ text: String, _ domain: Domain) -> Int {
        let key = domain.spellings[text] ?? text
        return key == domain.total ? DomainColumn.total : places[key] ?? DomainColumn.stranger
    }

    /// Position of a cell's value; the cell itself without a dimension.
    func position(_ cell: Int64) -> Int {
        guard let domain else { return Int(cell) }
        if !isText, cell != Column.missing { return position(String(cell), domain) }
        guard cell != Column.missing, positions.indices.contains(Int(cell)) else { return DomainColumn.stranger }
        return positions[Int(cell)]
    }
}
