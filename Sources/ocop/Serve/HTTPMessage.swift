private import CZlib

/// What a browser asks for.
struct HTTPRequest {
  let method: String
  /// Decoded, from the root on, without the query.
  let path: String
  let query: String
  /// By names in small letters.
  let headers: [String: String]

  enum Reading {
    /// More has to come.
    case incomplete
    /// Not a request that is answered, and with what status.
    case wrong(Int)
    /// With how many bytes it had.
    case request(HTTPRequest, Int)
  }

  /// No head of a request is longer.
  private static let longest = 16 << 10

  /// Reads the first request of some bytes.
  static func read(_ bytes: [UInt8]) -> Reading {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
      return bytes.count > longest ? .wrong(431) : .incomplete
    }
    guard end.lowerBound <= longest else { return .wrong(431) }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    let parts = lines[0].split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].hasPrefix("HTTP/1."), parts[1].hasPrefix("/") else {
      return .wrong(400)
    }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return .wrong(400) }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      headers[line[..<colon].lowercased()] = String(value)
    }
    let target = parts[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = decoded(target[0]) else { return .wrong(400) }
    let request = HTTPRequest(
      method: String(parts[0]), path: path, query: target.count > 1 ? String(target[1]) : "",
      headers: headers)
    return .request(request, end.upperBound)
  }

  /// An address with its `%41` read; nil where it is torn, no UTF-8, or holds a zero.
  static func decoded(_ text: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    return text
  }

  /// A value of the query, decoded.
  func value(of name: String) -> String? {
    query.split(separator: "&").first { $0.hasPrefix(name + "=") }
      .flatMap { Self.decoded($0.dropFirst(name.utf8.count + 1)) }
  }
}

/// What is answered.
struct HTTPResponse {
  let status: Int
  let type: String
  let body: [UInt8]
  var location: String?
  /// Whether it stays open, and events follow.
  var isStream = false

  init(_ status: Int, type: String = "text/plain; charset=utf-8", _ body: [UInt8] = []) {
    (self.status, self.type, self.body) = (status, type, body)
  }

  static func text(_ status: Int, _ text: String) -> HTTPResponse {
    HTTPResponse(status, Array(text.utf8))
  }

  private static let reasons = [
    200: "OK", 206: "Partial Content", 301: "Moved Permanently", 400: "Bad Request",
    403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 416: "Range Not Satisfiable",
    431: "Request Header Fields Too Large",
  ]

  /// The answer's bytes: a part of the body where a range was asked for, packed where that helps.
  func bytes(for request: HTTPRequest?) -> [UInt8] {
    var status = status
    var body = body
    var lines = ["Content-Type: \(type)", "Cache-Control: no-store"]
    if let location { lines.append("Location: \(location)") }
    if isStream {
      return Self.head(status, lines + ["Connection: keep-alive"]) + body
    }
    if status == 200, let range = request?.headers["range"] {
      switch Self.range(range, of: body.count) {
      case .part(let part):
        lines.append("Content-Range: bytes \(part.lowerBound)-\(part.upperBound - 1)/\(body.count)")
        body = Array(body[part])
        status = 206
      case .none:
        lines.append("Content-Range: bytes */\(body.count)")
        body = []
        status = 416
      case .whole: break
      }
    } else if status == 200, body.count > 1024,
      type.hasPrefix("text/") || type.contains("json")
        || type.contains("xml"), request?.headers["accept-encoding"]?.contains("gzip") == true
    {
      body = Self.packed(body)
      lines.append("Content-Encoding: gzip")
    }
    lines += ["Accept-Ranges: bytes", "Content-Length: \(body.count)"]
    let head = Self.head(status, lines)
    return request?.method == "HEAD" ? head : head + body
  }

  private static func head(_ status: Int, _ lines: [String]) -> [UInt8] {
    let text =
      (["HTTP/1.1 \(status) \(reasons[status] ?? "OK")"] + lines).joined(separator: "\r\n")
      + "\r\n\r\n"
    return Array(text.utf8)
  }

  private enum Range {
    case whole
    case part(Swift.Range<Int>)
    case none
  }

  /// What a header asks for: one part; several, and what nobody understands, are answered whole.
  private static func range(_ header: String, of count: Int) -> Range {
    guard header.hasPrefix("bytes="), !header.contains(",") else { return .whole }
    let parts = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return .whole }
    let (first, last) = (Int(parts[0]), Int(parts[1]))
    if parts[0].isEmpty, let last {
      return last > 0 && count > 0 ? .part(max(0, count - last)..<count) : .none
    }
    guard let first, first >= 0, parts[1].isEmpty || last != nil else { return .whole }
    guard first < count else { return .none }
    let end = min(last ?? count - 1, count - 1)
    return end >= first ? .part(first..<end + 1) : .whole
  }

  private static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: bytes.count + 1024)
    let room = output.count
    let count = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { buffer in
        unsafe ocop_gzip(
          input.baseAddress, UInt(input.count), buffer.baseAddress, UInt(room))
      }
    }
    return Array(output[..<Int(count)])
  }
}
