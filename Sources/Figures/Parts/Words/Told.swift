import Values

/// A piece of a sentence, and whether it tells a difference that the printed numbers do not add up to.
///
/// Pieces are joined by interpolation, and what one of them knows the whole knows.
struct Told: ExpressibleByStringInterpolation, Hashable {
    var text: String
    /// The note about rounding is to stand at the end.
    var isRounded: Bool

    init(_ text: String, isRounded: Bool = false) {
        self.text = text
        self.isRounded = isRounded
    }

    init(stringLiteral text: String) { self.init(text) }

    init(stringInterpolation: StringInterpolation) { self = stringInterpolation.told }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var told = Told("")

        init(literalCapacity: Int, interpolationCount: Int) { told.text.reserveCapacity(literalCapacity) }

        mutating func appendLiteral(_ text: String) { told.text += text }

        mutating func appendInterpolation(_ piece: Told) {
            told.text += piece.text
            told.isRounded = told.isRounded || piece.isRounded
        }

        mutating func appendInterpolation<T: CustomStringConvertible>(_ piece: T) { told.text += piece.description }
    }
}

extension String.StringInterpolation {
    /// A piece that became plain text would forget the note.
    @available(*, unavailable, message: "say that the whole sentence is a Told")
    mutating func appendInterpolation(_ piece: Told) {}
}
