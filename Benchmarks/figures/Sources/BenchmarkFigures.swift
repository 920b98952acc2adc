import ArgumentParser
import Charts

/// Draws figures again and again, for `Benchmarks/figures/run`.
@main
struct BenchmarkFigures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark-figures", subcommands: [Draw.self, Write.self, Strip.self])

    /// Draws figures one after another in this process, and prints the seconds that each round took.
    struct Draw: ParsableCommand {
        @Option var figures = 1000
        @Option var rounds = 5

        func run() throws {
            let samples = Samples.all
            for _ in 0..<rounds {
                var bytes = 0
                let elapsed = try ContinuousClock().measure {
                    for index in 0..<figures {
                        let sample = samples[index % samples.count]
                        bytes += try Chart.draw(sample.specification, table: sample.table).svg.utf8.count
                    }
                }
                print(elapsed.seconds, bytes)
            }
        }
    }

    /// Prints the Vega-Lite specification of each figure in one line of JSON, in the order in which `draw` takes them.
    struct Write: ParsableCommand {
        func run() throws {
            for sample in Samples.all {
                let drawing = try Chart.draw(sample.specification, table: sample.table)
                let text = Chart.vegaLite(sample.specification, table: sample.table, drawing: drawing)
                print(text.split(separator: "\n").joined(separator: " "))
            }
        }
    }

    /// Draws one strip of many rows, and prints the seconds and the bytes of its SVG.
    struct Strip: ParsableCommand {
        @Option var rows = 100_000

        func run() throws {
            let sample = Samples.strip(rows: rows)
            var bytes = 0
            let elapsed = try ContinuousClock().measure {
                bytes = try Chart.draw(sample.specification, table: sample.table).svg.utf8.count
            }
            print(elapsed.seconds, bytes)
        }
    }
}

extension Duration {
    fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
