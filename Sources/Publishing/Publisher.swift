import Files
import Glibc

/// Replaces the published folder by a new site, whole or not at all. It holds the folder's lock for as long as it lives.
package struct Publisher {
    private let target: Target
    private let lock: Lock
    private let notes: [String]
    private let token: () -> UInt64

    /// Takes the lock, clears what a killed build has left and checks that the folder may be replaced: before any work.
    ///
    /// - Parameters:
    ///   - output: the folder's path; the folder above it must exist.
    ///   - publication: what the folder is published as.
    ///   - guarded: folders that are read, in which nothing may be written.
    ///   - token: random numbers for the names of temporary folders.
    package init(
        output: String, as publication: Publication = .report, outside guarded: [String] = [],
        token: @escaping () -> UInt64 = { UInt64.random(in: .min ... .max) }
    ) throws(PublishError) {
        target = try Target(output, as: publication)
        try Surroundings(guarded).check(target)
        // A folder of somebody else's is refused before a lock is laid beside it.
        _ = try target.current()
        lock = try Lock(target)
        notes = (target.linkNote.map { [$0] } ?? []) + Sweep.run(target)
        self.token = token
    }

    /// Publishes a site. When it throws, the published folder is as it was.
    ///
    /// When every file is there already with the same bytes, nothing is written.
    /// - Parameter keepsOthers: whether files that were published before, under other names, stay.
    package func publish(_ new: [OutputFile], keepsOthers: Bool = false) throws(PublishError) -> Outcome {
        let old = try target.current()
        let site = try keepsOthers ? new + others(in: old, than: new) : new
        let files = try checked(site)
        let comparison = old.map { Comparison(files, with: $0) }
        var outcome = Publisher.outcome(site, comparison)
        outcome.notes = notes
        if comparison?.isUnchanged == true { return outcome }
        outcome.notes += try replace(old, by: files, comparison)
        return outcome
    }

    /// The files of the last publication that the new one does not have.
    private func others(
        in old: PublishedFolder?, than new: [OutputFile]
    ) throws(PublishError) -> [OutputFile] {
        guard let old else { return [] }
        let names = Set(new.map(\.path))
        var others: [OutputFile] = []
        for path in old.published.keys.sorted() where !names.contains(path) && old.inventory.files.contains(path) {
            let bytes = try publishing { () throws(FileError) in
                try old.reader.read(path, limit: Publisher.keptBytes)
            }
            others.append(OutputFile(path: path, bytes: bytes))
        }
        return others
    }

    /// No sheet of ours comes near it.
    private static let keptBytes = 1 << 30

    private func replace(
        _ old: PublishedFolder?, by files: [OutputFile], _ comparison: Comparison?
    ) throws(PublishError) -> [String] {
        var staging = try Staging(beside: target, token: token)
        let swap: Swap
        let way: Swap.Way
        var notes: [String] = []
        do throws(PublishError) {
            try staging.fill(files, like: comparison, old)
            try staging.seal()
            if let old, let comparison { notes = try tellLosses(Losses(files, comparison, old)) }
            swap = Swap(target: target, staging: staging, old: old)
            way = try swap.run(token: token)
        } catch {
            staging.remove()
            throw error
        }
        return notes + clear(swap, way)
    }

    /// Nothing that somebody has written goes away: it is kept before the folder is replaced.
    private func tellLosses(_ losses: Losses) throws(PublishError) -> [String] {
        let kept = losses.edited.isEmpty ? nil : try KeptFiles.write(losses.edited, beside: target)
        return losses.notes(in: target.path, kept: kept)
    }

    /// The new site is published; what cannot be cleared now is cleared by the next build.
    private func clear(_ swap: Swap, _ way: Swap.Way) -> [String] {
        var notes: [String] = []
        if case .movedAside = way {
            notes.append("disken kan inte byta två mappar i ett steg, så \(target.path) byttes i två")
        }
        if let old = swap.oldName(after: way), unsafe !removeTree(old, in: target.parent, last: Marker.name) {
            notes.append("den förra rapporten ligger kvar i \(target.path(of: old)) och tas bort av nästa bygge")
        }
        return notes
    }

    /// The site with its marker first, so that a folder that was never finished is known as ours.
    private func checked(_ site: [OutputFile]) throws(PublishError) -> [OutputFile] {
        var seen: Set<[UInt8]> = [Array(Marker.name.utf8), Array(PublishedFolder.keptFile.utf8)]
        for file in site {
            guard RelativePath.parts(file.path) != nil, !file.path.utf8.contains(UInt8(ascii: "\n")),
                seen.insert(Array(file.path.utf8)).inserted
            else { throw .badFile(path: file.path) }
        }
        return [Marker(of: site, as: target.publication).file] + site
    }

    /// Counts the site's own files: the marker, which comes first, is not one.
    private static func outcome(_ site: [OutputFile], _ comparison: Comparison?) -> Outcome {
        var outcome = Outcome()
        outcome.unchanged = comparison?.same.dropFirst().count { $0 != nil } ?? 0
        outcome.written = site.count - outcome.unchanged
        outcome.removed = comparison?.removed.count ?? 0
        return outcome
    }
}
