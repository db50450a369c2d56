/// What a layout could not solve, told to the author as a finding.
enum LayoutFault: Hashable {
    case outside(String)
    case colliding(String, String)
    case coversPoint(String)
    case onBar(String)
    case crossed(String)
    /// A row of a matrix with other cells than the columns.
    case uneven(row: String, cells: Int, columns: Int)

    var message: String {
        switch self {
        case .outside(let text): "texten ”\(text)” ryms inte i diagrammet"
        case .colliding(let one, let other): "texterna ”\(one)” och ”\(other)” krockar"
        case .coversPoint(let text): "texten ”\(text)” täcker en punkt"
        case .onBar(let text): "texten ”\(text)” står på en stapel"
        case .crossed(let text): "texten ”\(text)” korsas av en linje"
        case .uneven(let row, let cells, let columns):
            "raden ”\(row)” har \(cells) rutor men tabellen \(columns) kolumner"
        }
    }
}
