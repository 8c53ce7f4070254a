// swift-tools-version: 6.2
import PackageDescription

// `Scripts/test` sets SHANHAI_STRICT: there, a warning is an error. A newer compiler's new warning must not keep
// a user from building.
let strict = Context.environment["SHANHAI_STRICT"] != nil

let settings: [SwiftSetting] =
  [.enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility")]
  + (strict ? [.treatAllWarnings(as: .error)] : [])

/// A module of the house: its folder in `Sources`, and what it may import.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a module: `Tests/<Module>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies, exclude: exclude,
    swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "shanhai",
  products: [
    .executable(name: "shanhai", targets: ["shanhai"]),
    // For programs that draw charts of their own.
    .library(name: "Charts", targets: ["Charts", "Drawing", "Tables", "Scenes", "Diagnostics"]),
  ],
  dependencies: [
    // The command line: subcommands, help, usage errors.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // YAML with the place of each node: charts, manifests, front matter.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // SQLite: the history of scheduled runs, and the outbox of deliveries.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C libraries, each in one room.
    .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .systemLibrary(name: "CLinux"),
    // Loaded by the program when they are first needed, so not linked.
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CTurboJPEG", providers: [.apt(["libturbojpeg0-dev"])]),

    // Values.
    module("Diagnostics"),
    module("Documents", ["Diagnostics", yams]),
    module("Tables", ["Diagnostics"]),
    module("Scenes"),
    module("Formats"),

    .target(
      name: "Calendars", dependencies: ["Formats", "Documents", "Diagnostics"],
      resources: [.embedInCode("china-holidays.csv")], swiftSettings: settings),
    module("Samples", ["Formats", "Diagnostics"]),

    // Data.
    module("Transforms", ["Tables", "Formats", "Scenes", "Documents", "Diagnostics"]),
    module("DataPackages", ["Tables", "Formats", "Documents", "Diagnostics"]),
    module("Quantities", ["Diagnostics"]),
    module("Measures", ["Diagnostics"]),
    module(
      "Assistance", ["Quantities", "Measures", "Transforms", "Tables", "Formats", "Documents", "Diagnostics"]),
    module("Ledgers", ["Assistance", "Quantities", "Measures", "Tables", "Formats", "Documents", "Diagnostics"]),

    // Drawing.
    module("Typesetting", ["Scenes"]),
    module("Projections", ["Scenes"]),
    module(
      "ChartSpecs",
      ["DataPackages", "Projections", "Transforms", "Tables", "Formats", "Scenes", "Documents", "Diagnostics"]),
    module(
      "Charts",
      [
        "ChartSpecs", "Projections", "Typesetting", "Scenes", "Transforms", "Tables", "Formats", "Documents",
        "Diagnostics",
      ]),
    module("Drawing", ["CPangoCairo", "CTurboJPEG", "Scenes", "Diagnostics"]),

    // Reports.
    module(
      "Reports",
      [
        "CMarkdown", "Charts", "ChartSpecs", "Typesetting", "Assistance", "Quantities", "Scenes", "Transforms",
        "Tables",
        "Formats", "Documents", "Diagnostics",
      ]),
    module(
      "Builds",
      [
        "CCrypto", "CGLib", "CLinux", "Calendars", "Reports", "Charts", "ChartSpecs", "Assistance", "Ledgers",
        "Quantities",
        "DataPackages", "Drawing",
        "Scenes", "Transforms",
        "Tables", "Formats", "Documents", "Diagnostics",
      ]),

    // Schedules.
    module("Deliveries", ["CCurl", "CGLib", "Documents", "Diagnostics", grdb]),
    module("Schedules", ["Builds", "Calendars", "Deliveries", "Tables", "Formats", "Documents", "Diagnostics", grdb]),
    .executableTarget(
      name: "shanhai",
      dependencies: [
        "Assistance", "Builds", "Calendars", "ChartSpecs", "Charts", "Deliveries", "Diagnostics", "Drawing",
        "Samples", "Schedules",
        argumentParser,
      ],
      swiftSettings: settings,
      // A program at a fixed place needs no 100,000 addresses put right when it starts.
      linkerSettings: [.unsafeFlags(["-Xclang-linker", "-no-pie"], .when(configuration: .release))]),

    // Tests.
    tests("Diagnostics"),
    tests("Documents", ["Diagnostics"]),
    tests("Tables"),
    tests("Scenes"),
    tests("Formats"),
    tests("Transforms", ["Tables", "Formats", "Documents", "Diagnostics"]),
    tests("DataPackages", ["Tables", "Formats", "Documents", "Diagnostics"]),
    tests("Quantities", ["Diagnostics"]),
    tests("Measures", ["Diagnostics"]),
    tests(
      "Assistance",
      ["DataPackages", "Quantities", "Measures", "Transforms", "Tables", "Formats", "Documents", "Diagnostics"]),
    tests("Ledgers", ["Assistance", "Quantities", "Tables", "Formats", "Documents", "Diagnostics"]),
    tests("Typesetting", ["Scenes"]),
    tests("Projections", ["Scenes"]),
    tests("ChartSpecs", ["DataPackages", "Tables", "Formats", "Documents", "Diagnostics"]),
    tests("Charts", ["ChartSpecs", "Typesetting", "Scenes", "Formats", "Tables", "Documents", "Diagnostics"]),
    tests("Drawing", ["Scenes", "Diagnostics"]),
    .testTarget(
      name: "ExamplesTests", dependencies: ["Charts", "Drawing", "Scenes", "Tables"], swiftSettings: settings),
    tests("Reports", ["Scenes", "Typesetting", "Tables", "Documents", "Diagnostics"]),
    tests("Builds", ["Assistance", "Calendars", "Charts", "ChartSpecs", "Documents", "Diagnostics"]),
    tests("Calendars", ["Formats", "Documents", "Diagnostics"]),
    tests("Samples", ["Builds", "Diagnostics"]),
    tests("Deliveries", ["Documents", "Diagnostics", grdb], exclude: ["Servers"]),
    tests("Schedules", ["Builds", "Calendars", "Deliveries", "Formats", "Documents", "Diagnostics", grdb]),
  ],
  swiftLanguageModes: [.v6]
)
