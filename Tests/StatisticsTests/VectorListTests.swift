import Glibc
import TestSupport
import Testing

/// Every file of reference values is either tested here or in Charts or Tables, or left aside for a reason.
@Suite struct VectorListTests {
    private static let adopted: Set = [
        "wilson.csv", "funnel_binomial_exact_vs_normal.csv", "funnel_overdispersion_points.csv",
        "funnel_overdispersion_summary.csv", "spc_ptd_series.csv", "spc_ptd_points.csv", "quantiles_r_types.csv",
        "ticks_d3.csv", "ticks_d3_time_utc.csv", "csv_cases.csv", "byars_poisson.csv", "dsr_expected.csv",
        "dsr_inputs.csv", "newcombe_diff.csv", "median_grouped.csv",
    ]
    private static let leftAside: [String: String] = [
        "anhoej_run_limits.csv": "körreglerna i NHSRplotthedots används",
        "funnel_phe_proportion.csv": "exakta gränser används i stället för normala",
        "funnel_phe_significance.csv": "exakta gränser används i stället för normala",
        "inequality.csv": "likvärdighet visas som skillnad och kvot",
        "sii.csv": "likvärdighet visas som skillnad och kvot",
        "norrbotten_folkmangd_2025.csv": "data, inte referensvärden",
        "norrbotten_tile_grid.csv": "data, inte referensvärden",
        "spc_montgomery_qicharts2.csv": "definierar gränserna med 3/1,128 i stället för 2,66",
        "spc_p_pprime.csv": "andelar visas som XmR", "spc_rules_powerbi.csv": "definierar reglerna på annat sätt",
        "suppression_audit.csv": "döljandet prövas med ett linjärt program",
        "ticks_extended_heckbert_pretty.csv": "d3:s skalstreck används", "README.md": "beskrivning",
    ]

    @Test func namesEveryFile() {
        guard let folder = opendir("../shared/vectors") else {
            print("saknas, hoppas över: ../shared/vectors")
            return
        }
        defer { closedir(folder) }
        var names: Set<String> = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.insert(name) }
        }
        #expect(names == VectorListTests.adopted.union(VectorListTests.leftAside.keys))
        let adopted = VectorListTests.adopted.sorted().map { ($0, rows($0)) }
        let left = VectorListTests.leftAside.keys.sorted().map { ($0, rows($0)) }
        for (name, count) in adopted { print("vectors: \(name) antagen, \(count) rader") }
        for (name, count) in left {
            print("vectors: \(name) lagd åt sidan, \(count) rader: \(VectorListTests.leftAside[name] ?? "")")
        }
        print(
            "vectors: \(adopted.count) filer med \(adopted.map(\.1).reduce(0, +)) rader antagna, \(left.count) filer med "
                + "\(left.map(\.1).reduce(0, +)) rader lagda åt sidan")
    }

    /// Rows below the head.
    private func rows(_ name: String) -> Int {
        name.hasSuffix(".csv") ? Vectors.rows(name)?.count ?? 0 : 0
    }
}
