import Testing
import Values

@Suite struct PeriodTests {
    @Test(arguments: ["2025", "2025-T2", "2025-Q3", "2025-03", "2025-03-31", "2016..2020", "2025-01..2025-12"])
    func writesAPeriodAsItWasRead(text: String) throws {
        #expect(try #require(Period(parsing: text)).description == text)
    }

    @Test(arguments: [
        "", "25", "2025-13", "2025-T4", "2025-Q0", "2025-02-30", "2020..2016", "2016..2020-03", "2025-3", "åäö",
    ])
    func refusesOtherForms(text: String) {
        #expect(Period(parsing: text) == nil)
    }

    @Test func knowsItsDays() throws {
        let tertial = try #require(Period(parsing: "2024-T1"))
        #expect(tertial.firstDay.description == "2024-01-01")
        #expect(tertial.lastDay.description == "2024-04-30")
        #expect(Period.month(2024, 2).lastDay.description == "2024-02-29")
    }

    @Test func splitsAYearIntoMonths() {
        #expect(Period.year(2025).split(into: .month).map(\.description).last == "2025-12")
        #expect(Period.year(2025).split(into: .month).count == 12)
        #expect(Period.year(2025).split(into: .year) == [.year(2025)])
    }

    @Test func previousIsTheEquallyLongPeriodBefore() {
        #expect(Period.year(2025).previous == .year(2024))
        #expect(Period.month(2025, 1).previous == .month(2024, 12))
        #expect(Period.month(2025, 3).shifted(years: -1) == .month(2024, 3))
    }

    @Test func aDayBelongsToItsMonthAndTertial() throws {
        let day = try #require(Day(parsing: "2025-08-31"))
        #expect(Period(.month, containing: day).description == "2025-08")
        #expect(Period(.tertial, containing: day).description == "2025-T2")
        #expect(Period(.quarter, containing: day).description == "2025-Q3")
    }

    @Test func refusesDatesThatDoNotExist() {
        #expect(Day(parsing: "2025-02-29") == nil)
        #expect(Day(parsing: "2024-02-29")?.adding(days: 1).description == "2024-03-01")
    }
}

/// What comes after the last year that can be written has a place, so that the year itself has an end.
@Suite struct LastYearTests {
    @Test(arguments: [Grain.month, .quarter, .tertial, .year])
    func theLastYearIsWhole(grain: Grain) {
        let year = Period.year(9999)
        #expect(year.lastDay.description == "9999-12-31")
        #expect(year.split(into: grain).count == grain.perYear)
        #expect(year.split(into: grain).last?.lastDay == year.lastDay)
        #expect(Period(.year, 2020, through: 9999).lastDay == year.lastDay)
        #expect(year < Period.year(10_000))
    }
}
