// swift-tools-version: 6.2
import PackageDescription

// Strict on purpose: an import says which module a name comes from, and an existential says that it costs.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// One module of the line: its name and the modules that it may know.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], _ settings: [SwiftSetting] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict + settings)
}

/// The tests of a module, with the shared helpers.
func tests(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [], exclude: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies, exclude: exclude,
        resources: resources, swiftSettings: strict)
}

let package = Package(
    name: "Uppsikt",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "uppsikt", targets: ["uppsikt"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .target(name: "CFileSystem"),

        // Values and texts that everything else speaks of.
        module("Values"),
        module("SideBySide"),
        module("Diagnostics"),
        module("Language", ["Values"]),
        module("Markup", ["Language"]),
        module("Privacy", ["Diagnostics", "SideBySide"], [.strictMemorySafety()]),

        // What is read.
        module("Files", ["CCrypto", "CFileSystem"], [.strictMemorySafety()]),
        // Calls C: every pointer is marked `unsafe`.
        module("Declarations", ["CYaml", "Diagnostics", "Values"], [.strictMemorySafety()]),
        // Calls C too.
        module("Markdown", ["CMarkGFM", "Diagnostics"], [.strictMemorySafety()]),
        // Call C too.
        module("Archives", ["CZlib"], [.strictMemorySafety()]),
        module("LinkedFiles", ["Archives", "Privacy"], [.strictMemorySafety()]),
        module("Workbooks", ["Archives", "CExpat", "Values"], [.strictMemorySafety()]),
        module(
            "Tables",
            ["Archives", "Declarations", "Diagnostics", "Language", "Privacy", "SideBySide", "Values", "Workbooks"],
            [.strictMemorySafety()]),

        // What is computed.
        module("Statistics"),
        module(
            "Measures",
            ["Declarations", "Diagnostics", "Language", "SideBySide", "Statistics", "Tables", "Values"]),
        module("Disclosure", ["Diagnostics", "Measures", "Values"]),

        // What is shown.
        module("Readings", ["Diagnostics", "Disclosure", "Language", "Measures", "Statistics", "Values"]),
        module(
            "Edition",
            ["Declarations", "Diagnostics", "Language", "Markdown", "Measures", "Privacy", "Tables", "Values"]),
        // Every kind of figure and table: its keys, its questions, its picture or rows, and its words.
        module(
            "Figures",
            [
                "Declarations", "Diagnostics", "Disclosure", "Edition", "Files", "Language", "Markdown", "Markup",
                "Measures", "Readings", "Statistics", "Tables", "Values",
            ]),
        // What the author has typed, against what the data say.
        module(
            "ProseCheck",
            [
                "Diagnostics", "Disclosure", "Edition", "Language", "Markdown", "Measures", "Readings", "SideBySide",
                "Tables", "Values",
            ]),
        module(
            "Composition",
            [
                "Figures", "Diagnostics", "Disclosure", "Edition", "Language", "Markdown", "Markup",
                "Measures",
                "Readings", "SideBySide", "Tables", "Values",
            ]),
        module(
            "Locking", ["Diagnostics", "Disclosure", "Edition", "Files", "Language", "Markup", "Measures", "Values"]),
        // The next edition, made of an edition.
        module("Succession", ["Declarations", "Diagnostics", "Edition", "Locking", "Values"]),
        module("Publishing", ["CFileSystem", "Files", "Markup"], [.strictMemorySafety()]),
        module("Printing", ["Files", "Markup", "Values"], [.strictMemorySafety()]),
        // The site on this machine while it is written: what has changed, and a server for its one reader.
        module("Watching", ["Files"], [.strictMemorySafety()]),
        .target(
            name: "Preview", dependencies: ["Files", "Markup"],
            resources: ["page.css", "page.js", "panel.css"].map { .embedInCode("Page/" + $0) },
            swiftSettings: strict + [.strictMemorySafety()]),

        // The stages in their order: from a project to a site. Nothing is written.
        module(
            "Line",
            [
                "Archives", "Composition", "Declarations", "Diagnostics", "Disclosure", "Edition", "Figures", "Files",
                "Language", "LinkedFiles", "Locking", "Markdown", "Markup", "Measures", "Printing", "Privacy",
                "ProseCheck", "Publishing", "Readings", "SideBySide", "Tables", "Values",
            ], [.strictMemorySafety()]),

        // What an author may write, made from what the modules say of themselves.
        module(
            "Manual", ["Declarations", "Diagnostics", "Edition", "Figures", "Line", "Measures", "Tables", "Values"]),

        .executableTarget(
            name: "uppsikt",
            dependencies: [
                "Archives", "Composition", "Declarations", "Diagnostics", "Edition", "Figures", "Files", "Language",
                "Line",
                "Manual",
                "Markup", "Measures", "Preview", "Printing", "Privacy", "Publishing", "Succession", "Tables",
                "Watching",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict + [.strictMemorySafety()]),

        module("TestSupport"),
        // Charts to test and to look at, of every kind.
        module("FigureSamples", ["Figures", "Language", "Values"]),
        .executableTarget(
            name: "samples", dependencies: ["FigureSamples", "Figures", "Markup"], swiftSettings: strict),
        // Editions made of seeds, and a reckoner that shares nothing with the program: it knows no other module.
        module("RandomEditions", ["TestSupport"]),
        // A whole project as a text, built in memory.
        module("TestProjects", ["Diagnostics", "Files", "Line", "Measures", "Privacy", "Publishing"]),
        module("EditionTrials", ["Diagnostics", "RandomEditions", "TestProjects", "TestSupport"]),
        // What a workbook is read as, to be compared with what other programs read.
        .executableTarget(
            name: "cells", dependencies: ["Archives", "Workbooks"], swiftSettings: strict + [.strictMemorySafety()]),
        .executableTarget(name: "trials", dependencies: ["EditionTrials", "RandomEditions"], swiftSettings: strict),
        tests("Values"),
        tests("SideBySide"),
        tests("Diagnostics"),
        tests("Language", ["Values"]),
        tests("Markup", ["Language"]),
        tests("Privacy", ["Diagnostics"]),
        tests("LinkedFiles", ["Archives", "CZlib", "Privacy"]),
        tests("Workbooks", ["Archives"]),
        tests("Files"),
        tests("Declarations", ["Diagnostics", "Values"]),
        tests("Markdown", ["Diagnostics", "Markup"]),
        tests("Tables", ["Declarations", "Diagnostics", "Values"]),
        tests("Statistics", ["Values"]),
        tests("Measures", ["Declarations", "Diagnostics", "Language", "Tables", "Values"]),
        tests("Disclosure", ["Declarations", "Diagnostics", "Measures", "Tables", "Values"]),
        tests("Readings", ["Diagnostics", "Disclosure", "Language", "Measures", "Values"]),
        tests(
            "Figures",
            [
                "Declarations", "Diagnostics", "Disclosure", "Edition", "FigureSamples", "Language", "Markdown",
                "Markup",
                "Measures", "Readings", "Statistics", "Tables", "Values",
            ], exclude: ["Snapshots"]),
        tests(
            "Edition",
            ["Declarations", "Diagnostics", "Figures", "Language", "Markdown", "Measures", "Tables", "Values"]),
        tests(
            "Composition",
            [
                "Figures", "Diagnostics", "Disclosure", "Edition", "Language", "Markdown", "Markup", "Measures",
                "Readings", "Values",
            ]),
        tests("ProseCheck", ["Diagnostics", "TestProjects"], resources: [.copy("Fixtures")]),
        tests("Succession", ["Declarations", "Diagnostics", "Edition", "Files", "Line", "TestProjects", "Values"]),
        tests("Publishing", ["Files"]),
        tests("Printing", ["Markup", "Values"]),
        tests("Watching"),
        tests("Preview", ["Markup"]),
        tests(
            "Line",
            [
                "Composition", "Declarations", "Diagnostics", "EditionTrials", "Figures", "Files", "Manual",
                "RandomEditions", "TestProjects", "Values",
            ]),
        tests("Manual", ["Declarations", "Diagnostics", "Edition", "Figures", "Line", "TestProjects"]),
        .testTarget(
            name: "UppsiktTests", dependencies: [.target(name: "uppsikt"), "TestProjects", "TestSupport"],
            swiftSettings: strict),
    ]
)
