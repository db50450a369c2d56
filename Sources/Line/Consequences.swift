import Declarations
import Diagnostics
import Edition
import Figures
import Markdown
import Measures
import Readings
import Tables

extension Findings {
    /// One fault, one finding: takes away what only follows from something that has been told.
    ///
    /// What it follows from is an error that stays, so that a report with a fault is never published; and what may give
    /// people away is always told.
    func dropConsequences() {
        dropBehindOpenings()
        // Limits that a figure cannot have, where the rows are told that make them so.
        if all.contains(where: { $0.rule == .notAShare && !$0.isInText }) {
            takeAway { $0.rule == .notAShare && $0.isInText }
        }
        dropBehindLoneTimes()
        guard hasErrors else { return }
        // How a figure fits, how many share a place and what is no share is known when the numbers are.
        takeAway { [.figureLayout, .manyTied].contains($0.rule) || $0.rule == .notAShare && $0.isInText }
        dropBehindTargets()
        // A row of a time in which its value did not exist is told as that.
        let strange = errors.filter { $0.rule == .outsideValidity }.map(\.place)
        takeAway { one in
            one.rule == .loneTime && strange.contains { $0.path == one.place.path && $0.line == one.place.line }
        }
        let isUnread = all.contains { $0.severity == .error && $0.rule != .formulaCombination && $0.isInText }
        dropBehindMeasures()
        dropTwiceToldRows()
        dropBehindFiles()
        if isUnread { takeAway { $0.rule == .formulaCombination && $0.message.contains("tabell") } }
    }

    private var errors: [Diagnostic] { all.filter { $0.severity == .error } }

    private func takeAway(_ follows: (Diagnostic) -> Bool) { drop { !$0.rule.isPrivacy && follows($0) } }

    /// What follows from a time that is far from all others: its rows are missing in the time that was meant, and lie after
    /// the report and after the day of the extraction.
    private func dropBehindLoneTimes() {
        let paths = Set(all.filter { $0.rule == .loneTime }.map(\.place.path))
        guard !paths.isEmpty else { return }
        takeAway { one in
            [.rowGap, .afterCutoff].contains(one.rule) && paths.contains(one.place.path)
                || one.rule == .extractionBeforeData && one.notes.contains { paths.contains($0.place?.path ?? "") }
        }
    }

    /// What a measure lacks that could not be read in full.
    private func dropBehindMeasures() {
        let causes: Set<Rule> = [
            .unknownDimension, .unknownKey, .unknownField, .unknownResource, .wrongType, .dimensionNotInMeasure,
        ]
        let names = errors.filter { $0.place.path.contains("/measures/") && causes.contains($0.rule) }.compactMap {
            $0.place.path.split(separator: "/").last?.split(separator: ".").first.map { "«\($0)»" }
        }
        let follows: Set<Rule> = [.dimensionNotInMeasure, .unknownReference, .noTarget, .severalRows, .oneSidedSplit]
        // What could not be read may be what tells the sides apart.
        let misread = Set(errors.map(\.place.path))
        takeAway { $0.rule == .unusedMeasureKey && misread.contains($0.place.path) }
        let lostParent = errors.contains { $0.rule == .unknownDimension && $0.place.path.hasSuffix("/dimensions.yaml") }
        if lostParent { takeAway { $0.rule == .dimensionNotInMeasure } }
        dropBehindNames()
        takeAway { one in
            !one.place.path.contains("/measures/") && follows.contains(one.rule)
                && names.contains { one.message.contains($0) }
        }
    }

    /// A dimension that is gone is told where it is declared to be used, a recommendation where its name is taken, and a
    /// target where the direction could not be read.
    private func dropBehindNames() {
        let lost = Set(
            errors.filter { $0.rule == .unknownDimension && $0.place.path.hasSuffix(".yaml") }.compactMap(\.quoted))
        takeAway { one in
            one.isInText && [.unknownWord, .unknownDimension].contains(one.rule) && lost.contains(one.quoted ?? "")
        }
        let isRepeated = errors.contains { $0.rule == .duplicateID && $0.place.path.hasSuffix("/recommendations.yaml") }
        if isRepeated { takeAway { $0.rule == .unknownRecommendation } }
        let misread = Set(errors.filter { $0.rule == .unknownWord }.map(\.place.path))
        takeAway { $0.rule == .targetNeutral && misread.contains($0.place.path) }
        if misread.contains(where: { $0.hasSuffix("/recommendations.yaml") }) {
            takeAway { $0.rule == .standingContradiction }
        }
    }

    /// A target that could not be read is there all the same.
    private func dropBehindTargets() {
        let faulty = errors.map(\.place.path).filter { $0.contains("/measures/") }
        takeAway { one in
            one.rule == .blockCombination && one.message.hasSuffix("har inget mål")
                && faulty.contains { $0.hasSuffix("/\(one.quoted ?? "").yaml") }
        }
    }

    /// Links to pages whose template has another name than it should, and what a column is needed for that stands in the
    /// file but not in its schema.
    private func dropBehindFiles() {
        let folders = Set(
            errors.filter { $0.rule == .misplacedFile }.compactMap { $0.hint?.firstMatch(of: /«(\w+)\/\[\w+\]\.md»/) }
                .map { String($0.1) + "/" })
        takeAway { one in
            one.rule == .brokenLink && folders.contains { one.quoted?.hasPrefix($0) ?? false }
        }
        let columns = Set(errors.filter { $0.rule == .incorrectLabel }.compactMap(\.quoted))
        takeAway { one in one.rule == .unknownField && columns.contains(one.lastQuoted ?? "") }
        let isMapLost = errors.contains { $0.rule == .unknownField && $0.place.path.hasSuffix("/dimensions.yaml") }
        if isMapLost { takeAway { $0.rule == .blockCombination && $0.message.hasSuffix("ingen plats på kartan") } }
    }

    /// Numbers that do not agree on a row where one of them is told as wrong.
    private func dropTwiceToldRows() {
        let wrong = Set(errors.filter { $0.rule == .constraintError }.map { Row($0.place) })
        takeAway { $0.rule == .rowConstraint && $0.notes.count < 2 && wrong.contains(Row($0.place)) }
    }

    private struct Row: Hashable {
        let path: String
        let line: Int

        init(_ place: Place) { (path, line) = (place.path, place.line) }
    }

    /// A block or a front matter that never ends swallows what comes after it, and the end of one that is moved in begins
    /// another.
    private func dropBehindOpenings() {
        let swallowing: Set<Rule> = [.unclosedFence, .unclosedFrontMatter, .indentedBlock]
        let openings = errors.filter { swallowing.contains($0.rule) }.map(\.place)
        guard !openings.isEmpty else { return }
        let follows: Set<Rule> = [.unknownFootnote, .unusedFootnote, .brokenLink, .formulaCombination]
        takeAway { one in
            !openings.contains(one.place)
                && (follows.contains(one.rule)
                    || openings.contains { $0.path == one.place.path && $0.line <= one.place.line })
        }
    }
}

extension Diagnostic {
    /// The first name that the message speaks of.
    fileprivate var quoted: String? { quotes.first }

    /// The last: a column, where its dataset stands before it.
    fileprivate var lastQuoted: String? { quotes.last }

    private var quotes: [String] { message.matches(of: /«([^»]*)»/).map { String($0.1) } }

    fileprivate var isInText: Bool { place.path.hasSuffix(".md") }
}
