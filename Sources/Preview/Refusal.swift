/// Why a request is not answered with a file: the status of HTTP, and what a person who meets it is told.
enum Refusal: Int, Error, Hashable, CaseIterable {
    case malformed = 400
    /// From another site, or to another name than ours.
    case foreign = 403
    case notFound = 404
    case method = 405
    case tooSlow = 408
    case tooLong = 431
    case tooMany = 503
    case version = 505

    /// The reason phrase of RFC 9110, section 15.
    var phrase: String {
        switch self {
        case .malformed: "Bad Request"
        case .foreign: "Forbidden"
        case .notFound: "Not Found"
        case .method: "Method Not Allowed"
        case .tooSlow: "Request Timeout"
        case .tooLong: "Request Header Fields Too Large"
        case .tooMany: "Service Unavailable"
        case .version: "HTTP Version Not Supported"
        }
    }

    var words: String {
        switch self {
        case .malformed: "Frågan går inte att förstå."
        case .foreign: "Bara sidor på den här adressen får fråga."
        case .notFound: "Sidan finns inte i rapporten."
        case .method: "Här går det bara att läsa."
        case .tooSlow: "Frågan tog för lång tid."
        case .tooLong: "Frågan är för lång."
        case .tooMany: "För många frågor på en gång."
        case .version: "Frågan är av en annan version av HTTP."
        }
    }
}
