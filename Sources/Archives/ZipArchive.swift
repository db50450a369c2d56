/// The members of a ZIP archive (APPNOTE 6.3), stored or deflated; nothing may stand in it that its list does not name.
package struct ZipArchive: Sendable {
    package struct Member: Sendable {
        package let name: String
        let method: Int
        let data: Range<Int>
        let header: Int
        /// What the list says of it unpacked.
        let size: Int
        let sum: UInt
    }

    private let bytes: [UInt8]
    package let members: [Member]

    private static let mostMembers = 10_000

    package init(_ bytes: [UInt8]) throws(Refusal) {
        self.bytes = bytes
        let broken = Refusal.unreadable("den är skadad eller avklippt")
        guard let end = ZipArchive.end(bytes), let count = bytes.little(end + 10, 2), count <= ZipArchive.mostMembers,
            let start = bytes.little(end + 16, 4), start < end
        else { throw broken }
        var members: [Member] = []
        var position = start
        for _ in 0..<count {
            guard let (member, next) = try ZipArchive.member(bytes, position) else { throw broken }
            members.append(member)
            position = next
        }
        self.members = members
        guard bytes.count <= end + 22 else {
            throw .unreadable("efter innehållet står en kommentar eller något mer")
        }
        guard ZipArchive.isDense(members, until: start), position <= end else {
            throw .unreadable("den innehåller delar som inte står i dess egen förteckning")
        }
    }

    /// The end record, which stands last but for a comment.
    private static func end(_ bytes: [UInt8]) -> Int? {
        let first = max(0, bytes.count - 22 - 65_535)
        guard bytes.count >= 22 else { return nil }
        return (first...(bytes.count - 22)).reversed().first { bytes.little($0, 4) == 0x0605_4B50 }
    }

    private static func member(_ bytes: [UInt8], _ position: Int) throws(Refusal) -> (Member, next: Int)? {
        guard bytes.little(position, 4) == 0x0201_4B50, let flags = bytes.little(position + 8, 2),
            let method = bytes.little(position + 10, 2), let sum = bytes.little(position + 16, 4),
            let size = bytes.little(position + 20, 4), let whole = bytes.little(position + 24, 4),
            let nameLength = bytes.little(position + 28, 2), let extra = bytes.little(position + 30, 2),
            let comment = bytes.little(position + 32, 2), let header = bytes.little(position + 42, 4),
            position + 46 + nameLength <= bytes.count, bytes.little(header, 4) == 0x0403_4B50,
            let localName = bytes.little(header + 26, 2), let localExtra = bytes.little(header + 28, 2)
        else { return nil }
        if flags & 1 == 1 {
            throw Refusal(reason: "den är låst med lösenord", hint: "spara filen utan lösenord")
        }
        let start = header + 30 + localName + localExtra
        guard start + size <= bytes.count else { return nil }
        let name = String(decoding: bytes[(position + 46)..<(position + 46 + nameLength)], as: UTF8.self)
        let member = Member(
            name: name, method: method, data: start..<start + size, header: header, size: whole, sum: UInt(sum))
        return (member, position + 46 + nameLength + extra + comment)
    }

    /// Whether the members follow on each other; after each may stand the record of its sizes.
    private static func isDense(_ members: [Member], until end: Int) -> Bool {
        var position = 0
        for member in members.sorted(by: { $0.header < $1.header }) {
            guard member.header >= position, member.header - position <= 24 else { return false }
            position = member.data.upperBound
        }
        return end >= position && end - position <= 24
    }

    package func content(_ member: Member, _ budget: inout Budget) throws(Refusal) -> [UInt8] {
        var out: [UInt8] = []
        try unpack(member, &budget) { out += $0 }
        return out
    }

    /// The member piece by piece, as it must be: of the size and with the sum of the list.
    ///
    /// - Parameter most: bytes that it may have.
    package func read(
        _ member: Member, atMost most: Int, _ take: (ArraySlice<UInt8>) throws(Refusal) -> Void
    ) throws(Refusal) {
        let ratio = ZipArchive.mostRatio * max(member.data.count, ZipArchive.alwaysAllowed)
        guard member.size <= min(most, ratio) else { throw .tooLarge }
        var (budget, sum, size) = (Budget(min(most, ratio)), checksum(0, []), 0)
        try unpack(member, &budget) { (piece) throws(Refusal) in
            (sum, size) = (checksum(sum, piece), size + piece.count)
            guard size <= member.size else { throw .unreadable("den är skadad") }
            try take(piece)
        }
        guard size == member.size, sum == member.sum else { throw .unreadable("den är skadad") }
    }

    /// More than text and tables ever gain by being packed.
    private static let mostRatio = 200
    /// Packed bytes for which the ratio says nothing.
    private static let alwaysAllowed = 1 << 12

    private func unpack(
        _ member: Member, _ budget: inout Budget, _ take: (ArraySlice<UInt8>) throws(Refusal) -> Void
    ) throws(Refusal) {
        switch member.method {
        case 0:
            try budget.spend(member.data.count)
            try take(bytes[member.data])
        case 8: try inflate(bytes[member.data], isBare: true, &budget, take)
        default: throw .unreadable("den är packad på ett ovanligt sätt")
        }
    }
}
