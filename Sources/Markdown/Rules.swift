package import Diagnostics

extension Rule {
    package static let unclosedFrontMatter = Rule(
        "unclosed-front-matter", "Inledningen börjar med --- men slutar aldrig; hela texten skulle försvinna.")
    package static let misplacedFrontMatter = Rule(
        "misplaced-front-matter",
        "Inledningen står inte överst mellan två rader med ---; den skulle skrivas ut som text.")
    package static let tooLarge = Rule(
        "markdown-too-large", "En text är större, djupare eller mer invecklad än vad som läses.")
    package static let rawHTML = Rule(
        "raw-html", "Rå HTML i Markdown tas inte med: den kan bära skript och bryta sidans tillgänglighet.")
    package static let forbiddenLink = Rule(
        "forbidden-link", "En länk får gå till https, mailto, tel, ett ställe på sidan eller en fil i projektet.")
    package static let foreignImage = Rule(
        "foreign-image", "En bild ska ligga i projektet, så att sidan inte hämtar något utifrån.")
    package static let unreadLink = Rule(
        "unread-link", .warning, "Hakparenteser som ser ut som en länk läses som text; oftast är adressen felskriven.")
    package static let unreadHeading = Rule(
        "unread-heading", .warning, "En rad som börjar med # men saknar blanksteget läses som text, inte som rubrik.")
    package static let unreadMarkup = Rule(
        "unread-markup", .warning,
        "Tecken för fetstil, kursiv eller kod som aldrig stängs, eller en tabell utan hel streckrad, skrivs ut som text."
    )
    package static let unknownFootnote = Rule("unknown-footnote", "En not som texten hänvisar till finns inte.")
    package static let unusedFootnote = Rule(
        "unused-footnote", "En not som ingen hänvisar till, eller som skrivits två gånger, skulle tyst falla bort.")
    package static let unclosedFence = Rule(
        "unclosed-fence", "Ett kodblock slutar aldrig och sväljer resten av texten.")
    package static let indentedBlock = Rule(
        "indented-block", "Ett diagram eller en tabell ska stå vid marginalen, inte i en lista eller ett citat.")
    package static let longRow = Rule(
        "long-row", "En rad i en tabell har fler celler än tabellen kolumner; de skulle tyst falla bort.")
}

package let markdownRules: [Rule] = [
    .unclosedFrontMatter, .misplacedFrontMatter, .tooLarge, .rawHTML, .forbiddenLink,
    .foreignImage, .unreadLink, .unreadHeading, .unreadMarkup, .unknownFootnote, .unusedFootnote, .unclosedFence,
    .indentedBlock,
    .longRow,
]
