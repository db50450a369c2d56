import Line
import TestProjects
import Testing

/// `explain --sql`: that the statements give the same numbers is tried in `Tests/acceptance/sql.py`.
@Suite struct SQLTests {
    @Test func aSumIsAStatementOverTheFile() throws {
        let sql = try #require(try smallEdition.statements(of: "n", ["kommun=Aby"])?.sql)
        #expect(
            sql == """
                -- Antal
                -- Varje fil är en tabell med filens kolumner. Tal är tal och sant eller falskt är BOOLEAN; allt annat är
                -- text, också tider: 2025, 2025-Q1, 2025-03, 2025-03-01. En cell utan värde är NULL.
                --   "d": data/d.csv
                WITH "tid"(del, tid, forsta, sista) AS (
                  VALUES ('2025', '2025', '2025-01-01', '2025-12-31')
                ),
                "rader"(del, tid, varde) AS (
                  SELECT t.del AS del, t.tid AS tid, d."n" AS varde
                  FROM "tid" t JOIN "d" d ON d."ar" = t.tid
                  WHERE d."kommun" IN ('a', 'Aby')
                ),
                "grund"(del, tid, varde) AS (
                  SELECT t.del, t.tid, CASE WHEN COUNT(r.varde) = COUNT(r.del) THEN SUM(r.varde) END
                  FROM "tid" t LEFT JOIN "rader" r ON r.del = t.del AND r.tid = t.tid
                  GROUP BY t.del, t.tid
                ),
                "tal"(del, varde) AS (
                  SELECT del, CASE WHEN COUNT(varde) = COUNT(*) THEN SUM(varde) END FROM "grund" GROUP BY del
                ),
                "n"(del, varde, tomt) AS (
                  SELECT a1.del, a1.varde, 0
                  FROM "tal" a1
                )
                SELECT '2025' AS period, varde FROM "n";
                """, "\(sql)")
    }

    /// What is asked for is in the statement, whatever is in the file.
    @Test func theStatementDoesNotDependOnTheRows() throws {
        let other = smallEdition.with("-- content/2025/data/d.csv --\nar,kommun,n\n2025,a,7\n2025,b,8\n2025,c,9\n")
        #expect(try other.statements(of: "n", [])?.sql == smallEdition.statements(of: "n", [])?.sql)
    }

    @Test func peopleAreSpokenOfAsUnprotected() throws {
        var project = smallEdition
        let path = "content/2025/datapackage.yaml"
        let package = try #require(project.files[path])
        project.files[path] = package.replacing("time: ar}", with: "time: ar, individuals: true}")
        #expect(try #require(try project.statements(of: "n", [])?.sql).contains("oskyddade"))
        #expect(try !#require(try smallEdition.statements(of: "n", [])?.sql).contains("oskyddade"))
    }

    @Test func whatIsNoRowOfAFileIsRefusedInOneSentence() throws {
        var project = smallEdition
        let path = "content/2025/datapackage.yaml"
        let package = try #require(project.files[path])
        project.files[path] = package.replacing(
            "time: ar}", with: "time: ar, complete: {by: [kommun], every: year, fill_nulls_with: 0}}")
        let told = try #require(try project.statements(of: "n", []))
        #expect(told.sql == nil)
        #expect(
            told.refusal == "Raderna i «d» görs om eller fylls ut innan de räknas, så filen kan inte frågas som den är."
        )
    }
}
