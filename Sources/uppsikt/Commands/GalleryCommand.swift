import ArgumentParser
import Diagnostics
import Figures
import Files
import Line
import Manual
import Privacy
import Publishing

/// `uppsikt gallery`: every kind of figure and table with the YAML that draws it, to choose from.
struct GalleryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery",
        abstract: "Visa alla slags diagram och tabeller, med YAML under varje, i mappen galleri/.")

    @OptionGroup var options: ReportOptions
    @Option(help: ArgumentHelp("Mappen att skriva i.", valueName: "mapp")) var outputDir = "galleri"

    func run() throws {
        let screen = options.screen
        let publisher = try screen.publishing { () throws(PublishError) in
            try Publisher(output: outputDir, as: .gallery, outside: options.sources)
        }
        let built = try screen.guarding { () throws(FileError) in try build(try Project(options.project).gallery()) }
        let findings = built.findings.told
        screen.tell(findings)
        if let code = ending(findings, strict: false) {
            screen.end(findings, built, output: nil, "\(summary(of: findings)) \(outputDir)/ är orörd.")
            throw Ended(code: code)
        }
        let files = built.outputFiles
        let outcome = try screen.publishing { () throws(PublishError) in try publisher.publish(files) }
        let page = "\(outputDir)/\(Project.galleryEdition)/index.html"
        let words = ["\(chartKinds.count) slags diagram och \(tableKinds.count) slags tabeller."]
        screen.end(
            findings, built, output: outputDir, (words + outcome.notes + ["Öppna \(page)"]).joined(separator: "\n"),
            notes: outcome.notes)
    }
}

extension Project {
    fileprivate static let galleryEdition = "2025"

    /// The manual's gallery in the pages of this project.
    fileprivate func gallery() throws(FileError) -> Project {
        let folder = Project.contentFolder + "/" + Project.galleryEdition + "/"
        var files: [String: [UInt8]] = [:]
        for file in galleryFiles { files[folder + file.path] = Array(file.text.utf8) }
        for path in try self.folder.list(Project.templateFolder).files {
            files[path] = try self.folder.read(path, limit: Project.textLimit)
        }
        return Project(ProjectFolder(files: files))
    }
}
