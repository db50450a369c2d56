/// A browser that can print without a window. All of these are of one family and take the same flags.
package struct Browser: Hashable, Sendable {
    /// The whole path of the program.
    package let path: String

    package init(path: String) { self.path = path }

    /// In the order in which they are looked for.
    package static let names = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
        "microsoft-edge-stable", "msedge",
    ]

    /// Where programs with a window of their own lie on a Mac.
    package static let applications = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ]

    /// The first that is installed.
    /// - Parameters:
    ///   - name: the one that the user wants, as a name or a path; nil for any.
    ///   - searchPath: the folders of `PATH`, parted by colons.
    package static func find(
        named name: String?, in searchPath: String, isProgram: (String) -> Bool
    ) throws(PrintError) -> Browser {
        let places = name.map { [$0] } ?? names
        let candidates = places.flatMap { whole($0, searchPath) } + (name == nil ? applications : [])
        guard let path = candidates.first(where: isProgram) else { throw .noBrowser(named: name) }
        return Browser(path: path)
    }

    /// A program of the search path, such as `qpdf`; nil when it is not installed.
    package static func program(_ name: String, in searchPath: String, isProgram: (String) -> Bool) -> String? {
        whole(name, searchPath).first(where: isProgram)
    }

    private static func whole(_ name: String, _ searchPath: String) -> [String] {
        name.contains("/") ? [name] : searchPath.split(separator: ":").map { $0 + "/" + name }
    }

    /// The flags that print a page into a file: no head and foot of the browser's own, an outline of the headings.
    func arguments(printing page: String, into file: String, profile: String, isRoot: Bool) -> [String] {
        [
            "--headless=new", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline",
            "--disable-extensions", "--no-first-run", "--user-data-dir=\(profile)",
        ]
            // The browser refuses to shut root into its sandbox; the page is our own and holds no script.
            + (isRoot ? ["--no-sandbox"] : []) + ["--print-to-pdf=\(file)", page]
    }
}
