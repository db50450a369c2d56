import Files
import TestSupport
import Testing

@Suite struct InputFileTests {
    let folder: TemporaryFolder
    let project: ProjectFolder
    let content: [UInt8]

    init() throws {
        folder = try TemporaryFolder()
        content = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 9) }
        try folder.write("data.csv", content)
        project = try ProjectFolder(folder.path)
    }

    @Test func readsInBlocks() throws {
        let file = try project.open("data.csv")
        var block = [UInt8](repeating: 0, count: InputFile.blockSize)
        var all: [UInt8] = []
        while true {
            let count = try file.read(at: all.count, into: &block)
            if count == 0 { break }
            all += block[..<count]
        }
        #expect(all == content)
        try file.checkUnchanged()
    }

    @Test func keepsWhatStandsBeforeTheStart() throws {
        let file = try project.open("data.csv")
        var block: [UInt8] = [7, 7, 7, 0, 0]
        #expect(try file.read(at: 10, into: &block, from: 3) == 2)
        #expect(block == [7, 7, 7] + content[10..<12])
    }

    @Test func givesTheChecksumOfTheWholeFile() throws {
        #expect(try project.open("data.csv").sha256() == sha256(content))
    }

    @Test func noticesThatTheFileGrew() throws {
        let file = try project.open("data.csv")
        try folder.write("data.csv", content + [0])
        #expect(throws: FileError(.read, "data.csv", .changed)) { try file.checkUnchanged() }
    }

    @Test func noticesThatTheFileWasReplaced() throws {
        let file = try project.open("data.csv")
        try folder.remove("data.csv")
        try folder.write("data.csv", content)
        let error = #expect(throws: FileError.self) { try file.sha256() }
        #expect(error?.fault == .changed)
        #expect(error?.isFaultOfContent == false)
    }
}
