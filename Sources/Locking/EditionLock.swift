import Files
import Markup

/// What an adopted edition has published: the numbers as they are shown, what is hidden, and the texts by their
/// checksums. It never holds a hidden value, nor anything made of one.
package struct EditionLock: Hashable, Sendable {
    /// Id of a reading or state → as it is shown: a number with its digits, or `hidden`, `missing`, `not applicable`.
    package var values: [String: String] = [:]
    /// Row of a dataset that stands in a table → how many times: `koer: 2025, Åby, 3,5` → `1`. Nil in a lock from before
    /// rows were held.
    package var rows: [String: String]?
    /// Path of an author's file below the edition → checksum.
    package var texts: [String: String] = [:]
    /// Path of a page below the edition → checksum of its words.
    package var wording: [String: String] = [:]
    /// The reopenings that it was written under.
    package var reopened: [String] = []

    /// The form of the file that this program writes; the first had no rows.
    static let format = 2
    package static let fileName = "lock.json"
    static let hidden = "hidden"

    package init() {}

    /// The file: sorted, a value a line, with a checksum over the rest.
    package var bytes: [UInt8] { JSON.object([JSON.Member("checksum", .string(checksum))] + members).bytes }

    var checksum: String { sha256(JSON.object(members).bytes).hexadecimal }

    private var members: [JSON.Member] {
        [
            JSON.Member("format", .integer(rows == nil ? 1 : EditionLock.format)),
            JSON.Member("reopened", .array(reopened.map(JSON.string))),
            JSON.Member("values", EditionLock.sorted(values)),
        ] + (rows.map { [JSON.Member("rows", EditionLock.sorted($0))] } ?? []) + [
            JSON.Member("texts", EditionLock.sorted(texts)), JSON.Member("wording", EditionLock.sorted(wording)),
        ]
    }

    private static func sorted(_ entries: [String: String]) -> JSON {
        .object(
            entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                .map { JSON.Member($0.key, .string($0.value)) })
    }
}
