package import Diagnostics
package import Edition
package import Figures
package import Publishing

/// A site and what was found on the way to it.
package struct Build {
    package let site: Site
    package let findings: Findings
    package let books: [Book]
    /// Nil when the templates are at fault (told).
    package let shells: Shells?
    package let attachments: [Site.File]
    /// For each book the data files that its manifest may name.
    package let inputs: [[Manifest.Input]]
    /// Locks that adopted editions get when the site is published.
    package let newLocks: [NewLock]
    /// What is still invented, edition by edition.
    package let examples: [(edition: String, marks: [ExampleMark])]
    /// The site's files with a manifest for each edition.
    package let outputFiles: [OutputFile]

    init(
        site: Site, findings: Findings, books: [Book], shells: Shells?, attachments: [Site.File],
        inputs: [[Manifest.Input]], newLocks: [NewLock],
        examples: [(edition: String, marks: [ExampleMark])] = []
    ) {
        self.site = site
        self.findings = findings
        self.books = books
        self.shells = shells
        self.attachments = attachments
        self.inputs = inputs
        self.newLocks = newLocks
        self.examples = examples
        outputFiles = files(of: site, books, inputs)
    }
}

extension Build {
    /// Without templates there are no pages.
    package init(site: Site, findings: Findings) {
        self.init(site: site, findings: findings, books: [], shells: nil, attachments: [], inputs: [], newLocks: [])
    }
}
