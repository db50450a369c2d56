import Files
import Glibc

/// A file of the project that is written beside its place, and put there in one step: whole or not at all.
package struct PreparedFile {
    private let folder: Descriptor
    private let name: String
    private let path: String

    /// Its name until it is in place; it begins with a full stop, so that no reader takes it for content.
    private var temporary: String { ".\(name).uppsikt" }

    /// Writes the bytes and waits until they are on the disk.
    ///
    /// - Parameters:
    ///   - project: the project's folder.
    ///   - path: the file's path below it; no part of it may be a symbolic link.
    package init(project: String, path: String, bytes: [UInt8]) throws(PublishError) {
        guard let parts = RelativePath.parts(path), let name = parts.last else { throw .badFile(path: path) }
        let number = uninterrupted { unsafe open(project, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard number >= 0 else { throw .system(.last(.open, project)) }
        var folder = Descriptor(owning: number)
        for part in parts.dropLast() {
            guard let next = unsafe openEntry(part, in: folder, flags: O_DIRECTORY) else {
                throw .system(.last(.open, path))
            }
            folder = next
        }
        (self.folder, self.name, self.path) = (folder, name, path)
        // What a killed build has left.
        unsafe unlinkat(folder.number, temporary, 0)
        do throws(PublishError) {
            try writeNew(OutputFile(path: temporary, bytes: bytes), in: folder, of: path)
            try sync()
        } catch {
            discard()
            throw error
        }
    }

    /// Prepares several, or none.
    package static func prepare(_ files: [OutputFile], project: String) throws(PublishError) -> [PreparedFile] {
        var prepared: [PreparedFile] = []
        for file in files {
            do throws(PublishError) {
                prepared.append(try PreparedFile(project: project, path: file.path, bytes: file.bytes))
            } catch {
                for file in prepared { file.discard() }
                throw error
            }
        }
        return prepared
    }

    private func sync() throws(PublishError) {
        guard let file = unsafe openEntry(temporary, in: folder), uninterrupted({ fsync(file.number) }) == 0 else {
            throw .system(.last(.sync, path))
        }
    }

    /// Puts the file in its place.
    package func commit() throws(PublishError) {
        guard uninterrupted({ [temporary] in unsafe renameat(folder.number, temporary, folder.number, name) }) == 0,
            uninterrupted({ fsync(folder.number) }) == 0
        else {
            let error = FileError.last(.write, path)
            discard()
            throw .system(error)
        }
    }

    /// Takes away what was written.
    package func discard() { unsafe unlinkat(folder.number, temporary, 0) }
}

extension Publisher {
    /// Publishes a site, and with it the files that must be there when it is: they are written first and put in place
    /// last, so that a full disk stops both. When it throws before the site is in place, nothing has changed.
    package func publish(_ site: [OutputFile], with files: [PreparedFile]) throws(PublishError) -> Outcome {
        let outcome: Outcome
        do throws(PublishError) {
            outcome = try publish(site)
        } catch {
            for file in files { file.discard() }
            throw error
        }
        for file in files { try file.commit() }
        return outcome
    }
}
