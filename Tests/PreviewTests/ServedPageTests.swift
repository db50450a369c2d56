import Testing

@testable import Preview

/// What is added to a page that is shown, and that nothing else is.
@Suite struct ServedPageTests {
    private let page = """
        <!doctype html>
        <html><head>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' blob:">
        <title>Åäö</title>
        </head><body><p>&lt;/head&gt; </head> content="default-src 'none'"</p></body></html>
        """

    @Test func scriptSheetAndLeaveAreAdded() {
        let shown = String(decoding: ServedPage.bytes(Array(page.utf8), version: "7.2"), as: UTF8.self)
        let policy = "default-src 'none'; style-src 'self'; img-src 'self' blob:"
        #expect(shown.contains("\(policy); script-src 'self'; connect-src 'self'\""))
        let plain = shown.replacing(ServedPage.addition("7.2"), with: "")
            .replacing("; script-src 'self'; connect-src 'self'", with: "")
        #expect(plain == page)
    }

    @Test func aPolicyIsWidenedByOurselvesOnly() {
        #expect(
            ServedPage.permitted(policy: "script-src 'none'; style-src 'sha256-a='; connect-src https://a.se;")
                == "script-src 'self'; style-src 'self' 'sha256-a='; connect-src 'self' https://a.se")
        #expect(ServedPage.permitted(policy: "").contains("connect-src 'self'"))
    }

    @Test func aPageWithoutHeadIsLeftAlone() {
        #expect(ServedPage.bytes([1, 2, 3], version: "1.1") == [1, 2, 3])
    }

    @Test func onlyPagesAreAddedTo() {
        var stage = Stage(run: 7)
        _ = stage.show(["a.html": Array(page.utf8), "a.csv": Array(page.utf8)], PreviewReport())
        #expect(
            Answer(Target(path: "a.csv"), stage) == .response(Response(Array(page.utf8), "text/csv; charset=utf-8")))
        #expect(
            Answer(Target(path: "a.html"), stage)
                == .response(
                    Response(ServedPage.bytes(Array(page.utf8), version: "7.1"), "text/html; charset=utf-8")))
    }
}
