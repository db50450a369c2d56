import Edition

extension ChartContent {
    var asking: any Asking {
        switch self {
        case .trend(let block): block
        case .dots(let block): block
        case .matrix(let block): block
        case .status(let block): block
        }
    }
}

extension TableContent {
    var asking: any Asking {
        switch self {
        case .values(let block): block
        case .scorecard(let block): block
        case .gaps(let block): block
        case .recommendations(let block): block
        }
    }
}
