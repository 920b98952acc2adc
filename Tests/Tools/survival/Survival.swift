import ArgumentParser
import Charts
import Foundation

/// Prints our estimate of Kaplan and Meier for the durations in a file, so that it can be compared with that of others: each line of the
/// file is a duration and 1 or 0, for an event or none; each line that is printed a step, with `NA` where it has no interval.
@main
struct Survival: ParsableCommand {
    @Argument
    var file: String

    func run() throws {
        let text = try String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8)
        let rows = try text.split(separator: "\n").map { line -> (time: Double, isEvent: Bool) in
            let cells = line.split(separator: ",")
            guard cells.count == 2, let time = Double(cells[0]), time.isFinite, time >= 0, ["0", "1"].contains(cells[1]) else {
                throw ValidationError("\"\(line)\" is not a duration and 1 or 0.")
            }
            return (time, cells[1] == "1")
        }
        print("time,risk,events,survival,low,high")
        for step in KaplanMeier(rows).steps {
            let ends = step.interval.map { ["\($0.lowerBound)", "\($0.upperBound)"] } ?? ["NA", "NA"]
            print((["\(step.time)", "\(step.atRisk)", "\(step.events)", "\(step.survival)"] + ends).joined(separator: ","))
        }
    }
}
