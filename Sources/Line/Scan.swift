package import Diagnostics
package import Edition
package import Files
package import Measures
package import Tables

/// What the data files gave: the cubes that the plan asked for, and what was seen of each file.
package struct Scanned {
    package var cubes = Cubes()
    package var facts: [TableFacts] = []
    package var rows: [RowAnswer] = []
}

extension Project {
    /// Reads every data file of the edition once.
    package func scan(_ manuscript: Manuscript, _ plan: Plan, _ findings: Findings) throws(FileError) -> Scanned {
        try scan(
            manuscript.registers, manuscript.folder, plan, for: manuscript.measures, manuscript.followUp, findings)
    }

    package func scan(
        _ registers: [String: Table], _ folder: String, _ plan: Plan, for measures: [Measure] = [],
        _ followUp: FollowUp, _ findings: Findings
    ) throws(FileError) -> Scanned {
        var scanned = Scanned()
        let domains = plan.catalogue.domains.filter { !findings.isHole(.dimension($0.key)) }
        let context = ScanContext(
            references: registers.filter { !findings.isMisread($0.value.path) }, domains: domains,
            summed: measures.summedFields, counts: measures.countFields,
            classed: measures.classFields, uses: measures.rowUses, shares: measures.rowShares,
            sheets: plan.catalogue.package.sheets,
            cutoff: plan.settings.cutoff)
        for resource in plan.catalogue.package.resources {
            if let register = registers[resource.name], !plan.datasets.contains(resource.name),
                resource.meaning.complete == nil, resource.meaning.totals.isEmpty
            {
                scanned.facts.append(register.facts)
                continue
            }
            guard var filler = plan.filler(for: resource.name) else { continue }
            if let rows = followUp.source(of: resource.name) {
                scanned.facts.append(
                    Tables.scan(resource, at: folder + "/" + resource.path, from: rows, in: context, findings) {
                        filler.consume($0)
                    })
                scanned.cubes.add(filler.finish(findings, registers: registers))
                continue
            }
            guard let file = try data(resource, folder, findings)
            else { continue }
            var rows = RowCollector(resource.name, plan)
            let facts = try Tables.scan(
                resource, at: file.path, from: FileSource(file), in: context, findings
            ) {
                filler.consume($0)
                rows?.consume($0)
            }
            scanned.rows += rows?.answers ?? []
            try lookThrough(resource, file, findings)
            scanned.facts.append(facts)
            // In the wrong encoding no word is known: that is one fault.
            let isMisread = findings.all.contains { $0.rule == .encodingError && $0.place.path == file.path }
            scanned.cubes.add(filler.finish(isMisread ? Findings() : findings, registers: registers))
        }
        return scanned
    }
}

extension Project {
    /// A file with faults, or with more in it than its table, is looked through once more for personal identity numbers where no column was read.
    func lookThrough(_ resource: Resource, _ file: InputFile, _ findings: Findings) throws(FileError) {
        guard resource.hasMore || findings.all.contains(where: { $0.place.path == file.path }) else { return }
        var bytes = [UInt8](repeating: 0, count: min(file.size, Project.faultyFileLimit))
        let count = try file.read(at: 0, into: &bytes)
        checkFaultyFile(resource, at: file.path, Array(bytes.prefix(count)), findings)
    }

    /// Of a larger file only the beginning is looked through.
    private static let faultyFileLimit = 64 << 20
}
