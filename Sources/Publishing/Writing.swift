import Files
import Glibc

/// Writes a file that must not exist yet, with the rights of a published file.
/// - Parameter path: what an error calls the folder.
func writeNew(_ file: OutputFile, in folder: Descriptor, of path: String) throws(PublishError) {
    func failed(_ operation: FileError.Operation) -> PublishError {
        .system(.last(operation, path + "/" + file.path))
    }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let number = uninterrupted { unsafe openat(folder.number, file.path, flags, 0o600) }
    guard number >= 0 else { throw failed(.create) }
    guard writeAll(file.bytes, to: number), uninterrupted({ fchmod(number, Comparison.filePermissions) }) == 0 else {
        let error = failed(.write)
        close(number)
        throw error
    }
    // Some network disks tell only now that they had no room. An interrupted close has closed the file.
    guard close(number) == 0 || errno == EINTR else { throw failed(.write) }
}

/// Whether all bytes were taken; else errno says why not.
private func writeAll(_ bytes: [UInt8], to number: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
        let count = unsafe bytes.withUnsafeBytes { bytes in
            let rest = unsafe bytes[offset...]
            return uninterrupted {
                unsafe write(number, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            }
        }
        guard count >= 0 else { return false }
        if count == 0 {
            errno = EIO
            return false
        }
        offset += count
    }
    return true
}
