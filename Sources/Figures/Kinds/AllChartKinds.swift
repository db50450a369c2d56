/// Every kind of chart, in the order of the manual; a test compares the list with the folder.
package let allChartKinds: [ChartKind] = [
    TrendChart.kind,
    DotsChart.kind,
    MatrixChart.kind,
    StatusChart.kind,
    TimelineChart.kind,
    MultiplesChart.kind,
    SPCChart.kind,
    BarsChart.kind,
    TilesChart.kind,
    SlopeChart.kind,
    BulletChart.kind,
    FunnelChart.kind,
    PyramidChart.kind,
    DivergingChart.kind,
]
