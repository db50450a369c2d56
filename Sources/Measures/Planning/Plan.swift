package import Diagnostics
import Tables
import Values

/// All questions of an edition, judged, and what the scans must gather to answer them.
package struct Plan: Sendable {
    package let catalogue: Catalogue
    package let settings: PlanSettings
    /// The questions that can be answered, each once, in the order first asked.
    package let queries: [Query]
    /// The states asked for, each once.
    package let stateQueries: [StateQuery]
    /// The rows asked for, each question once.
    let rowQueries: [RowQuery]
    let measures: [PlannedMeasure]
    /// Where each query was first asked.
    let requests: [Request]
    /// What to look for in the rows of each dataset, for the numbers that all declared measures make of them.
    private let repetitions: [String: [RepeatedRows]]
    private let datasetPlans: [String: DatasetPlan]

    /// Judges every request; one at fault is told at its place and left out.
    package init(
        _ requests: [Request], states: [StateRequest] = [], rows: [RowRequest] = [], measures: [Measure],
        catalogue: Catalogue,
        settings: PlanSettings, _ findings: Findings
    ) {
        self.catalogue = catalogue
        self.settings = settings
        let planner = Planner(requests, measures, catalogue, settings, findings)
        queries = planner.plans.map(\.query)
        self.requests = planner.asked
        repetitions = RepeatedRows.all(measures, catalogue)
        let states = states.filter { $0.isSound(in: catalogue, settings, findings) }.map(\.query)
        stateQueries = states.enumerated().filter { !states[..<$0.offset].contains($0.element) }.map(\.element)
        let rows = rows.filter { $0.isSound(in: catalogue, findings) }.map(\.query)
        rowQueries = rows.enumerated().filter { !rows[..<$0.offset].contains($0.element) }.map(\.element)
        let gathered = planner.datasetPlans(stateQueries, joinLimit: settings.joinLimit)
        datasetPlans = gathered
        self.measures = planner.plans.map { PlannedMeasure($0, gathered) }
    }

    /// Names of the datasets that the answers need, in the order of the data package.
    package var datasets: [String] {
        let listed = Set(rowQueries.map(\.dataset))
        return catalogue.package.resources.map(\.name).filter { datasetPlans[$0] != nil || listed.contains($0) }
    }

    func datasetPlan(_ name: String) -> DatasetPlan? { datasetPlans[name] }

    /// The gatherer for a dataset: it checks dimensions also where nothing is asked. Nil for a name that is none.
    package func filler(for dataset: String) -> CubeFiller? {
        guard let shape = catalogue.shape(dataset) else { return nil }
        return CubeFiller(
            datasetPlans[dataset] ?? DatasetPlan(shape: shape), catalogue, settings,
            repetitions: repetitions[dataset] ?? [])
    }
}

/// Judges the requests one by one, equal ones once.
private struct Planner {
    private(set) var plans: [MeasurePlan] = []
    private(set) var asked: [Request] = []
    private let catalogue: Catalogue

    init(
        _ requests: [Request], _ measures: [Measure], _ catalogue: Catalogue, _ settings: PlanSettings,
        _ findings: Findings
    ) {
        self.catalogue = catalogue
        let named = Dictionary(measures.map { ($0.name, $0) }) { first, _ in first }
        var judged: [Query: Bool] = [:]
        for request in requests where judged[request.query] != true {
            let own = Findings()
            let check = RequestCheck(
                request: request, catalogue: catalogue, settings: settings, findings: request.isOfCard ? own : findings)
            let plan = check.plan(named)
            findings.add(own.all.filter { !Planner.needsMore.contains($0.rule) })
            judged[request.query] = plan != nil
            guard let plan else { continue }
            plans.append(plan)
            asked.append(request)
        }
    }

    /// What is wrong with a question that names too little: no fault of a measure that is always sliced, or that
    /// is shown by the year in the report of a tertial.
    private static let needsMore: [Rule] = [.nonAdditive, .periodsNone, .finerThanGrain, .unevenPeriod]

    func datasetPlans(_ states: [StateQuery], joinLimit: Int) -> [String: DatasetPlan] {
        var gathered: [String: DatasetPlan] = [:]
        for plan in plans.flatMap(\.all) {
            for side in plan.sides {
                let periods = plan.periodsRead.map(side.period)
                let dataset = side.main.input.dataset
                for input in side.all.flatMap({ [$0] + ($0.unfiltered.map { [$0] } ?? []) }) {
                    gathered[dataset, default: DatasetPlan(shape: input.shape)].add(
                        input, periods, isFromStart: plan.query.isFromStart)
                }
                for join in side.main.joins {
                    gathered[join.join.dataset, default: DatasetPlan(shape: join.plan.shape)].add(
                        join.plan, periods.flatMap { join.periods(side.main, $0) }, isFromStart: plan.query.isFromStart)
                }
            }
        }
        for query in states {
            guard let shape = catalogue.shape(query.dataset) else { continue }
            gathered[query.dataset, default: DatasetPlan(shape: shape)].add(query)
        }
        for name in gathered.keys {
            gathered[name]?.settle(joinLimit: joinLimit) { catalogue.dimension($0)?.values.count ?? 0 }
        }
        return gathered
    }
}

/// An input with where the scan puts what it reads.
struct PlannedInput: Sendable {
    let plan: InputPlan
    let cube: CubeHandle
    /// The cube of `plan.unfiltered`.
    let unfiltered: CubeHandle?
    /// Those of `plan.joins`, in their order.
    var joins: [CubeHandle] = []
}

/// A measure that can be answered: its plan, for each of its sides where the scan puts what it reads, and its parts.
struct PlannedMeasure: Sendable {
    let plan: MeasurePlan
    /// In the order of `plan.sides`.
    let sides: [Side]
    /// In the order of `plan.parts`.
    let parts: [PlannedMeasure]

    struct Side: Sendable {
        let plan: MeasurePlan.Side
        let main: PlannedInput
        let fitting: PlannedInput?
        let presence: PlannedInput?
    }

    fileprivate init(_ plan: MeasurePlan, _ gathered: [String: DatasetPlan]) {
        self.plan = plan
        parts = plan.parts.map { PlannedMeasure($0.plan, gathered) }
        sides = plan.sides.map { side in
            guard let dataset = gathered[side.main.input.dataset] else {
                preconditionFailure("\(side.main.input.dataset) is read by \(plan.measure.name) and not gathered")
            }
            let periods = plan.periodsRead.map(side.period)
            func handle(_ input: InputPlan) -> CubeHandle {
                dataset.handle(for: input, periods, isFromStart: plan.query.isFromStart)
            }
            func planned(_ input: InputPlan) -> PlannedInput {
                PlannedInput(
                    plan: input, cube: handle(input), unfiltered: input.unfiltered.map(handle),
                    joins: input.joins.map { join in
                        guard let other = gathered[join.join.dataset] else {
                            preconditionFailure("\(join.join.dataset) is met by \(plan.measure.name) and not gathered")
                        }
                        return other.handle(
                            for: join.plan, periods.flatMap { join.periods(input, $0) },
                            isFromStart: plan.query.isFromStart)
                    })
            }
            return Side(
                plan: side, main: planned(side.main), fitting: side.fitting.map(planned),
                presence: side.presence.map(planned))
        }
    }
}
