/// A file or folder that could not be used.
package struct FileError: Error, Hashable, Sendable {
    /// What was tried, as a Swedish infinitive.
    package enum Operation: String, Hashable, Sendable {
        case open = "öppna"
        case read = "läsa"
        case list = "läsa mappen"
        case create = "skapa"
        case write = "skriva"
        case rename = "byta namn på"
        case remove = "ta bort"
        case lock = "låsa"
        case sync = "spara"
    }

    package enum Fault: Hashable, Sendable {
        /// Nothing has that name.
        case missing
        /// The path is empty, absolute, or has a part such as `..`.
        case outside
        /// It is something else than a file or, where a folder is meant, a folder.
        case kind(FileKind)
        /// It has more bytes than the limit.
        case tooLarge(limit: Int)
        /// More files or deeper folders than the limits of a listing.
        case tooMany
        /// Somebody wrote to it while it was being read.
        case changed
        /// Anything else: rights, memory, a broken disk.
        case system(SystemFault)
    }

    package let operation: Operation
    package let path: String
    package let fault: Fault

    package init(_ operation: Operation, _ path: String, _ fault: Fault) {
        self.operation = operation
        self.path = path
        self.fault = fault
    }

    /// The error of the system call that just failed.
    package static func last(_ operation: Operation, _ path: String) -> FileError {
        FileError(operation, path, .system(.last))
    }

    /// Whether the author can mend it in the project's files; else the machine is what fails.
    package var isFaultOfContent: Bool {
        switch fault {
        case .missing, .outside, .kind, .tooLarge, .tooMany: true
        case .changed, .system: false
        }
    }

    /// One Swedish sentence without a full stop.
    package var message: String {
        "kan inte \(operation.rawValue) \(path): \(reason)"
    }

    /// The clause of `message` after the path.
    package var reason: String {
        switch fault {
        case .missing: "det finns ingenting med det namnet"
        case .outside: "sökvägen leder ut ur projektet"
        case .kind(let kind): "det är \(kind.name)"
        case .tooLarge(let limit): "den är större än \(FileError.size(limit))"
        case .tooMany: "den har för många filer eller för djupa mappar"
        case .changed: "den ändrades under läsningen, kör igen när den är färdigskriven"
        case .system(let fault): fault.reason
        }
    }

    private static func size(_ bytes: Int) -> String {
        if bytes >= 1 << 20, bytes % (1 << 20) == 0 { return "\(bytes >> 20) MiB" }
        return bytes >= 1 << 10 && bytes % (1 << 10) == 0 ? "\(bytes >> 10) KiB" : "\(bytes) byte"
    }
}
