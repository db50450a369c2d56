/// What a publication did.
package struct Outcome: Hashable, Sendable {
    /// Files with new bytes.
    package internal(set) var written = 0
    /// Files that already had the same bytes.
    package internal(set) var unchanged = 0
    /// Files of the last publication that are gone.
    package internal(set) var removed = 0
    /// Swedish sentences that the person who builds should read, without a full stop.
    package internal(set) var notes: [String] = []
}
