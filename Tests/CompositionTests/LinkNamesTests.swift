import Markup
import Testing

@testable import Composition

/// One name leads to one place in the list of a page's links.
@Suite struct LinkNamesTests {
    private func link(_ text: String, _ target: String) -> Markup { el("a", ["href": target], .text(text)) }

    private func told(_ parts: [Markup]) -> String {
        let names = LinkNames(parts) { ["matt-svar": "Andel besvarade samtal", "matt-tid": "Svarstid"] }
        return HTMLWriter.string(names.toldApart(.fragment(parts)))
    }

    @Test func numbersThatMeetAreToldApartByTheirMeasures() {
        let text = told([link("100 %", "matt.html#matt-svar"), link("100 %", "matt.html#matt-tid")])
        #expect(text.contains(#"aria-label="100 %, så räknas talet: andel besvarade samtal""#))
        #expect(text.contains(#"aria-label="100 %, så räknas talet: svarstid""#))
    }

    @Test func aNameOfOnePlaceIsLeftAsItIs() {
        let text = told([link("100 %", "matt.html#matt-svar"), link("100 %", "matt.html#matt-svar")])
        #expect(!text.contains("aria-label"))
    }

    @Test func aPageKeepsItsNameBesideANumberOfIt() {
        let text = told([link("Luleå", "kommun/lulea.html"), link("Luleå", "matt.html#matt-tid")])
        #expect(text.contains(#"<a href="kommun/lulea.html">Luleå</a>"#))
        #expect(text.contains(#"aria-label="Luleå, så räknas talet: svarstid""#))
    }

    @Test func aSourceIsCalledASource() {
        let text = told([link("Mottagningar", "index.html#sidor-enhet"), link("Mottagningar", "#data-enheter")])
        #expect(text.contains(#"aria-label="Mottagningar, datakälla""#))
    }
}
