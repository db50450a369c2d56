package import Diagnostics

/// A piece of a text of the author, such as a title, in which live numbers may stand.
package enum TextPart: Hashable, Sendable {
    case text(String)
    case number(LiveNumber, Place)
}
