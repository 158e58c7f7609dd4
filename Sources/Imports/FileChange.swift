/// A change that an import asks for.
package enum FileChange: Sendable {
  /// A file that is not there yet.
  case create(path: String, bytes: [UInt8])
  /// Adds to the end of a file.
  case append(path: String, bytes: [UInt8])
  /// The whole of a file of which a person confirmed what changes.
  case replace(path: String, bytes: [UInt8])

  package var path: String {
    switch self {
    case .create(let path, _), .append(let path, _), .replace(let path, _): path
    }
  }
}
