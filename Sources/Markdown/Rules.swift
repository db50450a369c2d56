package import Diagnostics

extension Rule {
    package static let rawHTML = Rule(
        "raw-html", "Rå HTML i Markdown tas inte med: den kan bära skript och bryta sidans tillgänglighet.")
    package static let forbiddenLink = Rule(
        "forbidden-link", "En länk får gå till https, mailto, tel, ett ställe på sidan eller en fil i projektet.")
    package static let foreignImage = Rule(
        "foreign-image", "En bild ska ligga i projektet, så att sidan inte hämtar något utifrån.")
}

package let markdownRules: [Rule] = [.rawHTML, .forbiddenLink, .foreignImage]
