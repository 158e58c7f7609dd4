/// A photo as pages show it: upright, in several widths, without a word of where or with what it
/// was taken.
package struct PreparedPhoto: Hashable, Sendable {
  /// One of its sizes, in pixels.
  package struct Size: Hashable, Sendable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// A form that its files have.
  package enum Format: String, CaseIterable, Sendable {
    case webp
    case jpeg = "jpg"
  }

  /// The highest that any size is: WebP ends at 16,383 pixels.
  package static let mostHeight = 8000
  /// The widths that are made, in pixels; of a smaller picture those that it has, and its own.
  package static let widths = [320, 800, 1600]
  /// What is made of a photo: another text, and all are made again.
  package static let recipe = "2: 320 800 1600, webp 75, jpeg 80"

  /// What the source's bytes are known by, with the recipe: sixteen hexadecimal digits.
  package let key: String
  /// From the smallest; never empty.
  package let sizes: [Size]
  /// The colour it has on the whole, as `#7a6b5c`: shown until it is there.
  package let colour: String

  package init(key: String, sizes: [Size], colour: String) {
    precondition(!sizes.isEmpty, "a photo without a size")
    self.key = key
    self.sizes = sizes
    self.colour = colour
  }

  package var largest: Size { sizes[sizes.count - 1] }
  /// What a page shows where it can name one size only.
  package var middle: Size { sizes[sizes.count / 2] }

  /// The name of one of its files.
  package static func fileName(width: Int, _ format: Format) -> String {
    "\(width).\(format.rawValue)"
  }
}

/// A kind of picture that is read.
package enum PhotoFormat: String, CaseIterable, Sendable {
  case jpeg, png, webp, heif

  /// The endings that name it, the usual one first.
  package var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    case .png: ["png"]
    case .webp: ["webp"]
    case .heif: ["heic", "heif", "avif"]
    }
  }
}

/// Why a photo cannot be shown.
package enum PhotoFault: Error, Hashable, Sendable {
  /// No picture, or none of a kind that is read.
  case notAPicture
  /// It ends too early or is damaged; what the decoder says.
  case damaged(String)
  /// It has more pixels than are decoded.
  case tooLarge(width: Int, height: Int)
  /// The process that read it came to its end, or did not come to one.
  case crashed
  /// Its files could not be written: the machine is at fault; what the system says.
  case unwritable(String)

  /// The most pixels that are decoded: 100 megapixels.
  package static let mostPixels = 100_000_000
}
