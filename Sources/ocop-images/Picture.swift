internal import CVips
internal import Glibc
internal import Imagery

/// A decoded picture, upright and in sRGB, without anything its camera wrote into it; the only file
/// that calls libvips.
@safe final class Picture {
  private let image: UnsafeMutablePointer<VipsImage>

  /// The formats that are read, by the name of libvips's class that loads them.
  private static let loaders: [String: PhotoFormat] = [
    "VipsForeignLoadJpegFile": .jpeg, "VipsForeignLoadPngFile": .png,
    "VipsForeignLoadWebpFile": .webp, "VipsForeignLoadHeifFile": .heif,
  ]

  private init(taking image: UnsafeMutablePointer<VipsImage>) {
    unsafe self.image = unsafe image
  }

  deinit { unsafe ocop_unref(image) }

  static func start() {
    precondition(ocop_start() == 0, "libvips does not start")
  }

  /// Hands on what was printed.
  static func flush() {
    _ = fflush(nil)
  }

  /// Which format a photo is, by its first bytes; nothing else is opened.
  static func format(of path: String) throws(PhotoFault) -> PhotoFormat {
    vips_error_clear()
    guard let loader = unsafe ocop_find_loader(path),
      let format = unsafe loaders[String(cString: loader)]
    else { throw .notAPicture }
    return format
  }

  /// Reads a photo, at most as wide as the widest that is made.
  ///
  /// Its size is read from the header first: what would fill the memory is never decoded.
  static func read(_ path: String) throws(PhotoFault) -> Picture {
    guard let header = unsafe ocop_open(path) else { throw damage() }
    defer { unsafe ocop_unref(header) }
    let (width, height) = unsafe (
      Int(vips_image_get_width(header)), Int(vips_image_get_height(header))
    )
    guard width * height <= PhotoFault.mostPixels else {
      throw .tooLarge(width: width, height: height)
    }
    let (widest, highest) = (PreparedPhoto.widths.max() ?? 0, PreparedPhoto.mostHeight)
    let decoded = unsafe try made {
      unsafe ocop_shrink(header, path, &$0, Int32(widest), Int32(highest))
    }
    return try decoded.plain()
  }

  /// Makes a font of a file known to every text that is drawn from now on.
  static func add(font path: String) throws(PhotoFault) {
    guard unsafe ocop_add_font(path) == 0 else { throw damage() }
  }

  /// Draws an SVG file as a JPEG.
  static func draw(_ path: String, to target: String) throws(PhotoFault) {
    vips_error_clear()
    let drawn = unsafe try made { unsafe ocop_draw(path, &$0) }
    try drawn.plain().save(to: target, .jpeg)
  }

  private static func damage() -> PhotoFault { .damaged(lastFailure()) }

  /// What libvips has to say of the last failure.
  private static func lastFailure() -> String {
    defer { vips_error_clear() }
    return unsafe String(cString: vips_error_buffer())
  }

  /// The pixels in memory, in three bands, and nothing else: WebP would keep the camera's words
  /// through every option to leave them out.
  private func plain() throws(PhotoFault) -> Picture {
    var picture = self
    if unsafe vips_image_hasalpha(image) != 0 {
      picture = unsafe try Self.made { unsafe ocop_flatten(image, &$0) }
    }
    picture = unsafe try Self.made { [picture] in unsafe ocop_to_srgb(picture.image, &$0) }
    guard let pixels = unsafe vips_image_copy_memory(picture.image) else { throw Self.damage() }
    let inMemory = unsafe Picture(taking: pixels)
    // The copy is nobody else's, so that its fields may be taken away.
    let copy = unsafe try Self.made { unsafe ocop_copy(inMemory.image, &$0) }
    copy.forget()
    return copy
  }

  /// Takes away every field that is not the picture itself.
  private func forget() {
    guard let fields = unsafe vips_image_get_fields(image) else { return }
    defer { unsafe g_strfreev(fields) }
    var index = 0
    while let field = unsafe fields[index] {
      // A field of the picture's own shape is not removed, and says so.
      _ = unsafe vips_image_remove(image, field)
      index += 1
    }
  }

  private static func made(
    _ make: (inout UnsafeMutablePointer<VipsImage>?) -> Int32
  ) throws(PhotoFault) -> Picture {
    var image: UnsafeMutablePointer<VipsImage>?
    guard unsafe make(&image) == 0, let image = unsafe image else { throw damage() }
    return unsafe Picture(taking: image)
  }

  var width: Int { unsafe Int(vips_image_get_width(image)) }
  var height: Int { unsafe Int(vips_image_get_height(image)) }

  /// The sizes to be made, from the smallest: those narrower than the picture, and its own where it
  /// is not the widest.
  func renditions() throws(PhotoFault) -> [Picture] {
    var made: [Picture] = []
    for wanted in PreparedPhoto.widths where wanted < width {
      made.append(unsafe try Self.made { unsafe ocop_shrink_image(image, &$0, Int32(wanted)) })
    }
    return made + [self]
  }

  func save(to path: String, _ format: PreparedPhoto.Format) throws(PhotoFault) {
    let failed =
      switch format {
      case .webp: unsafe ocop_save_webp(image, path, 75)
      case .jpeg: unsafe ocop_save_jpeg(image, path, 80)
      }
    guard failed == 0 else { throw .unwritable(Self.lastFailure()) }
  }

  /// Its colour on the whole, as `#7a6b5c`.
  func colour() throws(PhotoFault) -> String {
    var text = "#"
    for band in 0..<3 {
      var mean = 0.0
      guard unsafe ocop_mean(image, Int32(band), &mean) == 0 else { throw Self.damage() }
      let digits = String(Int(mean.rounded()), radix: 16)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
    return text
  }
}
