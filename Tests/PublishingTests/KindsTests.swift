import Publishing
import TestSupport
import Testing

/// A folder that was published as one thing is never replaced by another.
@Suite struct KindsTests {
    private let site = [OutputFile(path: "a.html", bytes: [65])]

    @Test func everyKindReplacesItsOwnAlone() throws {
        for first in Publication.allCases {
            for second in Publication.allCases {
                let folder = try TemporaryFolder()
                _ = try Publisher(output: folder("x"), as: first).publish(site)
                if first == second {
                    #expect(throws: Never.self) { try Publisher(output: folder("x"), as: second).publish(site) }
                } else {
                    #expect(throws: PublishError.self) { try Publisher(output: folder("x"), as: second) }
                }
                #expect(throws: PublishError.self) { try Publisher(output: folder("x/inne"), as: second) }
            }
        }
    }

    @Test func nothingIsWrittenInWhatIsRead() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("content/2025")
        for path in ["content", "content/ny", "content/2025/ny"] {
            #expect(throws: PublishError.self) { try Publisher(output: folder(path), outside: [folder("content")]) }
        }
        #expect(folder.everything() == ["content", "content/2025"])
    }

    @Test func othersStayWhenTheyAreKept() throws {
        let folder = try TemporaryFolder()
        for name in ["2024.pdf", "2025.pdf", "2025.pdf"] {
            let file = OutputFile(path: name, bytes: Array(name.utf8))
            _ = try Publisher(output: folder("PDF"), as: .sheets).publish([file], keepsOthers: true)
        }
        #expect(folder.text("PDF/2024.pdf") == "2024.pdf")
        #expect(folder.names(in: "PDF") == [".uppsikt", "2024.pdf", "2025.pdf"])
    }
}
