package import Files

/// A publication that did not happen: the published folder is as it was.
package enum PublishError: Error, Hashable, Sendable {
    /// The path has no name that a folder can have, such as `.` or `/`.
    case noName(path: String)
    /// The path begins with the sign that only a shell understands.
    case tilde(path: String)
    /// The folder that it would lie in does not exist.
    case noParent(path: String)
    /// The folder is, or would lie in, what the report is made of or something that is published.
    case inside(path: String, what: String)
    /// The folder was published by the program as something else.
    case otherKind(path: String, what: String)
    /// The path is a symbolic link, a file or something else.
    case notAFolder(path: String, kind: FileKind)
    /// The folder holds files and was not published by the program.
    case foreign(path: String, example: String)
    /// The folder was published by the program, but this file in it was not.
    case stranger(path: String)
    /// The folder is a disk of its own and cannot be exchanged for another.
    case mountPoint(path: String)
    /// The folder lies in a locked layer of a container and cannot be moved.
    case immovable(path: String)
    /// Another build writes to the same folder.
    case locked(path: String, process: Int?)
    /// The site has a path that leaves the folder, or the same path twice.
    case badFile(path: String)
    /// Somebody else replaced the folder during the build.
    case replacedMeanwhile(path: String)
    /// The new folder is in place, but the system could not say that it is safe on the disk.
    case unconfirmed(path: String, FileError)
    /// The disk, the rights or something else in the machine.
    case system(FileError)

    /// One Swedish sentence without a full stop.
    package var message: String {
        switch self {
        case .noName(let path): "«\(path)» är inte en mapp som det går att skriva till"
        case .tilde(let path): "«\(path)» börjar med ~, som inte är någon mapp"
        case .noParent(let path): "mappen \(path) finns inte"
        case .inside(let path, let what): "\(path) ligger i \(what), där inget annat får skrivas"
        case .otherKind(let path, let what): "\(path) innehåller \(what) och ersätts därför inte"
        case .notAFolder(let path, let kind): "\(path) ska vara en mapp men är \(kind.name)"
        case .foreign(let path, let example):
            "\(path) innehåller annat än det som uppsikt har skrivit, bland annat \(example), och ersätts därför inte"
        case .stranger(let path): "\(path) är inte skriven av uppsikt och skulle försvinna när mappen ersätts"
        case .mountPoint(let path): "\(path) är en egen disk (monteringspunkt) och kan inte bytas ut i ett steg"
        case .immovable(let path): "\(path) kan inte bytas ut: den ligger i ett låst lager av en container"
        case .locked(let path, let process):
            "ett bygge av \(path) pågår redan" + (process.map { " (pid \($0))" } ?? "")
        case .badFile(let path): "sidan \(path) har en sökväg som inte går att publicera"
        case .replacedMeanwhile(let path): "\(path) byttes ut av någon annan under bygget"
        case .unconfirmed(let path, let error):
            "\(path) är ny, men systemet kunde inte bekräfta att den är sparad: \(error.reason)"
        case .system(let error): error.message
        }
    }

    /// What to do, in one Swedish sentence; nil where the message says it all.
    package var hint: String? {
        switch self {
        case .noName, .inside: "ange en mapp med eget namn, till exempel --output-dir Output"
        case .notAFolder: "ta bort eller byt namn på den, eller ange en annan mapp med --output-dir"
        case .tilde: "skriv hela sökvägen till mappen"
        case .noParent: "skapa den, eller ange en annan mapp"
        case .foreign, .otherKind: "ange en tom mapp, eller en som inte finns, med --output-dir"
        case .stranger: "flytta den till en annan mapp och kör igen"
        case .mountPoint(let path): "ange en mapp i den, till exempel --output-dir \(path)/rapport"
        case .immovable(let path): "ta bort allt i \(path) utom .gitignore och .uppsikt, och kör igen"
        case .locked: "vänta tills det är klart och kör igen"
        case .badFile, .unconfirmed: nil
        case .replacedMeanwhile: "kör igen"
        case .system(let error): PublishError.hint(for: error)
        }
    }

    /// The path is one that nobody could publish in: what was asked is wrong, and not the machine.
    package var isWrongUse: Bool {
        switch self {
        case .noName, .tilde, .noParent, .inside: true
        default: false
        }
    }

    private static func hint(for error: FileError) -> String? {
        guard case .system(let fault) = error.fault else { return nil }
        return fault.isFullDisk ? "frigör utrymme och kör igen" : nil
    }
}

/// Runs work on files whose errors stop the publication.
func publishing<Result>(_ work: () throws(FileError) -> Result) throws(PublishError) -> Result {
    do throws(FileError) { return try work() } catch { throw .system(error) }
}
