/// A page of the site with what makes it follow the pen: a script, a sheet, and leave for them in the page's own policy.
/// The site that is published has none of it.
struct ServedPage {
    /// - Parameters:
    ///   - page: a page of the site.
    ///   - version: which version of the site it is of.
    static func bytes(_ page: [UInt8], version: String) -> [UInt8] {
        guard let end = page.firstRange(of: Array("</head>".utf8)) else { return page }
        let head = permitted(String(decoding: page[..<end.lowerBound], as: UTF8.self))
        return Array(head.utf8) + Array(addition(version).utf8) + page[end.lowerBound...]
    }

    /// What is put last into the head.
    static func addition(_ version: String) -> String {
        """
        <link rel="stylesheet" href="/\(OwnFile.sheet.path)">
        <script src="/\(OwnFile.script.path)" data-version="\(version)" defer></script>

        """
    }

    private static func permitted(_ head: String) -> String {
        head.replacing(/(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")/) { match in
            "\(match.1)\(permitted(policy: match.2))\(match.3)"
        }
    }

    /// The policy with leave to run the script, to use the sheet and to listen.
    static func permitted(policy: Substring) -> String {
        var directives = policy.split(separator: ";").map { directive in
            directive.split(separator: " ").map { String($0) }
        }
        .filter { !$0.isEmpty }
        for name in ["script-src", "style-src", "connect-src"] {
            if let index = directives.firstIndex(where: { $0[0].lowercased() == name }) {
                let others = directives[index].dropFirst().filter { $0 != "'none'" && $0 != "'self'" }
                directives[index] = [name, "'self'"] + others
            } else {
                directives.append([name, "'self'"])
            }
        }
        return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
    }

    /// A page of our own, in the place of one that is not there.
    static func standIn(_ title: String, _ words: String, version: String) -> [UInt8] {
        let page = """
            <!doctype html>
            <html lang="sv">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
            <title>\(title)</title>
            </head>
            <body class="uppsikt-ingen-sida">
            <main>
            <h1>\(title)</h1>
            <p>\(words)</p>
            </main>
            </body>
            </html>

            """
        return bytes(Array(page.utf8), version: version)
    }
}
