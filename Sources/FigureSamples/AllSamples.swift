import Figures

/// The samples of every kind of chart, in the order of the manual.
package let allSamples: [KindSamples] = [
    TrendChart.samples,
    DotsChart.samples,
    MatrixChart.samples,
    StatusChart.samples,
    TimelineChart.samples,
    MultiplesChart.samples,
    SPCChart.samples,
    BarsChart.samples,
    TilesChart.samples,
    SlopeChart.samples,
    BulletChart.samples,
    FunnelChart.samples,
    PyramidChart.samples,
    DivergingChart.samples,
]
