import Composition
package import Diagnostics
package import Disclosure
import Edition
package import Figures
import Files
import Locking
package import Measures
import ProseCheck
package import Publishing
package import Tables

/// An edition whose questions have been answered and protected.
package struct AnsweredEdition {
    package let name: String
    package let definitions: Definitions
    package let questions: Questions
    package let readings: Readings
    package let states: [StateAnswer]
    package let rows: [RowAnswer]
    package let facts: [TableFacts]
    package let absences: [Query: String]
    package let attachments: [Site.File]
    package let inputs: [Manifest.Input]
    let manuscript: Manuscript
    /// The lock that lies in the edition's folder.
    let lock: FoundLock?

    fileprivate init(_ asked: AskedEdition, _ readings: Readings) {
        name = asked.name
        definitions = asked.definitions
        questions = asked.questions
        self.readings = readings
        states = asked.states
        rows = asked.rows
        facts = asked.facts
        absences = asked.absences
        attachments = asked.attachments
        inputs = asked.inputs
        manuscript = asked.manuscript
        lock = asked.lock
    }

    package func book(in shells: Shells, _ findings: Findings) -> Book {
        Book(
            definitions, questions: questions, readings: readings, states: states, rows: rows, facts: facts,
            absences: absences, folder: name, program: programVersion, shells: shells, findings)
    }
}

/// An edition whose questions have been answered, small numbers and all: it goes no further than to protection.
struct AskedEdition {
    fileprivate let name: String
    fileprivate let definitions: Definitions
    fileprivate let questions: Questions
    fileprivate let requests: [Request]
    fileprivate let unprotected: ProtectedEdition
    fileprivate let states: [StateAnswer]
    fileprivate let rows: [RowAnswer]
    fileprivate let facts: [TableFacts]
    fileprivate let absences: [Query: String]
    fileprivate let attachments: [Site.File]
    fileprivate let inputs: [Manifest.Input]
    let files: [DatasetFile]
    fileprivate let manuscript: Manuscript
    fileprivate let lock: FoundLock?
    fileprivate let prose: AskedProse
}

/// What is asked only to see whether the author's sentences are true. It is never published.
private struct AskedProse {
    let check: ProseCheck
    let requests: [Request]
    var answers: [Answer] = []
}

extension Project {
    /// What one edition hides another must not tell: one decision for all.
    func protected(_ asked: [AskedEdition], _ findings: Findings) throws(FileError) -> [AnsweredEdition] {
        let readings = protect(asked.map(\.unprotected), findings: findings)
        // Where something else is wrong, an unlikely change follows from it.
        for index in asked.indices where !findings.hasErrors {
            let edition = asked[index]
            let unpublished = try unpublished(edition).map { requests, own in
                var all = asked.map(\.unprotected)
                all[index] = own
                return (requests, protect(all, findings: Findings())[index])
            }
            ChangeCheck(manuscript: edition.manuscript).tell(
                edition.requests, readings[index], unpublished: unpublished, findings)
            edition.prose.tell(beside: readings[index], edition, findings)
        }
        return zip(asked, readings).map { AnsweredEdition($0, $1) }
    }

    /// The edition with further questions, which are looked at and never published; nil where there are none.
    private func unpublished(_ asked: AskedEdition) throws(FileError) -> ([Request], ProtectedEdition)? {
        let further = ChangeCheck(manuscript: asked.manuscript).earlier(asked.requests, isPublished: false)
        guard !further.isEmpty else { return nil }
        let requests = asked.requests + further
        let gathered = try gather(requests, asked.questions.states, from: asked.manuscript, Findings())
        var edition = asked.unprotected
        edition.answers = gathered.answers
        edition.datasets = asked.manuscript.protection(of: gathered.scanned.cubes.atoms)
        return (requests, edition)
    }
}

/// What the data say to a number of questions, before protection.
struct Gathered {
    let plan: Plan
    let scanned: Scanned
    let answers: [Answer]
    /// To the questions that are never published.
    let unpublished: [Answer]
}

