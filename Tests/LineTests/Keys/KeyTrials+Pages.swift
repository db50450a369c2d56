import TestProjects

private let page = KeyContext(
    "value page", in: "kommun/[kommun].md", at: "title: \"Sidan")
private let chapter = KeyContext(
    "chapter", in: "02-block.md", at: "title: Kapitlet\n",
    of: {
        var project = fullEdition
        project.files["content/2025/02-block.md"] =
            "---\ntitle: Kapitlet\n---\n# Första\n\nText.\n\n## Andra\n\nText.\n\n## Tredje\n\nText.\n"
        return project
    }())

private let excuse = KeyContext(
    "excuse", in: "02-block.md", at: "  - text: Ett\n",
    of: {
        var project = fullEdition
        project.files["content/2025/02-block.md"] =
            "---\ntitle: Kapitlet\nprose_ok:\n  - text: Ett\n    reason: Två\n---\n# Första\n\nText.\n"
        return project
    }())

let pageContexts = [page, chapter, excuse]

let pageTrials = [
    page.turns("title: \"Sidan om", into: "title: \"Bladet om", shows: "Bladet om"),
    page.adds("description: Om en kommun.", shows: "Om en kommun."),
    page.adds("template: finns-inte", shows: "not-supported"),
    page.adds("draft: true"), page.adds("toc: false", shows: "not-supported"),
    page.adds("extra: {klass: prov}", shows: "not-supported"),
    page.adds("filter: {kommun: ab}"),
    chapter.turns("title: Kapitlet\n", into: "title: Andra kapitlet\n", shows: "Andra kapitlet"),
    chapter.adds("description: Om samtalen.", shows: "Om samtalen."),
    chapter.adds("template: finns-inte", shows: "not-supported"),
    chapter.adds("draft: true"), chapter.adds("toc: false"),
    chapter.adds("extra: {klass: prov}", shows: "not-supported"),
    chapter.adds("prose_ok: [{text: Text, reason: Den får stå}]", shows: "Den får stå"),
    page.adds("prose_ok: [{text: Text, reason: Den får stå}]", shows: "not-supported"),
    excuse.turns("text: Ett", into: "text: Zebra", shows: "Zebra"),
    excuse.turns("reason: Två", into: "reason: Giraff", shows: "Giraff"),
]
