/// Why nothing was printed, as people read it.
package enum PrintError: Error, Hashable {
    /// No browser that prints is installed, or the one that was named does not exist.
    case noBrowser(named: String?)
    /// The program that finishes what the browser prints is not installed.
    case noEditor
    /// That program could not do it; its own words.
    case editorFailed(String, words: String)
    /// The browser ended without a sheet; its own words, as far as it said any.
    case browserFailed(String, words: String)
    case tooSlow(String, seconds: Int)
    /// A file or folder of the system, with the system's word.
    case system(path: String, reason: String)

    package var message: String {
        switch self {
        case .noBrowser(let name?): "webbläsaren \(name) finns inte eller går inte att köra"
        case .noBrowser(nil): "ingen Chromium, Chrome eller Edge är installerad"
        case .noEditor: "programmet qpdf, som gör utskriften läsbar för alla, är inte installerat"
        case .editorFailed(let editor, let words):
            "\(editor) kunde inte göra utskriften färdig" + (words.isEmpty ? "" : ": \(words)")
        case .browserFailed(let browser, let words):
            "\(browser) skrev inte ut sidan" + (words.isEmpty ? "" : ": \(words)")
        case .tooSlow(let browser, let seconds): "\(browser) blev inte klar på \(seconds) sekunder"
        case .system(let path, let reason): "\(path): \(reason)"
        }
    }
}
