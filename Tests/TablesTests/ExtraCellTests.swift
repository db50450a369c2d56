import Diagnostics
import Testing

@testable import Tables

/// A row with cells too many is told with what most likely gave it them.
@Suite struct ExtraCellTests {
    @Test(arguments: [
        (";", "a;b;c;d", "ett «;» är för mycket, eller står i en text: skriv i så fall texten inom citattecken"),
        (
            ";", "a;b;c;d;e",
            "2 skiljetecken är för många, eller står i texter: skriv i så fall texterna inom citattecken"
        ),
        (";", "a;82;5;c", "ett «;» är för mycket, eller står i en text"),
        (";", "a;b;c;", "raden slutar med ett «;» för mycket"),
        (";", "a;b;c; ;", "raden slutar med 2 skiljetecken för mycket"),
        (";", "\"a\";b;c;d", "ett «;» inne i en cell kräver citattecken kring cellen; annars"),
        ("\\t", "a\tb\tc\td", "en tabb är för mycket, eller står i en text"),
        (",", "a,82,5,c", "är «82,5» ett tal med decimalkomma? skriv det med punkt, eller inom citattecken; annars"),
        (",", "a,-82,5,c", "är «-82,5» ett tal med decimalkomma?"),
        (",", "2024,82,5,c", "står ett decimalkomma i ett tal?"),
        (",", "82,5,a,7,25", "står ett decimalkomma i ett tal?"), (",", "a,b,5,c", "ett «,» är för mycket"),
        (",", "a,82,5,c,d", "2 skiljetecken är för många"),
    ])
    func tellsTheLikelyCause(delimiter: String, row: String, hint: String) throws {
        let sign = delimiter == "\\t" ? "\t" : delimiter
        let text = ["x", "y", "z"].joined(separator: sign) + "\n" + row + "\n"
        let found = scanned(text, as: try texts(["x", "y", "z"], delimiter: delimiter))
        let fault = try #require(found.findings.all.first)
        #expect(found.rules == ["extra-cell"])
        #expect(fault.hint?.hasPrefix(hint) == true, "\(fault.hint ?? "")")
    }
}
