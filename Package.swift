// swift-tools-version: 6.2
import PackageDescription

// Layers, top to bottom; arrows point one way and `make check` holds them.
//
//   purgestats → Reporting → Documents ───→ Formatting → Tabular → Diagnostics
//                    ├─────→ Charts ──────→ Formatting, Tabular; FontReading → CHarfBuzz
//                    ├─────→ Aggregation ─→ Tabular
//                    └─────→ DataPackages → CSVReading → CLibCSV
//                                  └──────→ YAMLReading, Tabular

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies, exclude: exclude,
        swiftSettings: strict)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let collections: Target.Dependency = .product(name: "OrderedCollections", package: "swift-collections")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "purgestats",
    products: [.executable(name: "purgestats", targets: ["purgestats"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
        .systemLibrary(name: "CHarfBuzz", providers: [.apt(["libharfbuzz-dev"]), .brew(["harfbuzz"])]),
        .target(name: "CRenameExchange"),

        library("Diagnostics"),
        library("Tabular", ["Diagnostics"]),
        library("Formatting", ["Tabular"]),
        library("CSVReading", ["CLibCSV", "Diagnostics"]),
        library("FontReading", ["CHarfBuzz", "Diagnostics"]),
        library("YAMLReading", ["Diagnostics", yams]),
        library("DataPackages", ["CSVReading", "YAMLReading", "Tabular", "Diagnostics", collections]),
        library("Aggregation", ["Tabular", "Diagnostics", collections]),
        library("Charts", ["FontReading", "Formatting", "Tabular", "Diagnostics"]),
        library("Documents", ["Formatting", "Tabular", "Diagnostics"]),
        library(
            "Reporting",
            [
                "Aggregation", "Charts", "CSVReading", "DataPackages", "Documents", "FontReading", "Formatting", "YAMLReading",
                "Tabular", "Diagnostics", collections, crypto,
            ]),
        .executableTarget(
            name: "purgestats",
            dependencies: [
                "Reporting", "DataPackages", "CSVReading", "FontReading", "Diagnostics", "CRenameExchange", argumentParser,
            ],
            swiftSettings: strict),

        .executableTarget(
            name: "records", dependencies: ["CSVReading", "Diagnostics", argumentParser], path: "Tests/Tools/records",
            swiftSettings: strict),
        .executableTarget(
            name: "survival", dependencies: ["Charts", argumentParser], path: "Tests/Tools/survival", swiftSettings: strict),
        .executableTarget(
            name: "benchmark-figures", dependencies: ["Charts", "Tabular", argumentParser], path: "Benchmarks/figures/Sources",
            swiftSettings: strict),
        .target(name: "TestSupport", dependencies: ["Diagnostics", "Tabular"], path: "Tests/TestSupport", swiftSettings: strict),
        tests("Diagnostics", []),
        tests("Tabular", ["Diagnostics"]),
        tests("Formatting", ["Tabular"]),
        tests("CSVReading", ["GateLaws", "Diagnostics"]),
        tests("FontReading", ["Diagnostics"]),
        tests("YAMLReading", ["Diagnostics"]),
        tests("DataPackages", ["CSVReading", "YAMLReading", "Tabular", "Diagnostics"]),
        tests("Aggregation", ["Tabular", "Diagnostics"]),
        tests("Charts", ["FontReading", "Formatting", "Tabular", "Diagnostics"], exclude: ["Goldens"]),
        tests("Documents", ["Formatting", "Tabular", "Diagnostics", crypto]),
        tests(
            "Reporting",
            ["CSVReading", "DataPackages", "Aggregation", "Charts", "Documents", "Formatting", "Tabular", "Diagnostics"]),
        .target(
            name: "GateLaws", dependencies: ["DataPackages", "CSVReading", "Tabular", "Diagnostics", "TestSupport"],
            path: "Tests/GateLaws", swiftSettings: strict),
        .testTarget(
            name: "GateTests", dependencies: ["GateLaws", "DataPackages", "CSVReading", "Tabular", "Diagnostics", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "CommandTests", dependencies: ["purgestats", "TestSupport"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

// Only for `make fuzz`: it needs the fuzzer's run-time library, which not every toolchain has.
if Context.environment["FUZZING"] != nil {
    package.targets.append(
        .executableTarget(
            name: "GateFuzzer", dependencies: ["GateLaws", "CSVReading"], path: "Fuzzing", swiftSettings: strict))
}
