internal import CQPDF
internal import Glibc
internal import Imagery

/// A PDF that was read: what it holds, and the same without who made it; the only file that calls
/// QPDF.
@safe final class PortableDocument {
  private var handle: qpdf_data?
  private let size: Int
  /// What the reader had to mend; nil where nothing was wrong.
  private(set) var repair: String?
  /// What was found on a way through all its objects.
  private(set) var isSigned = false
  private(set) var authors: [String] = []
  private(set) var attachments: [String] = []
  /// What runs, by the names the format has for it.
  private(set) var active: [String] = []
  /// Dictionaries that say who made them, and pictures; to be gone over when it is written.
  private var told: [(dictionary: qpdf_oh, key: String)] = []
  private var photographs: [qpdf_oh] = []

  /// Actions that run something, ask another program or send something (ISO 32000-1, 12.6.4).
  private static let actions: Set<String> = [
    "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/Movie", "/Sound",
    "/RichMediaExecute", "/GoToE",
  ]
  /// What plays or draws by a program of its own (12.5.6, 13).
  private static let players: Set<String> = [
    "/RichMedia", "/Movie", "/Screen", "/Sound", "/3D", "/PS",
  ]
  /// Keys that say with what and when a part was made.
  private static let words = [
    "/Metadata", "/PieceInfo", "/CreationDate", "/ModDate", "/LastModified",
  ]

  /// - Parameter size: of the file, in bytes.
  init(_ path: String, size: Int) throws(DocumentFault) {
    self.size = size
    unsafe handle = qpdf_init()
    unsafe qpdf_silence_errors(handle)
    unsafe qpdf_set_suppress_warnings(handle, 1)
    let code = unsafe qpdf_read(handle, path, nil)
    guard code & 2 == 0 else {
      let failure = unsafe qpdf_get_error(handle)
      if unsafe qpdf_get_error_code(handle, failure) == qpdf_e_password { throw .locked }
      throw .damaged(unsafe Self.text(qpdf_get_error_message_detail(handle, failure)))
    }
    guard unsafe qpdf_get_num_pages(handle) > 0 else { throw .damaged("no pages") }
    // Asked now: what follows looks at more than the pages need.
    if unsafe qpdf_more_warnings(handle) != 0 {
      let warning = unsafe qpdf_next_warning(handle)
      repair = unsafe Self.text(qpdf_get_error_message_detail(handle, warning))
    }
    walk()
  }

  deinit { unsafe qpdf_cleanup(&handle) }

  /// Whether something in it says with what, by whom or where a part of it was made.
  var tellsOfItself: Bool {
    !told.isEmpty
      || photographs.contains { stream in
        guard let bytes = jpeg(of: stream) else { return false }
        return Self.plain(bytes).map { $0.count != bytes.count } ?? true
      }
  }

  /// Whether it is protected, be it with a password that is empty.
  var isProtected: Bool { unsafe qpdf_is_encrypted(handle) != 0 }

  /// Its bytes without who made it, when, and with what; the same each time.
  func plain() throws(DocumentFault) -> [UInt8] {
    unsafe qpdf_oh_remove_key(handle, qpdf_get_trailer(handle), "/Info")
    for (dictionary, key) in told { unsafe qpdf_oh_remove_key(handle, dictionary, key) }
    for photograph in photographs { try forget(in: photograph) }
    guard unsafe qpdf_init_write_memory(handle) & 2 == 0 else { throw failure() }
    unsafe qpdf_set_deterministic_ID(handle, 1)
    unsafe qpdf_set_stream_data_mode(handle, qpdf_s_preserve)
    guard unsafe qpdf_write(handle) & 2 == 0 else { throw failure() }
    let count = unsafe qpdf_get_buffer_length(handle)
    return unsafe Array(UnsafeBufferPointer(start: qpdf_get_buffer(handle), count: count))
  }

  private func failure() -> DocumentFault {
    .damaged(unsafe Self.text(qpdf_get_error_message_detail(handle, qpdf_get_error(handle))))
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }

  // MARK: What it holds

  /// Goes through every object that can be reached, each once.
  private func walk() {
    readInfo()
    var waiting = unsafe [qpdf_get_trailer(handle)]
    var seen: Set<Int> = []
    while let object = waiting.popLast() {
      if unsafe qpdf_oh_is_indirect(handle, object) != 0 {
        let number = unsafe Int(qpdf_oh_get_object_id(handle, object)) << 16
        let generation = unsafe Int(qpdf_oh_get_generation(handle, object))
        guard seen.insert(number | generation).inserted else { continue }
      }
      switch unsafe qpdf_oh_get_type_code(handle, object) {
      case ot_array:
        let count = unsafe qpdf_oh_get_array_n_items(handle, object)
        for index in 0..<max(0, count) {
          unsafe waiting.append(qpdf_oh_get_array_item(handle, object, index))
        }
      case ot_dictionary: waiting += look(into: object)
      case ot_stream:
        let dictionary = unsafe qpdf_oh_get_dict(handle, object)
        waiting += look(into: dictionary)
        // A stream whose bytes are to be fetched from elsewhere.
        if keys(of: dictionary).contains("/F") { add("F", to: &active) }
        if photographFilter(of: dictionary) != nil { photographs.append(object) }
      default: break
      }
    }
  }

