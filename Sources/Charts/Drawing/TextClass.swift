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
    /// The count in a segment of the status bar, from the darkest segment to the lightest.
    case onDarkest = "v t5"
    case onDark = "v t4"
    case onMiddle = "v t3"
    case onLight = "v t2"
    case onLightest = "v t1"
    /// The name and the number on a tile, from the darkest step to the lightest.
    case tileNameOnDarkest = "rn t5"
    case tileNameOnDark = "rn t4"
    case tileNameOnMiddle = "rn t3"
    case tileNameOnLight = "rn t2"
    case tileNameOnLightest = "rn t1"
    case tileOnDarkest = "rv t5"
    case tileOnDark = "rv t4"
    case tileOnMiddle = "rv t3"
    case tileOnLight = "rv t2"
    case tileOnLightest = "rv t1"

    private var isTileName: Bool { rawValue.hasPrefix("rn") }
    private var isTileNumber: Bool { rawValue.hasPrefix("rv") }

    var isBold: Bool {
        if isTileName { return false }
        return switch self {
        case .axis, .column, .note, .example, .name, .number: false
        default: true
        }
    }

    /// In units of the drawing. The narrow one is shown smaller than it is drawn, hence its single larger size.
    func size(isNarrow: Bool) -> Double {
        if isTileName { return isNarrow ? 12.5 : 13 }
        if isTileNumber { return isNarrow ? 17 : 18 }
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
