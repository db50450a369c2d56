import Files
import Glibc

/// Writes a folder that does not exist yet: all of it or nothing, and never over anything that is there.
///
/// - Parameters:
///   - files: their paths are below the folder.
///   - path: of the folder; the one above it must exist.
package func writeNewFolder(
    _ files: [OutputFile], at path: String, token: () -> UInt64 = { UInt64.random(in: .min ... .max) }
) throws(PublishError) {
    let target = try Target(path, as: .report)
    var staging = try Staging(beside: target, token: token)
    do throws(PublishError) {
        try staging.fill(files, like: nil, nil)
        try staging.seal()
        // A folder takes the place of an empty one at most.
        guard
            uninterrupted({ unsafe renameat(target.parent.number, staging.name, target.parent.number, target.name) })
                == 0
        else { throw PublishError.system(.last(.rename, path)) }
    } catch {
        staging.remove()
        throw error
    }
}
