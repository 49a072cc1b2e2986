// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: a module of `Sources/`, with what it may import.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a room, with what they need besides it.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, swiftSettings: settings)
}

let package = Package(
  name: "dutoan",
  products: [
    .executable(name: "dutoan", targets: ["dutoan"]),
    // For the fuzzer, which is a package of its own in Tests/Fuzz.
    .library(name: "PlanEngine", targets: ["PlanModel", "PlanInput", "PlanEngine"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLinux"),

    room("PlanModel"),
    room("PlanInput", ["PlanModel"]),
    room("PlanEngine", ["PlanModel"]),
    room("Sheets", ["CXlsxWriter", "CZip"]),
    room(
      "PlanReports",
      [
        "PlanModel", "Sheets", "Yams",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .executableTarget(
      name: "dutoan",
      dependencies: [
        "PlanModel", "PlanInput", "PlanEngine", "Sheets", "PlanReports", "CCrypto", "CLinux",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "workbench", dependencies: ["PlanModel", "PlanInput", "PlanEngine"], path: "Benchmarks/Workbench",
      swiftSettings: settings),

    .target(name: "TestSupport", dependencies: ["PlanModel"], path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "PlanModel"),
    tests(of: "PlanInput", ["PlanModel"]),
    tests(of: "PlanEngine", ["PlanModel", "PlanInput"]),
    tests(of: "Sheets"),
    tests(of: "PlanReports", ["PlanModel", "PlanInput", "PlanEngine", "Sheets"]),
    tests(of: "dutoan", ["PlanModel", "PlanInput", "PlanEngine", "PlanReports", "Sheets"]),
  ],
  swiftLanguageModes: [.v6]
)
