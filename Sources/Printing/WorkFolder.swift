import Files
import Glibc

/// A folder of the press's own.
struct WorkFolder {
    let path: String

    init(in workplace: String) throws(PrintError) {
        var template = Array((workplace + "/uppsikt-XXXXXX").utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw .system(path: workplace, reason: lastReason()) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Writes a file, with the folders on the way to it.
    func write(_ bytes: [UInt8], to name: String) throws(PrintError) {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else {
                throw .system(path: folder, reason: lastReason())
            }
        }
        try Printing.write(bytes, to: path + "/" + name)
    }

    func remove() {
        let parts = path.split(separator: "/")
        let parent = unsafe open("/" + parts.dropLast().joined(separator: "/"), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard parent >= 0, let name = parts.last else { return }
        _ = unsafe removeTree(String(name), in: Descriptor(owning: parent))
    }
}

/// Writes a whole file, or says what the system refused.
func write(_ bytes: [UInt8], to path: String) throws(PrintError) {
    guard let file = unsafe fopen(path, "wb") else { throw .system(path: path, reason: lastReason()) }
    let count = unsafe fwrite(bytes, 1, bytes.count, file)
    let reason = lastReason()
    guard unsafe fclose(file) == 0, count == bytes.count else { throw .system(path: path, reason: reason) }
}

/// Whether a path is a file that this user may run.
package func isProgram(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
}
