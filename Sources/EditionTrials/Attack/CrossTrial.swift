import Diagnostics
package import RandomEditions
import TestProjects

/// How much more is hidden in a cross of dimensions with every total than the small numbers, read from the page.
package struct CrossTrial {
    package let edition: CrossEdition

    package init(_ edition: CrossEdition) { self.edition = edition }

    package struct Result {
        /// Numbers from 1 to 4.
        package var small = 0
        /// Other numbers that are hidden.
        package var extra = 0
        /// Small numbers and zeros that are not printed as they should be.
        package var wrong = 0
        package var isTotalHidden = false
        package var errors: [String] = []
    }

    package func run() throws -> Result {
        var result = Result()
        let built = try ProjectText(edition.text).build()
        result.errors = built.errors.map(\.message)
        let words = built.words("2025/index.html")
        for (number, ask) in edition.asks.enumerated() {
            let (count, printed) = (edition.count(ask), EditionTrial.printed(number, in: words))
            let isHidden = printed == "dolt"
            let isSmall = (1...4).contains(count)
            result.small += isSmall ? 1 : 0
            result.extra += isHidden && !isSmall ? 1 : 0
            let digits = printed?.filter(\.isNumber)
            if isHidden ? count == 0 : isSmall || digits != "\(count)" { result.wrong += 1 }
            if isHidden, !ask.contains(where: { $0 != nil }) { result.isTotalHidden = true }
        }
        return result
    }
}
