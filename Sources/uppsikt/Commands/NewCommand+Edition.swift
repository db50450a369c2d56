import ArgumentParser
import Diagnostics
import Edition
import Files
import Glibc
import Language
import Line
import Publishing
import Succession

extension NewCommand {
    /// Makes the edition that carries on another, in a folder of its own.
    func carryOn(_ from: String) throws {
        let screen = options.screen
        let project = try screen.guarding { () throws(FileError) in try Project(options.project) }
        guard let old = try screen.edition(from, in: project) else { return }
        try refuseExisting(in: project)
        let next = try succession(of: old, in: project)
        let files = try screen.guarding { () throws(FileError) in try copies(next, of: old, in: project) }
        try place(next.files.map { OutputFile(path: $0.path, bytes: $0.bytes) } + files)
        let counts =
            Phrases.text.counted(next.files.count - 1) + " och "
            + Noun("annan fil", "andra filer").counted(files.count)
        screen.say(
            """
            \(folder) är gjord av \(Project.contentFolder)/\(old): \(counts).
            Läs \(folder)/\(EditionFiles.toDo): där står vad som ska hämtas, bestämmas och skrivas om.
            """)
    }

    private func succession(of old: String, in project: Project) throws -> Succession {
        let findings = Findings()
        let files = try options.screen.guarding { () throws(FileError) in try project.edition(old, findings) }
        do throws(Succession.Refusal) {
            return try Succession(of: files, named: old, as: what)
        } catch {
            throw complaint(error.message, error.hint)
        }
    }

    private func copies(
        _ next: Succession, of old: String, in project: Project
    ) throws(FileError) -> [OutputFile] {
        var files: [OutputFile] = []
        for path in next.copies {
            let bytes = try project.folder.open(Project.contentFolder + "/" + old + "/" + path).readAll(limit: .max)
            files.append(OutputFile(path: path, bytes: bytes))
        }
        return files
    }

    /// All of the edition or nothing.
    func place(_ files: [OutputFile]) throws {
        // A new project has nothing yet; a folder that cannot be made is told by what is to be written in it.
        _ = unsafe mkdir(options.path(Project.contentFolder), 0o755)
        try options.screen.publishing { () throws(PublishError) in
            try writeNewFolder(files, at: options.path(folder))
        }
    }
}
