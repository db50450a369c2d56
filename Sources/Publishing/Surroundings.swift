import Files
import Glibc

/// Where a folder would lie: not in what it is made of, and not in something that is published already.
struct Surroundings {
    /// Folders that are read, opened.
    private let guarded: [(name: String, snapshot: FileSnapshot)]

    /// - Parameter paths: folders in which nothing may be written; one that is absent guards nothing.
    init(_ paths: [String]) {
        guarded = paths.compactMap { path in
            let number = uninterrupted { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
            guard number >= 0, let found = status(of: Descriptor(owning: number)) else { return nil }
            return (path, FileSnapshot(found))
        }
    }

    /// Throws when the target is one of the guarded folders or lies, at any depth, in one or in a published folder.
    func check(_ target: Target) throws(PublishError) {
        if let own = unsafe status(of: target.name, in: target.parent) { try check(FileSnapshot(own), target) }
        var folder = target.parent
        while let found = status(of: folder) {
            let snapshot = FileSnapshot(found)
            try check(snapshot, target)
            if let marker = try? Marker(in: ProjectFolder(target.parentPath, root: folder)) {
                throw .inside(path: target.path, what: marker.publication.name)
            }
            // Above the root is the root; what may not be read is not of the project.
            guard let above = unsafe openEntry("..", in: folder, flags: O_DIRECTORY), let next = status(of: above),
                !FileSnapshot(next).isSameFile(as: snapshot)
            else { return }
            folder = above
        }
    }

    private func check(_ snapshot: FileSnapshot, _ target: Target) throws(PublishError) {
        guard let folder = guarded.first(where: { $0.snapshot.isSameFile(as: snapshot) }) else { return }
        throw .inside(path: target.path, what: folder.name)
    }
}
