import Diagnostics
import Foundation
import Support
import Support
import Testing

/// Runs the program that was built with the tests.
enum Program {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// All that was said.
    var text: String { output + errors }
  }

  private static let executable: URL = {
    if let other = ProcessInfo.processInfo.environment["OCOP_PROGRAM"] {
      return URL(filePath: other)
    }
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "ocop")
  }()

  /// Runs a command to its end.
  @discardableResult
  static func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = try start(arguments, environment: environment)
    let errors = (process.standardError as? Pipe)?.fileHandleForReading
    // Both at once: a program waits for the reader of whichever pipe is full.
    nonisolated(unsafe) var said = Data()
    let reading = DispatchWorkItem { unsafe said = errors?.readDataToEndOfFile() ?? Data() }
    DispatchQueue.global().async(execute: reading)
    let output = (process.standardOutput as? Pipe)?.fileHandleForReading.readDataToEndOfFile()
    reading.wait()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: output ?? Data(), as: UTF8.self),
      errors: unsafe String(decoding: said, as: UTF8.self))
  }

  /// Starts a command, to be stopped or waited for.
  static func start(
    _ arguments: [String], environment: [String: String] = [:], quietly: Bool = false
  ) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ["OCOP_THEMES": Repository.root.appending(path: "themes").path]
      .merging(environment) { $1 }
    process.standardOutput = quietly ? FileHandle.nullDevice : Pipe()
    process.standardError = quietly ? FileHandle.nullDevice : Pipe()
    try process.run()
    return process
  }

  /// A shell command with the program as `$0`.
  static func shell(_ script: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script, executable.path]
    process.environment = ["OCOP_THEMES": Repository.root.appending(path: "themes").path]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: "",
      errors: String(decoding: text, as: UTF8.self))
  }
}

/// A folder of a test's own, gone when the test is.
final class Folder {
  let url: URL

  /// Where folders are made: in memory where there is room, for a disk is half of a test's time.
  private static let place: URL = {
    let memory = URL(filePath: "/dev/shm", directoryHint: .isDirectory)
    let room = try? FileManager.default.attributesOfFileSystem(forPath: memory.path)
    let free = (room?[.systemFreeSize] as? NSNumber)?.int64Value ?? 0
    let isRoomy = free > 2_000_000_000 && FileManager.default.isWritableFile(atPath: memory.path)
    return isRoomy ? memory : FileManager.default.temporaryDirectory
  }()

  init() throws {
    url = Self.place.appending(path: "ocop-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  var path: String { url.path }

  func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ files: [String: [UInt8]]) throws {
    for (path, bytes) in files { try write(path, bytes) }
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
  }

  func data(_ path: String) throws -> Data {
    try Data(contentsOf: url.appending(path: path))
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: path).path)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appending(path: path))
  }

  /// The paths of the regular files below a folder, in their order.
  func paths(in folder: String) -> [String] {
    let base = url.appending(path: folder).path
    return (FileManager.default.subpaths(atPath: base) ?? []).filter { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: base + "/" + path)
      return attributes?[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }

  /// Every file below a folder, by path; dot files too.
  func files(in folder: String) -> [String: [UInt8]] {
    Self.files(at: url.appending(path: folder).path)
  }

  /// Every file below a folder anywhere, by path.
  static func files(at base: String) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for path in FileManager.default.subpaths(atPath: base) ?? [] {
      if let data = FileManager.default.contents(atPath: base + "/" + path) {
        found[path] = [UInt8](data)
      }
    }
    return found
  }

  /// When each file below a folder was changed.
  func times(in folder: String) throws -> [String: Date] {
    let base = url.appending(path: folder).path
    var found: [String: Date] = [:]
    for path in FileManager.default.subpaths(atPath: base) ?? [] {
      let attributes = try FileManager.default.attributesOfItem(atPath: base + "/" + path)
      if attributes[.type] as? FileAttributeType == .typeRegular {
        found[path] = attributes[.modificationDate] as? Date
      }
    }
    return found
  }

  /// A part of the sample catalogue in a folder of its own.
  static func sample() throws -> Folder {
    let folder = try Folder()
    try folder.write(Repository.part)
    return folder
  }

  @discardableResult
  func build(_ arguments: [String] = []) throws -> Program.Outcome {
    try Program.run(
      ["build", "--catalogue", path, "--date", "2026-11-24", "--language", "en"] + arguments)
  }
}

extension Folder {
  /// A folder with the small catalogue of the tests.
  static func catalogue() throws -> Folder {
    let folder = try Folder()
    for file in MemoryTree.catalogue.files {
      try folder.write(
        file.path, String(decoding: MemoryTree.catalogue.bytes(of: file.path), as: UTF8.self))
    }
    return folder
  }
}
