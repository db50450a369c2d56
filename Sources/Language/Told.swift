/// A piece of a sentence, and whether it tells a difference that the printed numbers do not add up to.
///
/// Pieces are joined by interpolation, and what one of them knows the whole knows.
package struct Told: ExpressibleByStringInterpolation, Hashable {
    package var text: String
    /// The note about rounding is to stand at the end.
    package var isRounded: Bool

    package init(_ text: String, isRounded: Bool = false) {
        self.text = text
        self.isRounded = isRounded
    }

    package init(stringLiteral text: String) { self.init(text) }

    package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.told }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var told = Told("")

        package init(literalCapacity: Int, interpolationCount: Int) { told.text.reserveCapacity(literalCapacity) }

        package mutating func appendLiteral(_ text: String) { told.text += text }

        package mutating func appendInterpolation(_ piece: Told) {
            told.text += piece.text
            told.isRounded = told.isRounded || piece.isRounded
        }

        package mutating func appendInterpolation<T: CustomStringConvertible>(_ piece: T) {
            told.text += piece.description
        }
    }
}

extension String.StringInterpolation {
    /// A piece that became plain text would forget the note.
    @available(*, unavailable, message: "say that the whole sentence is a Told")
    package mutating func appendInterpolation(_ piece: Told) {}
}
