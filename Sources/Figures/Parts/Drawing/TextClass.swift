/// The kinds of text in a drawing: each has its class in the style sheet, which gives colour, size and weight.
enum TextClass: String, CaseIterable {
    case axis = "ax"
    case column = "kol"
    case note = "not"
    case example = "ex"
    case name = "namn"
    case number = "n"
    case value = "v"
    /// A named line beside the one that matters, the county's line, the nation's.
    case reference = "jt"
    case target = "mt"
    /// A row or group that stands out.
    case strong = "fet"
    /// The name and the value on a tile of a map.
    case tileName = "rn"
    case tileValue = "rv"

    var isBold: Bool {
        switch self {
        case .axis, .column, .note, .example, .name, .number, .tileName: false
        default: true
        }
    }

    /// Paper around the letters, which keeps them readable over a line and hides what is under them.
    var halo: Double { self == .note ? 2 : 0 }

    /// In units of the drawing. The narrow one is shown smaller than it is drawn, hence its single larger size.
    func size(isNarrow: Bool) -> Double {
        switch self {
        case .tileName: return isNarrow ? 12.5 : 13
        case .tileValue: return isNarrow ? 17 : 18
        default: break
        }
        if isNarrow { return 14 }
        switch self {
        case .axis, .column, .note, .example: return 12
        default: return 13
        }
    }
}

enum Anchor: String {
    case start, middle, end
}
