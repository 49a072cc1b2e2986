// swift-tools-version: 6.2

import PackageDescription

// Built by `scripts/fuzz`, which turns the fuzzer and the address sanitizer on for all modules.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "dutoan", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz-reader", dependencies: [.product(name: "PlanEngine", package: "dutoan")], path: "Sources/FuzzReader",
      swiftSettings: [
        .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
