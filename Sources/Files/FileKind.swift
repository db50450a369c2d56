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
