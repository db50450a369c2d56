import Foundation
import TestSupport
import Testing

@testable import Watching

/// That what is saved is seen, however it is saved, and nothing else.
@Suite struct WatcherTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("content/2025/01-ett.md", "ett")
        try folder.write("templates/page.html", "sida")
    }

    private func watcher(listens: Bool = true) -> Watcher {
        Watcher(["content", "templates"], in: folder.path, listens: listens)
    }

    private static let long = Duration.seconds(20)
    private static let short = Duration.milliseconds(150)

    @Test(arguments: [true, false]) func aWrittenFileIsSeenOnce(listens: Bool) throws {
        let watcher = watcher(listens: listens)
        try folder.write("content/2025/01-ett.md", "två ord")
        #expect(watcher.waitForChange(within: Self.long))
        #expect(!watcher.waitForChange(within: Self.short))
    }

    /// As vim, Word and most others save: a new file beside the old, then its name.
    @Test(arguments: [true, false]) func aSaveByRenamingIsSeen(listens: Bool) throws {
        let watcher = watcher(listens: listens)
        try folder.write("content/2025/.01-ett.md.ny", "två")
        try folder.remove("content/2025/01-ett.md")
        try folder.move("content/2025/.01-ett.md.ny", to: "content/2025/01-ett.md")
        #expect(watcher.waitForChange(within: Self.long))
        #expect(!watcher.waitForChange(within: Self.short))
    }

    @Test(arguments: [true, false]) func newFoldersAreFollowed(listens: Bool) throws {
        let watcher = watcher(listens: listens)
        try folder.write("content/2026/data/djupt/in.csv", "a")
        #expect(watcher.waitForChange(within: Self.long))
        try folder.write("content/2026/data/djupt/in.csv", "a,b")
        #expect(watcher.waitForChange(within: Self.long))
        #expect(watcher.isTold == listens)
    }

    @Test func whatIsRemovedAndComesBackIsSeen() throws {
        let watcher = watcher()
        try folder.move("content", to: "undan")
        #expect(watcher.waitForChange(within: Self.long))
        try folder.move("undan", to: "content")
        #expect(watcher.waitForChange(within: Self.long))
        try folder.write("content/2025/01-ett.md", "efteråt")
        #expect(watcher.waitForChange(within: Self.long))
        #expect(watcher.isTold)
    }

    /// The files of editors and of Office, the published report, and what is only read.
    @Test func whatIsNoneOfTheReportsIsNotSeen() throws {
        let watcher = watcher()
        try folder.write("Output/2025/index.html", "sida")
        try folder.write("content/2025/.01-ett.md.swp", "byte")
        try folder.write("content/2025/~$data.xlsx", "lås")
        try folder.write("annat.txt", "annat")
        _ = folder.text("content/2025/01-ett.md")
        #expect(!watcher.waitForChange(within: .milliseconds(300)))
    }

    @Test func aStormIsOneChangeOrTwo() throws {
        let watcher = watcher()
        for number in 1...1_000 { try folder.write("content/2025/\(number % 100).md", "text \(number)") }
        var count = 0
        while watcher.waitForChange(within: count == 0 ? Self.long : Self.short) { count += 1 }
        #expect((1...2).contains(count), "\(count)")
    }

    /// More notices than the system keeps (16 384): none is needed but the first.
    @Test func anOverflowLosesNothing() throws {
        let watcher = watcher()
        let path = folder("content/2025/01-ett.md")
        for _ in 1...20_000 { utimes(path, nil) }
        try folder.write("content/2025/02-sist.md", "sist")
        #expect(watcher.waitForChange(within: Self.long))
        #expect(!watcher.waitForChange(within: Self.short))
        try folder.write("content/2025/02-sist.md", "efteråt")
        #expect(watcher.waitForChange(within: Self.long))
    }

    /// Writing through memory gives no notice, as writing on a network disk gives none: it is found by looking, and from
    /// then on it is looked for more often.
    @Test func silenceIsFoundOut() throws {
        let file = try #require(FileHandle(forUpdatingAtPath: folder("content/2025/01-ett.md")))
        let watcher = watcher()
        #expect(watcher.isTold)
        let memory = try #require(mmap(nil, 3, PROT_READ | PROT_WRITE, MAP_SHARED, file.fileDescriptor, 0))
        memory.storeBytes(of: UInt8(ascii: "E"), as: UInt8.self)
        #expect(msync(memory, 3, MS_SYNC) == 0)
        #expect(watcher.waitForChange(within: Self.long))
        #expect(!watcher.isTold)
        memory.storeBytes(of: UInt8(ascii: "e"), as: UInt8.self)
        #expect(msync(memory, 3, MS_SYNC) == 0)
        let start = ContinuousClock.now
        #expect(watcher.waitForChange(within: Self.long))
        #expect(ContinuousClock.now - start < .seconds(10))
        munmap(memory, 3)
        try file.close()
    }

    @Test func itIsWaitedUntilItIsQuietAndNoLonger() {
        #expect(Quiet.patience(after: .zero) == Quiet.silence)
        #expect(Quiet.patience(after: Quiet.longest - .milliseconds(1)) == .milliseconds(1))
        #expect(Quiet.patience(after: Quiet.longest) == nil)
    }

    /// Somebody who writes all the time is followed all the same. The writer has a thread of its own: tasks wait for
    /// one that no other test holds.
    @Test func unceasingWritingIsFollowed() {
        let folder = self.folder
        let writer = Thread {
            var number = 0
            while !Thread.current.isCancelled {
                number += 1
                try? folder.write("content/2025/01-ett.md", "text \(number)")
                Thread.sleep(forTimeInterval: 0.005)
            }
        }
        writer.start()
        defer { writer.cancel() }
        let watcher = watcher()
        for _ in 1...3 { #expect(watcher.waitForChange(within: Self.long)) }
    }
}