extension Project {
    /// plan, scan, evaluate: the same way for a report and for a number that is explained, so that neither knows a
    /// number or a fault that the other does not.
    ///
    /// - Parameter unpublished: sound questions that are answered in the same scan and kept apart.
    func gather(
        _ requests: [Request], _ states: [StateRequest] = [], rows: [RowRequest] = [], from manuscript: Manuscript,
        unpublished: [Request] = [], _ findings: Findings
    ) throws(FileError) -> Gathered {
        let plan = Plan(
            requests + unpublished, states: states, rows: rows, measures: manuscript.measures,
            catalogue: manuscript.catalogue, settings: manuscript.settings, findings)
        let scanned = try scan(manuscript, plan, findings)
        let apart = Set(unpublished.map(\.query))
        let answers = evaluate(plan, scanned.cubes, findings, quiet: apart)
        return Gathered(
            plan: plan, scanned: scanned, answers: answers.filter { !apart.contains($0.query) },
            unpublished: answers.filter { apart.contains($0.query) })
    }

    /// plan, scan: the part of the line that sees the data.
    func ask(_ manuscript: Manuscript, _ findings: Findings) throws(FileError) -> AskedEdition {
        let definitions = Definitions(
            edition: manuscript.edition, measures: manuscript.measures, catalogue: manuscript.catalogue)
        let questions = definitions.questions()
        let requests =
            questions.requests + ChangeCheck(manuscript: manuscript).earlier(questions.requests, isPublished: true)
        var prose = AskedProse(manuscript, beside: requests)
        let gathered = try gather(
            requests, questions.states, rows: questions.rows, from: manuscript, unpublished: prose.requests, findings)
        prose.answers = gathered.unpublished
        manuscript.tellScales(gathered.answers, findings)
        manuscript.tellLateExtractions(findings)
        manuscript.refuseStatesOfIndividuals(findings)
        manuscript.refuseWeakerRules(findings)
        manuscript.refuseConditionsOnCounts(findings)
        manuscript.refusePublishedOfIndividuals(findings)
        let lock = try lock(of: manuscript, findings)
        let unprotected = ProtectedEdition(
            answers: gathered.answers, measures: definitions.measures, dimensions: definitions.dimensions,
            datasets: manuscript.protection(of: gathered.scanned.cubes.atoms),
            fixed: lock.map { $0.lock.holds(manuscript.report) ? $0.lock.fixedReadings : .none } ?? .none,
            asked: Dictionary(requests.map { ($0.query, $0.place) }) { first, _ in first })
        return AskedEdition(
            name: manuscript.name, definitions: definitions, questions: questions, requests: requests,
            unprotected: unprotected, states: evaluateStates(gathered.plan, gathered.scanned.cubes),
            rows: gathered.scanned.rows,
            facts: gathered.scanned.facts, absences: absences(gathered.answers),
            attachments: try attachments(of: manuscript, findings), inputs: try inputs(of: manuscript),
            files: datasetFiles(manuscript), manuscript: manuscript, lock: lock, prose: prose)
    }
}

/// Question → which file lacks what, where its one value is missing.
private func absences(_ answers: [Answer]) -> [Query: String] {
    let told = answers.compactMap { answer in answer.cells.lazy.compactMap(\.absence).first.map { (answer.query, $0) } }
    return Dictionary(told) { first, _ in first }
}

extension AskedProse {
    fileprivate init(_ manuscript: Manuscript, beside asked: [Request]) {
        check = ProseCheck(manuscript.edition, manuscript.measures, manuscript.catalogue)
        let further = check.requests(beside: asked)
        // What cannot be asked is no fault: nobody has asked. A sentence may well name what has no number.
        let sound = Set(
            further.isEmpty
                ? []
                : Plan(
                    further, measures: manuscript.measures, catalogue: manuscript.catalogue,
                    settings: manuscript.settings, Findings()
                ).queries)
        requests = further.filter { sound.contains($0.query) }
    }

    fileprivate func tell(beside published: Readings, _ edition: AskedEdition, _ findings: Findings) {
        let own = ProtectedEdition(
            answers: answers, measures: edition.definitions.measures, dimensions: edition.definitions.dimensions,
            datasets: [:])
        let readings = answers.isEmpty ? [] : protect([own], findings: Findings())[0].all
        check.tell(published.all + readings, beside: edition.requests, findings)
    }
}

extension Manuscript {
    package var settings: PlanSettings { PlanSettings(period: report.period, cutoff: report.cutoff) }
}
