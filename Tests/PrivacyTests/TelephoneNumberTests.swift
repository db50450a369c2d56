import Privacy
import Testing

@Suite struct TelephoneNumberTests {
    @Test(arguments: [
        "ring Anna 070-123 45 67", "070 123 45 67", "0701234567", "070-1234567", "+46 70 123 45 67",
        "+46(0)70-123 45 67",
        "+46 (0)70 123 45 67", "0046701234567", "0920-28 40 00", "0920-284000", "08-123 456 78", "08-123 45 678",
        "0980-319 200", "070\u{2011}123 45 67", "070\u{A0}123\u{A0}45\u{A0}67", "tel 0911-123 45", "076-12 34 567",
        "(070-123 45 67)",
    ])
    func isFound(text: String) { #expect(telephoneNumbers(in: text).count == 1) }

    @Test(arguments: [
        "2025-03-01", "08-12-2025", "0025", "20250101", "1 234 567", "070-1234", "kl 08-17", "dnr 678-2021",
        "0114-2025",
        "SE-EX-0001", "0,701234567", "01-2025", "2021-0701234567", "ISBN 978-91-7000-123-4", "0701234567890",
        "00701234567", "556677-8899", "08 2025 2026", "0-1234567", "0123456789", "vecka 01-02 2025", "05-06 07-08",
        "12 0701 234 567 89",
    ])
    func isNoNumber(text: String) { #expect(telephoneNumbers(in: text).isEmpty) }

    @Test func theRangeIsTheNumber() {
        let text = "Åsa: 070-123 45 67."
        let found = telephoneNumbers(in: text)
        #expect(found.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == ["070-123 45 67"])
    }
}
