import Diagnostics
import Files

extension Project {
    /// Which file may be meant by the path of a dataset that there is not, as advice; nil when none is like it.
    func meantData(_ path: String, in folder: String) throws(FileError) -> String? {
        let paths = try self.folder.list(folder).files.map { String($0.dropFirst(folder.utf8.count + 1)) }
        guard let meant = meantFile(path, among: paths) else { return nil }
        return meant.hasSuffix(".xlsx") && !path.hasSuffix(".xlsx")
            ? "menade du «\(meant)»? skriv path: \(meant), eller spara bladet som CSV"
            : "menade du «\(meant)»? byt filens namn, eller skriv path: \(meant)"
    }
}

/// The file that may be meant: its name in other letters, with another ending, in another folder, or as the copy that a
/// browser or Windows makes.
func meantFile(_ path: String, among paths: [String]) -> String? {
    let tables = paths.filter { !$0.hasSuffix(".md") && !$0.hasSuffix(".yaml") }
    if let near = suggestion(for: path, among: tables) { return near }
    let (name, own) = (folded(lastPart(path)), folded(stem(lastPart(path))))
    return tables.first { folded(lastPart($0)) == name } ?? tables.first { folded(uncopied(stem(lastPart($0)))) == own }
}

func lastPart(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

/// A path without its ending.
func stem(_ path: String) -> String { path.split(separator: ".").dropLast().joined(separator: ".").lowercased() }

/// The name without what browsers and Windows add: `telefon (1)`, `telefon - kopia`.
func uncopied(_ stem: String) -> String {
    stem.replacing(/( \(\d+\)| ?[-–_] ?(kopia|copy|ny)( \(\d+\))?|\.csv)$/, with: "")
}
