internal import CQPDF
internal import Glibc
internal import Imagery

/// A PDF that was read: what it holds, and the same without who made it; the only file that calls
/// QPDF.
@safe final class PortableDocument {
  private var handle: qpdf_data?
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
  /// Keys that say with what a part was made.
  private static let words = ["/Metadata", "/PieceInfo"]

  init(_ path: String) throws(DocumentFault) {
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
    walk()
  }

  deinit { unsafe qpdf_cleanup(&handle) }

  /// Whether it is protected, be it with a password that is empty.
  var isProtected: Bool { unsafe qpdf_is_encrypted(handle) != 0 }

  /// What the reader had to mend; nil where nothing was wrong.
  var repair: String? {
    guard unsafe qpdf_more_warnings(handle) != 0 else { return nil }
    let warning = unsafe qpdf_next_warning(handle)
    return unsafe Self.text(qpdf_get_error_message_detail(handle, warning))
  }

  /// Its bytes without who made it, when, and with what; the same each time.
  func plain() throws(DocumentFault) -> [UInt8] {
    unsafe qpdf_oh_remove_key(handle, qpdf_get_trailer(handle), "/Info")
    for (dictionary, key) in told { unsafe qpdf_oh_remove_key(handle, dictionary, key) }
    for photograph in photographs { forget(in: photograph) }
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
        if isPhotograph(dictionary) { photographs.append(object) }
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
    var keys: [String] = []
    unsafe qpdf_oh_begin_dict_key_iter(handle, dictionary)
    while unsafe qpdf_oh_dict_more_keys(handle) != 0 {
      keys.append(unsafe Self.text(qpdf_oh_dict_next_key(handle)))
    }
    let known = Set(keys)
    // A part of the text's structure has `S` too, and a parent.
    if let action = name("/S", of: dictionary), Self.actions.contains(action), !known.contains("/P")
    {
      add(String(action.dropFirst()), to: &active)
    }
    if let kind = name("/Subtype", of: dictionary), Self.players.contains(kind) {
      add(String(kind.dropFirst()), to: &active)
    }
    if known.contains("/XFA") { add("XFA", to: &active) }
    if known.contains("/ByteRange"), known.contains("/Contents") { isSigned = true }
    if known.contains("/EF") {
      add(string("/UF", of: dictionary) ?? string("/F", of: dictionary) ?? "?", to: &attachments)
    }
    // Who wrote a note on a page; a field of a form has its name there.
    if known.contains("/Rect"), known.contains("/T"), name("/Subtype", of: dictionary) != "/Widget"
    {
      string("/T", of: dictionary).map { add($0, to: &authors) }
      told.append((dictionary, "/T"))
    }
    for key in Self.words where known.contains(key) { told.append((dictionary, key)) }
    return keys.map { unsafe qpdf_oh_get_key(handle, dictionary, $0) }
  }

  private func name(_ key: String, of dictionary: qpdf_oh) -> String? {
    let value = unsafe qpdf_oh_get_key(handle, dictionary, key)
    guard unsafe qpdf_oh_is_name(handle, value) != 0 else { return nil }
    return unsafe Self.text(qpdf_oh_get_name(handle, value))
  }

  private func string(_ key: String, of dictionary: qpdf_oh) -> String? {
    let value = unsafe qpdf_oh_get_key(handle, dictionary, key)
    guard unsafe qpdf_oh_is_string(handle, value) != 0 else { return nil }
    return unsafe Self.text(qpdf_oh_get_utf8_value(handle, value))
  }

  // MARK: Pictures in it

  private func isPhotograph(_ dictionary: qpdf_oh) -> Bool {
    var filter = unsafe qpdf_oh_get_key(handle, dictionary, "/Filter")
    if unsafe qpdf_oh_is_array(handle, filter) != 0,
      unsafe qpdf_oh_get_array_n_items(handle, filter) == 1
    {
      unsafe filter = qpdf_oh_get_array_item(handle, filter, 0)
    }
    return unsafe qpdf_oh_is_name_and_equals(handle, filter, "/DCTDecode") != 0
  }

  /// Takes out of a JPEG what its camera wrote; which way is up, the page says.
  private func forget(in stream: qpdf_oh) {
    var (filtered, length) = (Int32(0), 0)
    var pointer: UnsafeMutablePointer<UInt8>?
    let code = unsafe qpdf_oh_get_stream_data(
      handle, stream, qpdf_dl_none, &filtered, &pointer, &length)
    guard code & 2 == 0, let data = unsafe pointer else { return }
    defer { unsafe free(data) }
    let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: length))
    guard let plain = PictureMetadata.removed(fromJPEG: bytes, keepingOrientation: false),
      plain.count != bytes.count
    else { return }
    let dictionary = unsafe qpdf_oh_get_dict(handle, stream)
    unsafe qpdf_oh_replace_stream_data(
      handle, stream, plain, plain.count, qpdf_oh_get_key(handle, dictionary, "/Filter"),
      qpdf_oh_get_key(handle, dictionary, "/DecodeParms"))
  }
}
