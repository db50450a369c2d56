import ArgumentParser
import Composition
import Diagnostics
import Figures
import Files
import Glibc
import Language
import Line
import Printing
import Privacy
import Publishing

/// `uppsikt pdf`: the report and the minutes on A4 through an installed browser.
struct PDFCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pdf", abstract: "Skriv ut rapporten, dess bilaga och protokollsutdraget som PDF i mappen PDF/.")

    @OptionGroup var options: ProjectOptions
    @Option(help: ArgumentHelp("Utgåvans mapp; den sista när inget sägs.", valueName: "mapp")) var edition: String?
    @Option(help: ArgumentHelp("Bara en sida, efter sin adress: kommun/lulea.", valueName: "sida")) var page: String?
    @Option(help: ArgumentHelp("Mappen att skriva i.", valueName: "mapp")) var outputDir: String?
    @Option(help: ArgumentHelp("Webbläsaren: ett namn eller en sökväg.", valueName: "program")) var browser: String?

    func run() throws {
        let screen = options.screen
        let project = try screen.guarding { () throws(FileError) in try Project(options.project) }
        let edition = try screen.edition(self.edition, in: project)
        let folder = outputDir ?? options.path("PDF")
        let publisher = try screen.publishing { () throws(PublishError) in
            try Publisher(output: folder, as: .sheets, outside: options.sources)
        }
        let built = try screen.guarding { () throws(FileError) in try build(project) }
        let findings = built.findings.told
        screen.tell(findings)
        if let code = ending(findings, strict: false) {
            screen.complain("\(summary(of: findings)) Inget är utskrivet.")
            throw Ended(code: code)
        }
        guard let book = built.book(named: edition), let shells = built.shells else { throw Ended(code: .faults) }
        let job = PrintJob(book: book, attachments: built.attachments, shells: shells, folder: folder)
        let sheets = try printing(job, screen)
        _ = try screen.publishing { () throws(PublishError) in
            // The sheets of other editions stay.
            try publisher.publish(sheets.files, keepsOthers: true)
        }
        for line in sheets.words { screen.say(line) }
    }

    private func printing(_ job: PrintJob, _ screen: Screen) throws -> PrintJob.Sheets {
        let found: PrintJob.Sheets?
        do throws(PrintError) {
            let printer = try printer()
            found = if let page { try job.run(printer, page: page) } else { try job.run(printer) }
        } catch {
            screen.complain("uppsikt: \(error.message)\n" + byHand(job.book.directory.folder))
            throw Ended(code: .system)
        }
        if let found { return found }
        let names = job.pageNames
        let hint = didYouMean(page ?? "", among: names) ?? "välj bland \(Swedish.list(Array(names.prefix(12))))"
        screen.complain("uppsikt: det finns ingen sida «\(page ?? "")»\n  = hjälp: \(hint)")
        throw Ended(code: .usage)
    }

    private func printer() throws(PrintError) -> PDFPrinter {
        let path = environment("PATH") ?? "/usr/bin:/bin"
        return PDFPrinter(
            browser: try Browser.find(named: browser, in: path, isProgram: isProgram),
            editor: try QPDF.find(in: path, isProgram: isProgram),
            workplace: environment("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp")
    }

    private func environment(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

    /// The same by hand, from the published pages.
    private func byHand(_ edition: String) -> String {
        """
          Så skriver du ut för hand:
          1. Kör make report och öppna Output/\(edition)/index.html eller protokollsutdrag.html i Chrome eller Edge.
          2. Tryck Ctrl+P och välj Spara som PDF, papper A4, marginaler Standard, skala Standard.
          3. Ta bort krysset vid Sidhuvud och sidfot, sätt det vid Bakgrundsgrafik, och spara.
          På Debian: apt install chromium qpdf. På Mac: brew install qpdf, och Chrome.
        """
    }
}

extension Build {
    func book(named name: String?) -> Book? {
        guard let name else { return books.last }
        return books.first { $0.directory.folder == name }
    }
}
