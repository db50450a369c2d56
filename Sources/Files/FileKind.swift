package import Glibc

/// What a name in a folder stands for.
package enum FileKind: Hashable, Sendable {
    case file, folder, symbolicLink, pipe, device, socket

    package init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .symbolicLink
        case S_IFIFO: self = .pipe
        case S_IFSOCK: self = .socket
        default: self = .device
        }
    }

    /// The kind that a folder tells with a name (`d_type`); nil when it does not.
    init?(directoryType: UInt8) {
        switch Int(directoryType) {
        case Int(DT_REG): self = .file
        case Int(DT_DIR): self = .folder
        case Int(DT_LNK): self = .symbolicLink
        case Int(DT_FIFO): self = .pipe
        case Int(DT_SOCK): self = .socket
        case Int(DT_CHR), Int(DT_BLK): self = .device
        default: return nil
        }
    }

    /// The kind in Swedish, with its article.
    package var name: String {
        switch self {
        case .file: "en fil"
        case .folder: "en mapp"
        case .symbolicLink: "en symbolisk länk"
        case .pipe: "ett namngivet rör"
        case .device: "en enhetsfil"
        case .socket: "en sockel"
        }
    }
}
