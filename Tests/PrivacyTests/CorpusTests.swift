import Glibc
import Privacy
import Testing

/// The lists of personnummer/meta, when they are at hand.
@Suite struct CorpusTests {
    /// The texts within quotation marks of a JSON file; nil (and a printed line) when the file is absent.
    private func quoted(_ name: String) -> [String]? {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        guard let file = fopen("/\(root)/../shared/corpora/personnummer/\(name)", "r") else {
            print("hoppar över personnummerlistan \(name): filen finns inte")
            return nil
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\"").map(String.init)
    }

    @Test(arguments: [("allPins.json", 41_129), ("allCoords.json", 2_264)])
    func findsEveryNumberInFourForms(name: String, count: Int) {
        guard let numbers = quoted(name)?.filter({ $0.utf8.count == 12 && $0.utf8.allSatisfy { $0 < 58 } }) else {
            return
        }
        #expect(numbers.count == count)
        let missed = numbers.filter { number in
            [number, String(number.dropFirst(2))].contains { digits in
                ["", "-"].contains { separator in
                    let text = digits.dropLast(4) + separator + digits.suffix(4)
                    return personalIdentityNumbers(in: String(text)) != [0..<text.utf8.count]
                }
            }
        }
        #expect(missed.isEmpty)
    }

    @Test func findsNoOrganisationNumber() {
        guard let texts = quoted("orgnumber.json") else { return }
        #expect(texts.filter { $0.contains("-") }.count >= 6)
        #expect(texts.allSatisfy { personalIdentityNumbers(in: $0).isEmpty })
    }

    @Test(arguments: ["list.json", "interim.json"])
    func agreesOnWhatIsValid(name: String) {
        guard let texts = quoted(name) else { return }
        let forms = ["long_format", "short_format", "separated_format", "separated_long"]
        var judged: [(text: String, isValid: Bool)] = []
        var pending: [String] = []
        for (index, text) in texts.enumerated() {
            if forms.contains(text), index + 2 < texts.count { pending.append(texts[index + 2]) }
            if text == "valid", index + 1 < texts.count {
                judged += pending.map { ($0, texts[index + 1].contains("true")) }
                pending = []
            }
        }
        #expect(judged.count >= 44)
        for (text, isValid) in judged where !text.contains(" ") {
            #expect(personalIdentityNumbers(in: text).isEmpty == !isValid, "\(text)")
        }
    }
}
