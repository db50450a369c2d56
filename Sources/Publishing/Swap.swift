import CFileSystem
import Files
import Glibc

/// Puts the new folder in the old one's place, in one step where the file system can.
struct Swap {
    let target: Target
    let staging: Staging
    let old: PublishedFolder?

    /// How it was done, and so how it is undone.
    enum Way: Hashable {
        /// There was no old folder.
        case placed
        /// The old folder now has the staging folder's name.
        case exchanged
        /// The old folder was moved to this name first.
        case movedAside(String)
        /// The old folder, in which nothing was published, was removed. With it went the file that is kept.
        case insteadOfEmpty(OutputFile?)
    }

    /// Either the new folder is in place and safe on the disk, or everything is as before.
    func run(token: () -> UInt64) throws(PublishError) -> Way {
        let way = try place(token)
        do throws(PublishError) {
            try checkWhatWasMoved(way)
        } catch {
            _ = undo(way)
            throw error
        }
        if let error = syncParent() {
            if undo(way) { throw .system(error) }
            throw .unconfirmed(path: target.path, error)
        }
        return way
    }

    private func place(_ token: () -> UInt64) throws(PublishError) -> Way {
        guard let old else {
            guard rename(staging.name, target.name) else { throw failed(target.path) }
            return .placed
        }
        if uninterrupted({ unsafe uppsikt_exchange(target.parent.number, staging.name, target.name) }) == 0 {
            return .exchanged
        }
        guard [EINVAL, ENOSYS, EXDEV, EOPNOTSUPP].contains(errno) else { throw failed(target.path) }
        do throws(PublishError) {
            return try placeInTwoSteps(Sibling.aside(token()).name(for: target.name))
        } catch {
            guard error == .system(cannotMove) else { throw error }
            guard old.inventory.isEmpty else { throw .immovable(path: target.path) }
            return try placeInsteadOf(old)
        }
    }

    private var cannotMove: FileError { FileError(.rename, target.path, .system(SystemFault(EXDEV))) }

    /// For file systems that cannot exchange two names, such as many network disks.
    private func placeInTwoSteps(_ aside: String) throws(PublishError) -> Way {
        guard rename(target.name, aside) else { throw failed(target.path) }
        if rename(staging.name, target.name) { return .movedAside(aside) }
        let error = failed(target.path)
        _ = rename(aside, target.name)
        throw error
    }

    /// A folder in a locked layer of a container cannot be moved, but an empty one can be removed.
    private func placeInsteadOf(_ old: PublishedFolder) throws(PublishError) -> Way {
        let kept = try old.keptFile()
        unsafe unlinkat(old.descriptor.number, PublishedFolder.keptFile, 0)
        unsafe unlinkat(old.descriptor.number, Marker.name, 0)
        let isRemoved = uninterrupted { unsafe unlinkat(target.parent.number, target.name, AT_REMOVEDIR) } == 0
        if isRemoved, rename(staging.name, target.name) { return .insteadOfEmpty(kept) }
        let error = failed(target.path)
        _ = makeEmpty(kept)
        throw error
    }

    /// The folder as it was when nothing was published in it.
    private func makeEmpty(_ kept: OutputFile?) -> Bool {
        unsafe mkdirat(target.parent.number, target.name, Staging.folderPermissions)
        guard let folder = unsafe openEntry(target.name, in: target.parent, flags: O_DIRECTORY) else { return false }
        guard let kept else { return true }
        return (try? writeNew(kept, in: folder, of: target.path)) != nil
    }

    private func undo(_ way: Way) -> Bool {
        switch way {
        case .placed: rename(target.name, staging.name)
        case .exchanged: unsafe uppsikt_exchange(target.parent.number, staging.name, target.name) == 0
        case .movedAside(let aside): rename(target.name, staging.name) && rename(aside, target.name)
        case .insteadOfEmpty(let kept): rename(target.name, staging.name) && makeEmpty(kept)
        }
    }

    /// Where the old folder lies after the swap.
    func oldName(after way: Way) -> String? {
        switch way {
        case .placed, .insteadOfEmpty: nil
        case .exchanged: staging.name
        case .movedAside(let aside): aside
        }
    }

    /// Throws unless the folder that was moved away is the one that was found to be ours: another may have taken its name.
    private func checkWhatWasMoved(_ way: Way) throws(PublishError) {
        guard let name = oldName(after: way), let old else { return }
        guard let status = unsafe status(of: name, in: target.parent) else { throw .system(.last(.open, target.path)) }
        guard FileSnapshot(status).isSameFile(as: old.snapshot) else { throw .replacedMeanwhile(path: target.path) }
    }

    /// Some file systems cannot sync a folder and say that the question is wrong: then there is nothing to wait for.
    private func syncParent() -> FileError? {
        if uninterrupted({ fsync(target.parent.number) }) == 0 || errno == EINVAL || errno == EOPNOTSUPP { return nil }
        return .last(.sync, target.path)
    }

    private func rename(_ from: String, _ to: String) -> Bool {
        uninterrupted { unsafe renameat(target.parent.number, from, target.parent.number, to) } == 0
    }

    private func failed(_ path: String) -> PublishError {
        errno == EBUSY ? .mountPoint(path: path) : .system(.last(.rename, path))
    }
}
