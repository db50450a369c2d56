import Testing

/// Every mapping that an author writes.
let keyContexts =
    reportContexts + dimensionContexts + dataContexts + measureContexts + recommendationContexts + pageContexts
    + blockContexts + fileContexts

let keyTrials =
    reportTrials + dimensionTrials + dataTrials + measureTrials + recommendationTrials + pageTrials + blockTrials
    + fileTrials

/// Keys of the Data Package standard that describe and say nothing about a number: read past, with one notice, so that a
/// file made for others can be used as it stands.
let describing: [String: Set<String>] = [
    "package": [
        "$schema", "contributors", "created", "description", "homepage", "id", "image", "keywords", "name", "profile",
        "version",
    ],
    "resource": ["$schema", "homepage", "id", "profile"],
    "dialect": ["$schema", "csvddfVersion", "description", "lineTerminator", "name", "title"],
    "workbook": ["$schema", "csvddfVersion", "description", "name", "title"],
    "schema": ["$schema", "description", "homepage", "name", "title", "version"],
    "field": ["example", "rdfType"],
    "source": ["email", "version"],
]

extension KeyContext: CustomTestStringConvertible {
    var testDescription: String { name }
}
