package import Diagnostics
import Markup

extension EditionLock {
    /// Reads a lock; nil when it is not as the program wrote it (told).
    package static func read(_ source: SourceText, _ findings: Findings) -> EditionLock? {
        do {
            return try EditionLock(reading: source.bytes)
        } catch {
            findings.add(
                .lockBroken, "låset \(error.clause)", at: source.place,
                hint: "hämta filen så som den låstes ur versionshistoriken")
            return nil
        }
    }

    private enum Fault: Error {
        case noJSON, newer, edited
        case missing(String)

        /// What follows on "låset".
        var clause: String {
            switch self {
            case .noJSON: "går inte att läsa: det är avklippt eller inte JSON"
            case .newer: "är skrivet av en nyare version av programmet"
            case .edited: "har ändrats för hand sedan programmet skrev det"
            case .missing(let key): "saknar «\(key)»"
            }
        }
    }

    private init(reading bytes: [UInt8]) throws(Fault) {
        guard case .object(let members)? = JSON.read(bytes) else { throw .noJSON }
        func value(_ key: String) throws(Fault) -> JSON {
            guard let found = members.first(where: { $0.key == key }) else { throw .missing(key) }
            return found.value
        }
        guard case .integer(let format) = try value("format") else { throw .edited }
        guard format <= EditionLock.format else { throw .newer }
        guard case .string(let checksum) = try value("checksum"), case .array(let reopened) = try value("reopened")
        else {
            throw .edited
        }
        values = try EditionLock.texts(try value("values"))
        rows = format == 1 ? nil : try EditionLock.texts(try value("rows"))
        texts = try EditionLock.texts(try value("texts"))
        wording = try EditionLock.texts(try value("wording"))
        for entry in reopened {
            guard case .string(let text) = entry else { throw .edited }
            self.reopened.append(text)
        }
        if format >= 3 {
            guard case .string(let program) = try value("program") else { throw .edited }
            published = Published(
                program: program, files: try EditionLock.texts(try value("files")),
                printed: try EditionLock.texts(try value("printed")))
        }
        guard self.checksum == checksum else { throw .edited }
    }

    private static func texts(_ value: JSON) throws(Fault) -> [String: String] {
        guard case .object(let members) = value else { throw .edited }
        var texts: [String: String] = [:]
        for member in members {
            guard case .string(let text) = member.value, texts.updateValue(text, forKey: member.key) == nil else {
                throw .edited
            }
        }
        return texts
    }
}