  private func readInfo() {
    let info = unsafe qpdf_oh_get_key(handle, qpdf_get_trailer(handle), "/Info")
    if let author = string("/Author", of: info) { add(author, to: &authors) }
  }

  private func add(_ name: String, to list: inout [String]) {
    let plain = name.split { $0.isWhitespace }.joined(separator: " ")
    if !plain.isEmpty, !list.contains(plain) { list.append(plain) }
  }

  /// Notes what a dictionary tells, and returns what it holds.
  private func look(into dictionary: qpdf_oh) -> [qpdf_oh] {
    let keys = keys(of: dictionary)
    let known = Set(keys)
    lookForActions(dictionary, known)
    if known.contains("/V"), isSignature(unsafe qpdf_oh_get_key(handle, dictionary, "/V")) {
      isSigned = true
    }
    if known.contains("/EF") {
      add(string("/UF", of: dictionary) ?? string("/F", of: dictionary) ?? "?", to: &attachments)
    }
    // A note on a page says who wrote it and when; a field of a form has its name there.
    if known.contains("/Rect"), name("/Subtype", of: dictionary) != "/Widget" {
      if let author = string("/T", of: dictionary) { add(author, to: &authors) }
      for key in ["/T", "/M"] where known.contains(key) { told.append((dictionary, key)) }
    }
    for key in Self.words where known.contains(key) { told.append((dictionary, key)) }
    return keys.map { unsafe qpdf_oh_get_key(handle, dictionary, $0) }
  }

  /// Notes what runs, plays, or leads out as soon as the document is opened.
  private func lookForActions(_ dictionary: qpdf_oh, _ known: Set<String>) {
    if let action = name("/S", of: dictionary) {
      // A part of a text's structure is named there too.
      let isStructure =
        name("/Type", of: dictionary) == "/StructElem"
        || ["/Movie", "/Sound"].contains(action) && known.contains("/K")
      if Self.actions.contains(action), !isStructure {
        add(String(action.dropFirst()), to: &active)
      }
      let address = string("/URI", of: dictionary)?.lowercased() ?? ""
      if ["javascript:", "file:", "vbscript:", "data:"].contains(where: { address.hasPrefix($0) }) {
        add("URI \(address.prefix { $0 != ":" }):", to: &active)
      }
    }
    if let kind = name("/Subtype", of: dictionary), Self.players.contains(kind) {
      add(String(kind.dropFirst()), to: &active)
    }
    if known.contains("/XFA") { add("XFA", to: &active) }
    for key in ["/OpenAction", "/AA"] where known.contains(key) {
      let value = unsafe qpdf_oh_get_key(handle, dictionary, key)
      let actions = key == "/AA" ? values(of: value) : [value]
      if actions.contains(where: { ["/URI", "/GoToR"].contains(name("/S", of: $0) ?? "") }) {
        add(String(key.dropFirst()), to: &active)
      }
    }
  }

  /// Whether something is the signature of a field: it names its kind, and the bytes it holds for.
  private func isSignature(_ value: qpdf_oh) -> Bool {
    guard unsafe qpdf_oh_is_dictionary(handle, value) != 0, name("/Filter", of: value) != nil else {
      return false
    }
    let range = unsafe qpdf_oh_get_key(handle, value, "/ByteRange")
    guard unsafe qpdf_oh_is_array(handle, range) != 0,
      unsafe qpdf_oh_get_array_n_items(handle, range) == 4,
      string("/Contents", of: value) != nil
    else { return false }
    let numbers = (0..<4).map { index -> Int in
      let item = unsafe qpdf_oh_get_array_item(handle, range, Int32(index))
      return unsafe qpdf_oh_is_integer(handle, item) != 0
        ? unsafe Int(qpdf_oh_get_int_value(handle, item)) : -1
    }
    return numbers[0] == 0 && numbers[1] > 0 && numbers[2] > numbers[1] && numbers[3] > 0
      && numbers[2] + numbers[3] <= size
  }

  /// What a dictionary holds.
  private func values(of dictionary: qpdf_oh) -> [qpdf_oh] {
    keys(of: dictionary).map { unsafe qpdf_oh_get_key(handle, dictionary, $0) }
  }

  private func keys(of dictionary: qpdf_oh) -> [String] {
    guard unsafe qpdf_oh_is_dictionary(handle, dictionary) != 0 else { return [] }
    var keys: [String] = []
    unsafe qpdf_oh_begin_dict_key_iter(handle, dictionary)
    while unsafe qpdf_oh_dict_more_keys(handle) != 0 {
      keys.append(unsafe Self.text(qpdf_oh_dict_next_key(handle)))
    }
    return keys
  }

