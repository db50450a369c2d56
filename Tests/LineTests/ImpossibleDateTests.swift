import TestProjects
import Testing

/// Days that contradict each other are told.
@Suite struct ImpossibleDateTests {
    private func rules(_ extracted: String, _ meeting: String = "", meaning: String = "") throws -> [String] {
        let report = smallEdition.files["content/2025/report.yaml"] ?? ""
        var project = smallEdition.with("-- content/2025/report.yaml --\n\(report)\n\(meeting)")
        let path = "content/2025/datapackage.yaml"
        project.files[path] = project.files[path]?.replacing(
            "extracted: 2026-01-01", with: "extracted: \(extracted)\(meaning)")
        return try project.build().rules.filter { $0.hasPrefix("extraction") || $0.hasPrefix("meeting") }
    }

    @Test(arguments: [
        ("2025-12-31", []), ("2026-03-01", []), ("2025-12-30", ["extraction-before-data"]),
        ("2024-06-01", ["extraction-before-data"]), ("2027-12-31", []), ("2062-01-20", ["extraction-date"]),
    ])
    func dataAreTakenOutAfterTheyHaveHappened(extracted: String, expected: [String]) throws {
        #expect(try rules(extracted) == expected)
    }

    @Test func preliminaryDataMayBeEarly() throws {
        #expect(try rules("2025-10-01", meaning: ", preliminary: {from: 2025}").isEmpty)
        #expect(try rules("2025-10-01", meaning: ", preliminary: {from: 2026}") == ["extraction-before-data"])
    }

    @Test(arguments: [("2026-03-25", []), ("2025-12-31", []), ("2025-03-25", ["meeting-before-period-end"])])
    func theBoardMeetsAfterThePeriod(date: String, expected: [String]) throws {
        #expect(try rules("2026-01-01", "meeting: {body: Nämnden, date: \(date)}") == expected)
        #expect(try rules("2026-01-01", "cutoff: 2025-02-28\nmeeting: {body: Nämnden, date: \(date)}").isEmpty)
    }
}
