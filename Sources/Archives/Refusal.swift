/// Why a file is not read.
package struct Refusal: Error, Hashable, Sendable {
    /// A Swedish clause: "den är låst med lösenord".
    package let reason: String
    /// What to do.
    package let hint: String

    package init(reason: String, hint: String) {
        self.reason = reason
        self.hint = hint
    }

    package static func unreadable(_ reason: String) -> Refusal {
        Refusal(reason: reason, hint: "spara om filen i det program som gjorde den, och försök igen")
    }

    static let tooLarge = Refusal(
        reason: "den blir mycket större än rimligt när den packas upp", hint: "gör om filen, utan det som är inbäddat")

    package static func wrongKind(_ kind: String) -> Refusal {
        Refusal(
            reason: "innehållet är inte av slaget .\(kind)", hint: "lägg in rätt fil, eller ge den ändelsen som den är")
    }
}

/// How much a file may become when it is unpacked.
package struct Budget: Sendable {
    /// Bytes that are left of all members together.
    private var left: Int
    /// Files within files.
    package static let depth = 3

    package init(_ left: Int = 128 << 20) { self.left = left }

    package mutating func spend(_ count: Int) throws(Refusal) {
        left -= count
        guard left >= 0 else { throw .tooLarge }
    }
}
