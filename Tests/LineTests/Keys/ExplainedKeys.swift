import Declarations
import Edition
import Manual
import Measures
import Tables
import TestProjects
import Testing

/// A list of the manual with the mappings whose keys it explains.
struct ExplainedKeys: Sendable, CustomTestStringConvertible {
    let name: String
    let keys: [KeyHelp]
    let contexts: [KeyContext]
    /// Those whose examples are tried here.
    let tried: [KeyHelp]

    var testDescription: String { name }

    /// - Parameter names: of the contexts among those in which keys are tried.
    init(
        _ name: String, _ keys: [KeyHelp], _ names: String..., or contexts: [KeyContext] = [], tried: [KeyHelp]? = nil
    ) {
        self.name = name
        self.keys = keys
        self.tried = tried ?? keys
        self.contexts = keyContexts.filter { names.contains($0.name) } + contexts
    }
}

let explainedKeys: [ExplainedKeys] =
    [
        ExplainedKeys("report", Report.keys, "report"),
        ExplainedKeys("meeting", Report.meetingKeys, "meeting"),
        ExplainedKeys("decision", Report.decisionKeys, "decision"),
        ExplainedKeys("appendix", Report.appendixKeys, "appendix"),
        ExplainedKeys("contact", Report.contactKeys, "contact"),
        ExplainedKeys("accessibility", Report.accessibilityKeys, "accessibility"),
        ExplainedKeys("deficiency", Report.deficiencyKeys, "deficiency"),
        ExplainedKeys("disclosure", Report.disclosureKeys, "disclosure"),
        ExplainedKeys("reopened", Report.reopenedKeys, or: [reopened]),
        ExplainedKeys("defaults", Report.defaultsKeys, "defaults"),

        ExplainedKeys("recommendations", Review.fileKeys, "recommendations"),
        ExplainedKeys("review", Review.keys, "review"),
        ExplainedKeys("recommendation", Recommendation.keys, "recommendation"),
        ExplainedKeys("action", Recommendation.actionKeys, "action"),
        ExplainedKeys("board decision", Recommendation.decisionKeys, "board decision"),
        ExplainedKeys("closed", Recommendation.closedKeys, "closed"),
        ExplainedKeys("audit", Recommendation.auditKeys, "audit"),
        ExplainedKeys("evidence", Recommendation.evidenceKeys, "evidence", or: [attached]),

        ExplainedKeys("value page", FrontMatter.keys + FrontMatter.valuePageKeys, "value page"),
        ExplainedKeys("chapter", FrontMatter.keys + FrontMatter.chapterKeys, "chapter"),
        ExplainedKeys("excuse", FrontMatter.excuseKeys, "excuse"),

        ExplainedKeys(
            "register", DimensionDeclaration.registerKeys + DimensionDeclaration.keys, "register", "list dimension"),
        ExplainedKeys("value", DimensionDeclaration.valueKeys, "value"),

        ExplainedKeys("package", DataPackage.keys, "package"),
        ExplainedKeys("resource", Resource.keys, "resource"),
        ExplainedKeys("source", Resource.sourceKeys, "source"),
        ExplainedKeys("license", Resource.licenseKeys, "license"),
        ExplainedKeys("dialect", Dialect.keys, "dialect", "workbook"),
        ExplainedKeys("schema", Resource.schemaKeys, "schema"),
        ExplainedKeys("field", Field.keys, "field", or: [number, boolean]),
        ExplainedKeys("constraints", Field.constraintKeys, "constraints", "text constraints"),
        ExplainedKeys("field meaning", Field.meaningKeys, "field meaning", or: [word, quarter]),
        ExplainedKeys("meaning", Meaning.keys, "meaning"),
        ExplainedKeys("dataset disclosure", Meaning.disclosureKeys, "dataset disclosure"),
        ExplainedKeys("state", Meaning.stateKeys, "state", or: [snapshot]),
        ExplainedKeys("pivot", Meaning.pivotKeys, "pivot"),
        ExplainedKeys("complete", Meaning.completeKeys, "complete"),
        ExplainedKeys("total check", Meaning.totalKeys, "total check"),
        ExplainedKeys("series break", Meaning.breakKeys, "series break"),
        ExplainedKeys("preliminary", Meaning.preliminaryKeys, "preliminary"),
        ExplainedKeys("accept", Meaning.acceptKeys, "accept"),

        ExplainedKeys("target", Measure.targetKeys, "target", or: [inOneTime]),
        ExplainedKeys("measure break", Measure.seriesBreakKeys, or: [measureBreak]),
        ExplainedKeys("numerator", InputHelp.keys + InputHelp.sideKeys, "numerator"),
        ExplainedKeys(
            "denominator",
            InputHelp.keys + InputHelp.sideKeys + InputHelp.otherTimeKeys + InputHelp.denominatorKeys, "denominator"),
        ExplainedKeys("weights", InputHelp.keys + InputHelp.otherTimeKeys, "weights", tried: []),
        ExplainedKeys("standardise", StandardisationKeys.all, "standardise"),
        ExplainedKeys("exists", JoinKeys.all, "exists"),
        ExplainedKeys("part", InputHelp.partKeys, "part", tried: []),
    ]
    + typePages.compactMap { page in
        let context = page.name == "ratio" ? "measure" : page.name
        let names = page.keys.map(\.name)
        let common = Measure.keys.filter { !names.contains($0.name) }
        // The keys of every measure are tried in one.
        // Those made of other measures speak of measures that this edition does not have: the manual's own tries them.
        let isMade = ["derived", "cumulative"].contains(page.name)
        return ExplainedKeys(
            page.name, common + page.keys, context,
            tried: page.name == "ratio" ? common + page.keys : isMade ? [] : page.keys)
    }
