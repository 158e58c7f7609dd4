/// Where parsed files are kept from build to build.
package protocol ParsedShelf: Sendable {
  /// What the last build kept; nil where that is not there.
  func read() -> [UInt8]?

  /// Keeps what this build parsed; that it cannot be kept only costs time.
  func keep(_ bytes: [UInt8])
}

/// A shelf that keeps nothing.
package struct NoParsedShelf: ParsedShelf {
  package init() {}

  package func read() -> [UInt8]? { nil }

  package func keep(_: [UInt8]) {}
}
