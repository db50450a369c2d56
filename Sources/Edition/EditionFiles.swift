package import Diagnostics

/// The files of an edition as the caller has read them: nothing here touches the disk.
package struct EditionFiles: Sendable {
    /// The edition's folder as shown in messages: `content/2025`.
    package let folder: String
    /// Markdown and YAML files, by path relative to the folder.
    package let files: [File]
    /// Paths of the edition's other files (data, appendices), relative to the folder.
    package let otherPaths: [String]

    package struct File: Sendable {
        package let path: String
        package let bytes: [UInt8]

        package init(_ path: String, _ bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    package init(folder: String, files: [File], otherPaths: [String] = []) {
        self.folder = folder
        self.files = files
        self.otherPaths = otherPaths
    }

    /// What `report.yaml` says; nil when it is absent or without a period (told).
    package func report(_ findings: Findings) -> Report? {
        nil
    }

    /// The whole edition; nil without a report.
    package func edition(_ report: Report?, _ vocabulary: Vocabulary, _ findings: Findings) -> Edition? {
        nil
    }
}
