/// How many notices in a row become one: it is waited for until it has been quiet for a while, and never longer than so.
package struct Quiet: Sendable {
    /// A save is several notices within some milliseconds.
    package static let silence = Duration.milliseconds(30)
    /// Who writes without pause is followed all the same.
    package static let longest = Duration.milliseconds(500)

    /// How long to wait for the next notice; nil when it is time to look.
    /// - Parameter elapsed: the time since the first notice.
    package static func patience(after elapsed: Duration) -> Duration? {
        elapsed < longest ? min(silence, longest - elapsed) : nil
    }
}
