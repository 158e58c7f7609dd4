// swift-tools-version: 6.3
import PackageDescription

/// What every Swift target is compiled with; a warning in our code stops the build.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// The modules that a build runs through are optimised when debugging too: tests build hundreds of
/// sites, and take half the time.
let fast: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "ocop",
  products: [
    .executable(name: "ocop", targets: ["ocop"]),
    .executable(name: "ocop-images", targets: ["ocop-images"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CYAML"),
    .systemLibrary(name: "CMarkGFM"),
    .systemLibrary(name: "CQREncode"),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CZip"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
      linkerSettings: [.linkedLibrary("xml2")]),
    .systemLibrary(name: "CVips", pkgConfig: "vips", providers: [.apt(["libvips-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),

    .target(name: "Diagnostics", swiftSettings: fast),
    .target(name: "CXLSXWriter"),
    .target(name: "Workbooks", dependencies: ["CZip", "CXML"], swiftSettings: fast),
    .target(
      name: "Markup",
      dependencies: ["Diagnostics", "Workbooks", "CYAML", "CMarkGFM", "CQREncode", "CICU"],
      swiftSettings: fast),
    .target(name: "Imagery", swiftSettings: strict),
    .target(
      name: "Catalogue", dependencies: ["Diagnostics", "Markup", "Imagery"], swiftSettings: fast),
    .executableTarget(
      name: "ocop-images", dependencies: ["Imagery", "Workbooks", "CVips", "CQPDF"],
      swiftSettings: strict),
    .target(
      name: "Imports", dependencies: ["Diagnostics", "Markup", "Workbooks", "Catalogue"],
      swiftSettings: fast),
    .target(name: "Theme", dependencies: ["Diagnostics", "Markup"], swiftSettings: fast),
    .target(
      name: "Graphics", dependencies: ["Diagnostics", "Markup", "Catalogue"], swiftSettings: fast),
    .target(
      name: "Site",
      dependencies: ["Diagnostics", "Markup", "Catalogue", "Imagery", "Graphics", "Theme"],
      swiftSettings: fast),
    .executableTarget(
      name: "ocop",
      dependencies: [
        "Diagnostics", "Markup", "Catalogue", "Imagery", "Graphics", "Theme", "Site", "Imports",
        "Workbooks",
        "CMalloc", "CXLSXWriter", "CZlib",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["starter"],
      swiftSettings: strict),

    .target(
      name: "Support", dependencies: ["Catalogue", "Diagnostics"], path: "Tests/Support",
      swiftSettings: fast),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "Support"], swiftSettings: strict),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "Workbooks", "Support"], swiftSettings: strict),
    .testTarget(
      name: "CatalogueTests", dependencies: ["Catalogue", "Support"], swiftSettings: strict),
    .testTarget(
      name: "GraphicsTests", dependencies: ["Graphics", "Support"], swiftSettings: strict),
    .testTarget(
      name: "ImportsTests", dependencies: ["Imports", "Workbooks", "Catalogue", "Support"],
      exclude: ["matches.tsv"],
      swiftSettings: strict),
    .testTarget(name: "ThemeTests", dependencies: ["Theme", "Support"], swiftSettings: strict),
    .testTarget(
      name: "SiteTests", dependencies: ["Site", "Imagery", "Support"], exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEnd", dependencies: ["ocop", "Diagnostics", "Markup", "Workbooks", "Support"],
      exclude: ["Cases"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
