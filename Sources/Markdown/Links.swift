import Diagnostics

/// Why a link may not be published.
enum LinkFault: Equatable {
    case empty, host, absolute
    case insecure(String)
    case scheme(String)
    case character

    /// Nil for https, mailto, tel, `#…` and relative paths.
    init?(_ destination: String) {
        let bytes = Array(destination.utf8)
        guard let first = bytes.first else {
            self = .empty
            return
        }
        if destination.unicodeScalars.contains(where: {
            $0.value <= 0x20 || CharacterFault($0) == .control || $0 == "\\"
        }) {
            self = .character
        } else if bytes.starts(with: "//".utf8) {
            self = .host
        } else if first == UInt8(ascii: "/") {
            self = .absolute
        } else if let scheme = LinkFault.scheme(bytes) {
            if ["https", "mailto", "tel"].contains(scheme) { return nil }
            self = scheme == "http" ? .insecure(destination) : .scheme(scheme)
        } else {
            return nil
        }
    }

    /// Whether an image's path is relative and has no scheme.
    static func isInProject(_ path: String) -> Bool {
        LinkFault(path) == nil && scheme(Array(path.utf8)) == nil && path.utf8.first != UInt8(ascii: "#")
    }

    /// What stands before a `:` that comes before any `/`, `?` or `#`, in lower case: a browser may take it for a
    /// scheme (RFC 3986 §4.2 forbids it in a relative path).
    private static func scheme(_ bytes: [UInt8]) -> String? {
        let ends: Set<UInt8> = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":")]
        guard let end = bytes.firstIndex(where: ends.contains), bytes[end] == UInt8(ascii: ":") else { return nil }
        let lower = bytes[..<end].map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
        return String(decoding: lower, as: UTF8.self)
    }

    var message: String {
        switch self {
        case .empty: "länken saknar adress"
        case .host: "länken börjar med // och går till en annan dator"
        case .absolute: "länken börjar med / och fungerar inte när sidorna flyttas"
        case .insecure: "länken går till http, som vem som helst på vägen kan ändra"
        case .scheme(let scheme): "en länk får inte börja med «\(scheme):»"
        case .character: "länkens adress har blanksteg, omvänt snedstreck eller styrtecken"
        }
    }

    var hint: String {
        switch self {
        case .empty: "skriv adressen mellan parenteserna, eller ta bort hakparenteserna"
        case .host: "skriv hela adressen med https:"
        case .absolute: "skriv vägen från den här filen: [text](02-kapitel.md)"
        case .insecure(let url):
            "skriv https\(url.dropFirst(4)), eller sätt adressen mellan ` om den inte ska vara en länk"
        case .scheme: "https, mailto, tel, #ställe och filer i projektet går bra"
        case .character: "skriv %20 för blanksteg och / för \\"
        }
    }
}

/// How an address in the text became a link without brackets.
enum Autolink {
    case none, address
    /// `www.…`, which cmark-gfm makes http of and we make https of.
    case world

    /// `text` is all that the link shows; nil when it shows more than one piece of text.
    init(url: String, text: String?) {
        guard let text, !text.isEmpty else {
            self = .none
            return
        }
        if url == text || url == "mailto:" + text {
            self = .address
        } else {
            self = url == "http://" + text && text.utf8.starts(with: "www.".utf8) ? .world : .none
        }
    }
}
