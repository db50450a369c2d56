import Glibc
import Markup

/// The program qpdf, which opens and writes PDF files. Its JSON lets a plain program change what a file says without a
/// library of its own.
package struct QPDF: Hashable, Sendable {
    /// The whole path of the program.
    package let path: String

    package init(path: String) { self.path = path }

    package static func find(in searchPath: String, isProgram: (String) -> Bool) throws(PrintError) -> QPDF {
        guard let path = Browser.program("qpdf", in: searchPath, isProgram: isProgram) else { throw .noEditor }
        return QPDF(path: path)
    }

    /// The objects of a file, with the bytes of its sheets.
    func open(_ file: String, in folder: WorkFolder) throws(PrintError) -> PDFObjects {
        let told = folder.path + "/objekt.json"
        try run(
            [
                "--json-output=2", "--json-stream-data=file", "--json-stream-prefix=\(folder.path)/strom",
                "--decode-level=generalized", file, told,
            ], folder)
        guard let bytes = readWhole(told), var objects = PDFObjects(bytes) else {
            throw .editorFailed(path, words: "okänd form på svaret; qpdf 11 eller senare behövs")
        }
        for reference in objects.pages.flatMap(objects.contents(of:)) {
            if let data = objects.files[reference].flatMap(readWhole) { objects.hold(data, of: reference) }
        }
        return objects
    }

    /// The file with what has been changed. The same objects are the same bytes.
    func write(_ objects: PDFObjects, over file: String, in folder: WorkFolder) throws(PrintError) -> [UInt8] {
        let name = { (reference: String) in folder.path + "/ny-" + reference.prefix { $0 != " " } }
        for reference in objects.changed {
            if let bytes = objects.content(reference) { try Printing.write(bytes, to: name(reference)) }
        }
        let (update, finished) = (folder.path + "/andringar.json", folder.path + "/fardig.pdf")
        try Printing.write(objects.update(file: name).bytes, to: update)
        try run(
            [
                file, "--update-from-json=\(update)", "--deterministic-id", "--min-version=1.7",
                "--object-streams=generate", finished,
            ], folder)
        guard let bytes = readWhole(finished), bytes.starts(with: "%PDF-".utf8) else {
            throw .editorFailed(path, words: "ingen fil")
        }
        return bytes
    }

    /// qpdf ends with 3 when it only has something to remark.
    private func run(_ arguments: [String], _ folder: WorkFolder) throws(PrintError) {
        let log = folder.path + "/qpdf.txt"
        let outcome = try ChildProcess(program: path, arguments: arguments).run(log: log, seconds: PDFPrinter.seconds)
        guard outcome.status == 0 || outcome.status == 3 else {
            throw .editorFailed(path, words: lastLine(outcome.words))
        }
    }
}

/// The last thing that a program said.
func lastLine(_ words: [UInt8]) -> String {
    words.split(separator: UInt8(ascii: "\n")).last.map { String(decoding: $0.prefix(200), as: UTF8.self) } ?? ""
}
