import Testing

@testable import Language

/// The phrase book: what it is given decides the form, also at the edges of one, all and none.
@Suite struct PhraseBookTests {
    private let units = Noun("mottagning", "mottagningar")

    @Test func aCountOfOneAndOfNoneHaveFormsOfTheirOwn() {
        #expect(MatrixPhrases.complete(0, of: 5, units) == "Ingen mottagning har alla.")
        #expect(MatrixPhrases.complete(1, of: 5, units) == "En mottagning har alla.")
        #expect(MatrixPhrases.complete(4, of: 5, units) == "Fyra mottagningar har alla.")
        #expect(MatrixPhrases.complete(5, of: 5, units) == "Alla mottagningar har alla.")
        #expect(Phrases.missing(0) == nil)
        #expect(Phrases.missing(1) == "Uppgift saknas för ett värde.")
        #expect(Phrases.missing(13) == "Uppgift saknas för 13 värden.")
        #expect(Phrases.notThere(2) == "Två värden finns inte eller går inte att räkna.")
        #expect(BulletPhrases.reached(0, of: 5, BulletPhrases.withTarget) == "Inget av 5 mått med mål når målet.")
        #expect(BulletPhrases.reached(2, of: 2, BulletPhrases.judged) == "Båda som kan bedömas når målet.")
        #expect(TimelinePhrases.counts(of: 1, TimelinePhrases.Ready(), open: []) == "Åtgärden är inte klar.")
        #expect(TimelinePhrases.moved([]) == nil)
        #expect(GapsPhrases.subtitle(1, "31 december 2025") == "En lucka den 31 december 2025.")
    }

    @Test func whatIsNotToldLeavesNoTrace() {
        let among = Among(5, of: 5)
        #expect(FunnelPhrases.nearly(below: nil, above: nil) == nil)
        #expect(
            FunnelPhrases.nearly(below: nil, above: "Åby")
                == "Utanför bara den inre (95\u{A0}procent) ligger Åby över.")
        #expect(
            FunnelPhrases.outside(below: "Åby", above: "Boda", of: among)
                == "Under den yttre gränsen (99,8\u{A0}procent) ligger Åby, över den Boda.")
        #expect(BulletPhrases.legend(bars: nil, rings: nil, hasTargets: false) == "")
        #expect(
            BulletPhrases.legend(bars: nil, rings: "2024", hasTargets: true) == "Ringen är 2024 och strecket målet.")
        #expect(FramePhrases.sources([]) == nil)
        #expect(ScorecardPhrases.lack(missing: 0, nothing: 0) == "")
        #expect(AboutPhrases.bounds(nil, "24") == "Till 24")
        #expect(DivergingPhrases.only(positive: nil, neutral: nil, negative: nil) == nil)
    }

    @Test func aSentenceBeginsWithACapitalUnlessItFollowsSomething() {
        #expect(TrendPhrases.nothing("") == "Inga värden finns att visa.")
        #expect(TrendPhrases.nothing(TrendPhrases.afterwards(nil)) == "Därefter: inga värden finns att visa.")
        #expect(TrendPhrases.only("Kvinnor: ", "63 procent") == "Kvinnor: värdet är 63 procent.")
        let change = Told("en ökning med 3 procentenheter", isRounded: true)
        let course = TrendPhrases.course("", nil, from: "60 procent 2024", to: "63 procent 2025", change)
        #expect(course.text == "Från 60 procent 2024 till 63 procent 2025, en ökning med 3 procentenheter.")
        #expect(course.isRounded, "what a piece knows, the sentence knows")
    }

    /// The rules of small numbers in words, for every combination of limits near the edge.
    @Test func theRuleOfSmallNumbersNamesWhatItHides() {
        for count in 1...6 {
            for denominator in 0...3 {
                for complement in [false, true] {
                    let said = DisclosurePhrases.rule(count: count, denominator: denominator, complement: complement)
                    let hidesCounts = count > 1
                    let hidesShares = denominator > 1
                    #expect((said == DisclosurePhrases.allShown) == (!hidesCounts && !hidesShares))
                    #expect(said.lowercased().contains("antal") == hidesCounts)
                    #expect(said.contains("ndelar med färre än \(denominator) ") == hidesShares)
                    #expect(said.contains("kvar till alla") == (complement && hidesCounts))
                }
            }
        }
    }

    @Test func aBreakIsFoundInEitherFormAlsoWithSoftHyphens() {
        let label = "Nytt journal\u{AD}system"
        for said in [Phrases.broken("2023", label) + ".", Phrases.breakNote("2023", label)] {
            #expect(Phrases.isBreakTold(label, in: said))
            #expect(!Phrases.isBreakTold("Ny fråga", in: said))
        }
        #expect(!Phrases.isBreakTold(label, in: "Värdet ökade efter \(label)."))
    }

    @Test func tellsWhichActionsAreReady() {
        var ready = TimelinePhrases.Ready()
        ready.inTime = 3
        #expect(TimelinePhrases.counts(of: 3, ready, open: []) == "Alla tre åtgärder är klara i tid.")
        ready.tooLate = 1
        #expect(
            TimelinePhrases.counts(of: 7, ready, open: ["tre pågår"])
                == "Fyra av sju åtgärder är klara: tre i tid och en för sent. Tre pågår.")
        (ready.inTime, ready.tooLate) = (0, 1)
        #expect(TimelinePhrases.counts(of: 1, ready, open: []) == "Åtgärden är klar för sent.")
        #expect(TimelinePhrases.counts(of: 2, ready, open: []) == "En av två åtgärder är klar, för sent.")
    }

    @Test func tellsWhatIsMoreThanChance() {
        #expect(
            ProcessPhrases.signals([(1, "förbättring", "maj 2025")])
                == "En punkt avviker mer än slumpen kan förklara, som förbättring (maj 2025).")
        #expect(
            ProcessPhrases.signals([(2, "förbättring", "maj 2025"), (1, "försämring", "juli 2025")])
                == "Tre punkter avviker mer än slumpen kan förklara: två som förbättring (maj 2025) och en som försämring "
                + "(juli 2025).")
    }
}
