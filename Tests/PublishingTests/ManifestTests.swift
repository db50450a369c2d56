import Files
import Publishing
import Testing

@Suite struct ManifestTests {
    let manifest = Manifest(
        program: "uppsikt 1.0", edition: sha256("utgåva".utf8),
        files: [
            OutputFile(path: "index.html", bytes: Array("abc".utf8)),
            OutputFile(path: "data/fig-1.csv", bytes: []),
        ],
        inputs: [.init(path: "data/öppen.csv", checksum: sha256("abc".utf8))])

    @Test func namesEveryFileInOrderWithItsChecksum() {
        let text = String(decoding: manifest.bytes, as: UTF8.self)
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(
            text == """
                {
                  "program": "uppsikt 1.0",
                  "edition": "\(sha256("utgåva".utf8).hexadecimal)",
                  "root": "\(manifest.root.hexadecimal)",
                  "files": [
                    {
                      "path": "data/fig-1.csv",
                      "bytes": 0,
                      "sha256": "\(empty)"
                    },
                    {
                      "path": "index.html",
                      "bytes": 3,
                      "sha256": "\(abc)"
                    }
                  ],
                  "inputs": [
                    {
                      "path": "data/öppen.csv",
                      "sha256": "\(abc)"
                    }
                  ]
                }

                """)
    }

    @Test func hashesTheListThatTheUsualToolWrites() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(manifest.root == sha256("\(empty)  data/fig-1.csv\n\(abc)  index.html\n".utf8))
    }
}
