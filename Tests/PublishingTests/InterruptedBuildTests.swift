import Glibc
import Publishing
import TestSupport
import Testing

@Suite struct InterruptedBuildTests {
    let folder: TemporaryFolder
    let output: String
    let site = [OutputFile(path: "index.html", bytes: Array("<p>hej".utf8))]
    static let digits = "0123456789abcdef"

    init() throws {
        folder = try TemporaryFolder()
        output = folder("Output")
    }

    @Test func refusesASecondBuildAtTheSameTime() throws {
        let running = try Publisher(output: output)
        defer { withExtendedLifetime(running) {} }
        let refusal = PublishError.locked(path: output, process: Int(getpid()))
        #expect(throws: refusal) { try Publisher(output: output) }
        #expect(refusal.message == "ett bygge av \(output) pågår redan (pid \(getpid()))")
    }

    @Test func buildsTwoFoldersAtTheSameTime() throws {
        do {
            let running = try Publisher(output: output)
            _ = try Publisher(output: folder("Annan")).publish(site)
            _ = try running.publish(site)
        }
        #expect(folder.names() == ["Annan", "Output"])
    }

    @Test func mindsNoLockFileOfAProcessThatIsGone() throws {
        try folder.write(".Output.uppsikt-lock", "1\n")
        _ = try Publisher(output: output).publish(site)
        #expect(folder.names() == ["Output"])
    }

    @Test func sweepsAFolderThatWasNeverFinished() throws {
        try publishElsewhere(as: ".Output.uppsikt-staging-\(InterruptedBuildTests.digits)")
        let outcome = try Publisher(output: output).publish(site)
        #expect(outcome.notes == ["rester av ett avbrutet bygge togs bort"])
        #expect(folder.names() == ["Output"])
    }

    @Test func sweepsAFolderThatWasJustBegun() throws {
        try folder.makeFolder(".Output.uppsikt-staging-\(InterruptedBuildTests.digits)")
        try folder.write(".Output.uppsikt-staging-\(InterruptedBuildTests.digits)/.uppsikt", "Den h")
        _ = try Publisher(output: output).publish(site)
        #expect(folder.names() == ["Output"])
    }

    @Test func sweepsNothingThatIsNotItsOwn() throws {
        try folder.write(".Output.uppsikt-staging-\(InterruptedBuildTests.digits)/viktigt.docx", "x")
        try folder.makeFolder(".Output.uppsikt-staging-kopia")
        try folder.makeFolder(".Annan.uppsikt-staging-\(InterruptedBuildTests.digits)")
        let before = folder.names()
        _ = try Publisher(output: output).publish(site)
        #expect(folder.names() == before + ["Output"])
    }

    @Test func takesBackAFolderThatWasMovedAside() throws {
        try publishElsewhere(as: ".Output.uppsikt-aside-\(InterruptedBuildTests.digits)")
        _ = try Publisher(output: output)
        #expect(folder.text("Output/index.html") == "<p>hej")
        #expect(folder.names() == ["Output"])
    }

    @Test func goesOnWithAnotherNameWhenTheFirstIsTaken() throws {
        try folder.write(".Output.uppsikt-staging-0000000000000001/viktigt.docx", "x")
        let tokens = Tokens()
        _ = try Publisher(output: output, token: tokens.next).publish(site)
        #expect(folder.names() == [".Output.uppsikt-staging-0000000000000001", "Output"])
    }

    private func publishElsewhere(as name: String) throws {
        _ = try Publisher(output: folder("annan")).publish(site)
        #expect(rename(folder("annan"), folder(name)) == 0)
    }
}

/// Counts 1, 2, 3 …
private final class Tokens {
    private var last: UInt64 = 0

    func next() -> UInt64 {
        last += 1
        return last
    }
}
