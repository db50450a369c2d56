import ArgumentParser
import Diagnostics
import Edition
import Files
import Glibc
import Line
import Privacy
import Publishing
import Succession
import Tables
import Values

extension NewCommand {
    /// Makes an edition that carries on none, of what is answered.
    func begin() throws {
        guard let period = Period(parsing: what.uppercased()), !period.isSpan, period.grain != .day else {
            throw complaint(
                "«\(visible(what))» är ingen tid", "skriv ett år, som 2026, eller 2026-t1, 2026-q1, 2026-01")
        }
        let screen = options.screen
        let project = try screen.guarding { () throws(FileError) in try Project(options.project) }
        try refuseExisting(in: project)
        let publisher = try answer(publisher, "Vem ger ut rapporten?", "--publisher")
        let subject = try answer(about, "Vad följs upp?", "--about")
        let paths = dataFiles()
        try refuseSameNames(paths)
        let read = try paths.map { try data($0) }
        let edition = EmptyEdition(
            publisher: publisher, subject: subject, period: period, folder: folder, data: read.map(\.declared))
        try refuseNumbers(in: edition)
        try place(
            edition.files.map { OutputFile(path: $0.path, bytes: $0.bytes) }
                + read.map { OutputFile(path: $0.declared.path, bytes: $0.bytes) })
        screen.say("\(folder) är gjord. Läs \(folder)/\(EditionFiles.toDo): där står vad som är kvar.")
    }

    private var isAsked: Bool { isatty(STDIN_FILENO) == 1 }

    /// What was said with an option, else what is answered on the terminal.
    private func answer(_ said: String?, _ question: String, _ option: String) throws -> String {
        let text = said ?? (isAsked ? ask(question) : nil)
        let words = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        guard !words.isEmpty, !words.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else {
            throw complaint(
                "\(question) Svaret saknas",
                "skriv uppsikt new \(what) --publisher NAMN --about VAD --file FIL, eller fortsätt på en utgåva med --from"
            )
        }
        return words
    }

    private func dataFiles() -> [String] {
        if !file.isEmpty || publisher != nil || !isAsked { return file }
        return ask("Vilka datafiler? Skriv dem med komma emellan, eller bara Enter.")?
            .split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty } ?? []
    }

    /// They would lie in the same folder.
    private func refuseSameNames(_ paths: [String]) throws {
        let names = paths.map { ($0.split(separator: "/").last.map(String.init) ?? $0).lowercased() }
        guard let index = names.indices.first(where: { names[..<$0].contains(names[$0]) }) else { return }
        throw complaint("två datafiler heter «\(visible(names[index]))»", "ge dem olika namn, eller ange filen en gång")
    }

    private func ask(_ question: String) -> String? {
        write(question + " ", to: STDOUT_FILENO)
        return readLine()
    }

    private func data(_ path: String) throws -> (declared: EmptyEdition.DataFile, bytes: [UInt8]) {
        let bytes = try options.screen.guarding { () throws(FileError) in try contents(of: path) }
        let name = "data/" + (path.split(separator: "/").last.map(String.init) ?? path)
        return (EmptyEdition.DataFile(path: name, declaration: try proposal(name, bytes)), bytes)
    }

    private func refuseNumbers(in edition: EmptyEdition) throws {
        let texts = edition.files.map { String(decoding: $0.bytes, as: UTF8.self) }
        guard texts.contains(where: { !personalIdentityNumbers(in: $0).isEmpty }) else { return }
        options.screen.complain("uppsikt: ett svar eller en rubrik innehåller ett personnummer\n  hjälp: ta bort det")
        throw Ended(code: .privacy)
    }
}
