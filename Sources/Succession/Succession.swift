import Declarations
import Diagnostics
package import Edition
import Locking
import Values

/// The next edition, made of an edition: its texts with what belongs to the year moved, the files that are the same, and
/// what is left to do. Nothing is read or written here.
package struct Succession: Sendable {
    /// Markdown, YAML and the list of what is to be done, by path relative to the new folder.
    package let files: [EditionFiles.File]
    /// Paths of the old edition's files that are copied as they are.
    package let copies: [String]
    /// The period of the new edition.
    package let step: Step

    /// Why an edition has no successor.
    package struct Refusal: Error {
        /// One Swedish sentence, without a full stop.
        package let message: String
        package let hint: String
    }

    /// Of an edition and the name of the new one's folder.
    ///
    /// - Parameter folder: the old edition's own name, `2025`.
    package init(of old: EditionFiles, named folder: String, as name: String) throws(Refusal) {
        let step = try Succession.step(of: old, as: name)
        let editor = FileEditor(step: step, previous: folder)
        let texts = old.files.map { EditionFiles.File($0.path, editor.edited($0)) }
        let new = EditionFiles(folder: Succession.sibling(of: old.folder, name), files: texts)
        let list = ToDo(new: new, step: step, old: old).text
        self.step = step
        files = texts + [EditionFiles.File(EditionFiles.toDo, Array(list.utf8))]
        copies = old.otherPaths.filter { ![EditionLock.fileName, EditionFiles.toDo].contains($0) }
    }

    private static func step(of old: EditionFiles, as name: String) throws(Refusal) -> Step {
        guard let report = old.report(Findings()) else {
            throw Refusal(
                message: "\(old.folder)/report.yaml går inte att läsa, eller har ingen period",
                hint: "kör uppsikt check och rätta den först")
        }
        if let step = Step(from: report.period, toFolder: name) { return step }
        throw Refusal(
            message: "«\(visible(name))» är ingen senare tid av samma slag som \(report.period)",
            hint: "skriv \(Period(report.period.grain, report.period.last + 1).description.lowercased())")
    }

    private static func sibling(of folder: String, _ name: String) -> String {
        (folder.split(separator: "/").dropLast().map(String.init) + [name]).joined(separator: "/")
    }
}

/// What is done with each file by what it is.
private struct FileEditor {
    let step: Step
    let previous: String

    func edited(_ file: EditionFiles.File) -> [UInt8] {
        let source = SourceText(path: file.path, bytes: file.bytes)
        let pages = PageEdits(step: step)
        if file.path.hasSuffix(".md") { return pages.edited(source) }
        let bytes = YAML.read(source, Findings()).map { declared(source, $0) } ?? source.bytes
        return pages.edited(formulasOf: SourceText(path: file.path, bytes: bytes))
    }

    private func declared(_ source: SourceText, _ root: Node) -> [UInt8] {
        let data = DataEdits(step: step)
        switch source.path {
        case "report.yaml": return ReportEdits(step: step, previous: previous).edited(source, root)
        case "datapackage.yaml": return data.edited(package: source, root)
        case let path where path.hasPrefix("measures/"): return data.edited(measure: source, root)
        default: return source.bytes
        }
    }
}
