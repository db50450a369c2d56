import Files
import Markup

/// What an adopted edition has published: the numbers as they are shown, what is hidden, the finished words, and the
/// author's texts and files by their checksums. It never holds a hidden value, nor anything made of one.
package struct EditionLock: Hashable, Sendable {
    /// Id of a reading or state → as it is shown: a number with its digits, or `hidden`, `missing`, `not applicable`.
    package var values: [String: String] = [:]
    /// Row of a dataset that stands in a table → how many times: `koer: 2025, Åby, 3,5` → `1`. Nil in a lock from before
    /// rows were held.
    package var rows: [String: String]?
    /// Path of an author's file below the edition → checksum.
    package var texts: [String: String] = [:]
    /// What is held from the third form of the file on; nil in an older lock.
    package var published: Published?
    /// Path of a page below the edition → checksum of its words.
    package var wording: [String: String] = [:]
    /// The reopenings that it was written under.
    package var reopened: [String] = []

    /// What a reader meets, and what made it.
    package struct Published: Hashable, Sendable {
        /// Under the same program other words can only come of other data.
        package var program: String
        /// Path of an author's file that is published as it is, below the edition → checksum.
        package var files: [String: String]
        /// Finished file and place in it, `index.html#tab-b1` → its words and numbers.
        package var printed: [String: String]

        package init(program: String, files: [String: String], printed: [String: String]) {
            self.program = program
            self.files = files
            self.printed = printed
        }
    }

    /// The form of the file that this program writes; the first had no rows, the second nothing of `Published`.
    static let format = 3
    package static let fileName = "lock.json"
    static let hidden = "hidden"

    package init() {}

    /// The file: sorted, a value a line, with a checksum over the rest.
    package var bytes: [UInt8] { JSON.object([JSON.Member("checksum", .string(checksum))] + members).bytes }

    var checksum: String { sha256(JSON.object(members).bytes).hexadecimal }

    private var members: [JSON.Member] {
        [
            JSON.Member("format", .integer(format)), JSON.Member("reopened", .array(reopened.map(JSON.string))),
            JSON.Member("values", EditionLock.sorted(values)),
        ] + (rows.map { [JSON.Member("rows", EditionLock.sorted($0))] } ?? []) + [
            JSON.Member("texts", EditionLock.sorted(texts))
        ] + (published?.members ?? []) + [JSON.Member("wording", EditionLock.sorted(wording))]
    }

    private var format: Int {
        if published != nil { return EditionLock.format }
        return rows == nil ? 1 : 2
    }

    fileprivate static func sorted(_ entries: [String: String]) -> JSON {
        .object(
            entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                .map { JSON.Member($0.key, .string($0.value)) })
    }
}

extension EditionLock.Published {
    fileprivate var members: [JSON.Member] {
        [
            JSON.Member("files", EditionLock.sorted(files)), JSON.Member("program", .string(program)),
            JSON.Member("printed", EditionLock.sorted(printed)),
        ]
    }
}
