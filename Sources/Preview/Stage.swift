import Markup

/// What is shown: the last good site, and what was said of the last try.
struct Stage: Sendable {
    /// Path below the site → bytes; nil before the first good build.
    private(set) var files: [[UInt8]: [UInt8]]?
    /// Tells one version of the site from another, and one run of the program from the next: `4711.2`.
    var version: String { "\(run).\(number)" }
    private var previous: String { "\(run).\(number - 1)" }
    private let run: Int32
    private var number = 0
    /// The files that differ from the version before; nil when everything may.
    private var changed: [String]?
    private var report = PreviewReport()

    /// - Parameter run: a number that the next run of the program does not have.
    init(run: Int32) { self.run = run }

    /// More changed files than this are all files.
    private static let mostChanged = 200

    /// Takes a new site in place of the last one.
    /// - Returns: how many of its files are new or other than before.
    mutating func show(_ new: [String: [UInt8]], _ report: PreviewReport) -> Int {
        self.report = report
        var next: [[UInt8]: [UInt8]] = [:]
        for (path, bytes) in new { next[Array(path.utf8)] = bytes }
        let old = files ?? [:]
        let differ = next.filter { old[$0.key] != $0.value }.keys + old.keys.filter { next[$0] == nil }
        guard !differ.isEmpty || files == nil else { return 0 }
        number += 1
        let isFew = files != nil && differ.count <= Stage.mostChanged
        changed = isFew ? differ.map { String(decoding: $0, as: UTF8.self) }.sorted() : nil
        files = next
        return differ.count
    }

    /// Keeps the last good site, and says why there is no new one.
    mutating func keep(_ report: PreviewReport) { self.report = report }

    /// What a page that listens is told.
    var message: JSON {
        .object([
            .init("version", .string(version)), .init("previous", .string(previous)),
            .init("changed", changed.map { .array($0.map(JSON.string)) } ?? .null),
            .init("hasSite", .bool(files != nil)), .init("report", report.json),
        ])
    }
}
