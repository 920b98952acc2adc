import Formatting
import Tabular

/// To which line, area and band each row belongs; a line that one point makes is none, and its point is drawn.
struct LineTraces {
    private var line: [FigureRow: Int] = [:]
    private var area: [FigureRow: Int] = [:]
    private var band: [FigureRow: Int] = [:]

    init(_ lines: [LineSeries], shape: LineShape) {
        var count = 0, pieces = 0
        for run in lines.flatMap(\.runs) {
            count += 1
            let hasRange = run.contains { $0.row.value?.isRange ?? false }
            var piece: [FigureRow] = []
            func close() {
                if piece.count > 1 || shape == .step && !piece.isEmpty {
                    pieces += 1
                    for row in piece { line[row] = pieces }
                }
                piece = []
            }
            for point in run {
                if shape != .straight { area[point.row] = count }
                if shape != .straight, hasRange { band[point.row] = count }
                // Where there are but bounds, the band says where the number may be.
                if shape != .straight, point.row.value?.dot == nil { close() } else { piece.append(point.row) }
            }
            close()
        }
    }

    var hasBands: Bool { !band.isEmpty }

    func add(to row: inout VegaLiteRow) {
        for (name, traces) in [("line", line), ("area", area), ("band", band)] {
            if let trace = traces[row.row] { row.add(name, .integer(trace)) }
        }
    }
}