  private func name(_ key: String, of dictionary: qpdf_oh) -> String? {
    guard unsafe qpdf_oh_is_dictionary(handle, dictionary) != 0 else { return nil }
    let value = unsafe qpdf_oh_get_key(handle, dictionary, key)
    guard unsafe qpdf_oh_is_name(handle, value) != 0 else { return nil }
    return unsafe Self.text(qpdf_oh_get_name(handle, value))
  }

  private func string(_ key: String, of dictionary: qpdf_oh) -> String? {
    guard unsafe qpdf_oh_is_dictionary(handle, dictionary) != 0 else { return nil }
    let value = unsafe qpdf_oh_get_key(handle, dictionary, key)
    guard unsafe qpdf_oh_is_string(handle, value) != 0 else { return nil }
    return unsafe Self.text(qpdf_oh_get_utf8_value(handle, value))
  }

  // MARK: Pictures in it

  /// The name of the filter by which a stream is a photograph, packed once more or not.
  private func photographFilter(of dictionary: qpdf_oh) -> String? {
    var filter = unsafe qpdf_oh_get_key(handle, dictionary, "/Filter")
    if unsafe qpdf_oh_is_array(handle, filter) != 0 {
      let count = unsafe qpdf_oh_get_array_n_items(handle, filter)
      guard count > 0 else { return nil }
      unsafe filter = qpdf_oh_get_array_item(handle, filter, count - 1)
    }
    return ["/DCTDecode", "/JPXDecode"].first {
      unsafe qpdf_oh_is_name_and_equals(handle, filter, $0) != 0
    }
  }

  /// A photograph without what its camera wrote; nil where it cannot be followed.
  private static func plain(_ bytes: [UInt8]) -> [UInt8]? {
    // Writers have put a line's end before the picture.
    let picture = Array(bytes.drop { [0x0A, 0x0D, 0x20].contains($0) })
    return picture.starts(with: [0xFF, 0xD8])
      ? PictureMetadata.removed(fromJPEG: picture, keepingOrientation: false)
      : PictureMetadata.removed(fromJPEG2000: picture)
  }

  /// A stream's photograph, what is packed around it taken off; nil where it cannot be read.
  private func jpeg(of stream: qpdf_oh) -> [UInt8]? {
    let dictionary = unsafe qpdf_oh_get_dict(handle, stream)
    // The library unpacks all of a stream's filters or none: the photograph's own is set aside.
    let names: [String] = ["/Filter", "/DecodeParms"]
    let kept = names.map { (key: String) in
      (key: key, value: unsafe qpdf_oh_get_key(handle, dictionary, key))
    }
    for (key, value) in kept where unsafe qpdf_oh_is_array(handle, value) != 0 {
      let outer = unsafe qpdf_oh_new_array(handle)
      for index in 0..<max(0, unsafe qpdf_oh_get_array_n_items(handle, value) - 1) {
        unsafe qpdf_oh_append_item(handle, outer, qpdf_oh_get_array_item(handle, value, index))
      }
      unsafe qpdf_oh_replace_key(handle, dictionary, key, outer)
    }
    defer {
      for (key, value) in kept where unsafe qpdf_oh_is_array(handle, value) != 0 {
        unsafe qpdf_oh_replace_key(handle, dictionary, key, value)
      }
    }
    var (filtered, length) = (Int32(0), 0)
    var pointer: UnsafeMutablePointer<UInt8>?
    let code = unsafe qpdf_oh_get_stream_data(
      handle, stream, qpdf_dl_generalized, &filtered, &pointer, &length)
    guard code & 2 == 0, let data = unsafe pointer else { return nil }
    defer { unsafe free(data) }
    return unsafe Array(UnsafeBufferPointer(start: data, count: length))
  }

  /// Takes out of a JPEG what its camera wrote; which way is up, the page says.
  private func forget(in stream: qpdf_oh) throws(DocumentFault) {
    guard let bytes = jpeg(of: stream) else { throw failure() }
    guard let plain = Self.plain(bytes) else { throw .damaged("JPEG") }
    let dictionary = unsafe qpdf_oh_get_dict(handle, stream)
    let filter = photographFilter(of: dictionary) ?? "/DCTDecode"
    var parameters = unsafe qpdf_oh_get_key(handle, dictionary, "/DecodeParms")
    if unsafe qpdf_oh_is_array(handle, parameters) != 0 {
      let count = unsafe qpdf_oh_get_array_n_items(handle, parameters)
      unsafe parameters =
        count > 0
        ? qpdf_oh_get_array_item(handle, parameters, count - 1) : qpdf_oh_new_null(handle)
    }
    unsafe qpdf_oh_replace_stream_data(
      handle, stream, plain, plain.count, qpdf_oh_new_name(handle, filter), parameters)
  }
}
