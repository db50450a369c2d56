import Foundation
import Publishing
import TestSupport
import Testing

@Suite struct PreparedFileTests {
    private func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func aFileIsPutInPlaceWithTheSite() throws {
        let folder = try TemporaryFolder()
        let publisher = try Publisher(output: folder.path + "/Output")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/content/2025", withIntermediateDirectories: true)
        let lock = try PreparedFile(project: folder.path, path: "content/2025/lock.json", bytes: Array("{}".utf8))
        #expect(text(folder.path + "/content/2025/lock.json") == nil)
        _ = try publisher.publish([OutputFile(path: "a.txt", bytes: [65])], with: [lock])
        #expect(text(folder.path + "/content/2025/lock.json") == "{}")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/content/2025") == ["lock.json"])
    }

    @Test func aFailedPublicationLeavesNone() throws {
        let folder = try TemporaryFolder()
        let publisher = try Publisher(output: folder.path + "/Output")
        try FileManager.default.createDirectory(atPath: folder.path + "/content", withIntermediateDirectories: true)
        let lock = try PreparedFile(project: folder.path, path: "content/lock.json", bytes: [65])
        #expect(throws: PublishError.self) {
            try publisher.publish([OutputFile(path: "../a.txt", bytes: [65])], with: [lock])
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/content").isEmpty)
    }

    @Test func noLinkIsFollowed() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/real", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/content", withDestinationPath: folder.path + "/real")
        #expect(throws: PublishError.self) {
            try PreparedFile(project: folder.path, path: "content/lock.json", bytes: [65])
        }
    }
}
