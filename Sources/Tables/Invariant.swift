package import Diagnostics

/// A comparison between columns that each row must fulfil: `besvarade + kolappna <= inkommande`.
package struct Invariant: Sendable {
    package let text: String
    package let place: Place
}
