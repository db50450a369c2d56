import Glibc

/// The reason that the operating system gave, told in Swedish.
package struct SystemFault: Hashable, Sendable {
    /// The value of errno.
    package let code: Int32

    package init(_ code: Int32) {
        self.code = code
    }

    /// The reason of the system call that just failed.
    package static var last: SystemFault { SystemFault(errno) }

    /// Whether there is no room left for what is to be written.
    package var isFullDisk: Bool { code == ENOSPC || code == EDQUOT }

    /// A clause such as "disken är full".
    package var reason: String {
        SystemFault.reasons[code] ?? "systemet svarade med fel nummer \(code)"
    }

    private static let reasons: [Int32: String] = [
        EACCES: "behörighet saknas",
        EPERM: "behörighet saknas",
        EROFS: "disken går bara att läsa",
        ENOSPC: "disken är full",
        EDQUOT: "diskkvoten är slut",
        EFBIG: "filen blir större än vad systemet tillåter",
        EIO: "disken svarar med ett fel",
        ENOENT: "det finns ingenting med det namnet",
        EEXIST: "namnet är upptaget",
        ENOTEMPTY: "mappen är inte tom",
        ENOTDIR: "en del av sökvägen är inte en mapp",
        EISDIR: "det är en mapp",
        ELOOP: "det är en symbolisk länk",
        ENAMETOOLONG: "namnet är för långt",
        EMFILE: "för många filer är öppna",
        ENFILE: "för många filer är öppna",
        ENOMEM: "minnet räcker inte",
        EBUSY: "något annat använder den",
        EXDEV: "den ligger på en annan disk",
        EMLINK: "filen har för många namn",
        EOPNOTSUPP: "filsystemet klarar det inte",
        ENOSYS: "systemet klarar det inte",
        ESTALE: "nätverksdisken har tappat den",
    ]
}
