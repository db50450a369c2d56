package import Diagnostics

/// A fault in the data that somebody has looked at: told as a notice with its reason.
package struct Acceptance: Sendable {
    /// Id of the rule whose findings are accepted.
    package let rule: String
    package let reason: String
    package let place: Place
}
