internal import Catalogue
internal import Imagery
internal import Theme

/// A photo on a record's own page.
struct PhotoView: Sendable {
  /// Its files as `srcset` takes them: address and width.
  let webp: String
  let jpeg: String
  /// For browsers that know no `srcset`.
  let href: Href
  let width: String
  let height: String
  /// Whether it is higher than wide.
  let isTall: Bool
  let colour: String
  let alternative: TextView
  /// Who took it, and under which licence it is shown.
  let credit: String?

  static let fields = Fields<PhotoView>(
    "photo",
    [
      .text("webp") { $0.webp }, .text("jpeg") { $0.jpeg }, .href("href") { $0.href },
      .text("width") { $0.width }, .text("height") { $0.height },
      .flag("is_tall") { $0.isTall }, .text("colour") { $0.colour },
      .object("alt", TextView.fields) { $0.alternative },
      .text("credit", optional: { $0.credit }),
    ])
}

/// A photo in a list, beside the name of what it shows.
struct ThumbView: Sendable {
  let webp: String
  let jpeg: String
  let width: String
  let height: String
  let colour: String

  static let fields = Fields<ThumbView>(
    "thumb",
    [
      .text("webp") { $0.webp }, .text("jpeg") { $0.jpeg }, .text("width") { $0.width },
      .text("height") { $0.height }, .text("colour") { $0.colour },
    ])
}

/// A film, which plays when it is asked to.
struct VideoView: Sendable {
  let href: Href
  let type: String
  let poster: String?
  let width: String?
  let height: String?
  let title: TextView
  let transcript: TextView?

  static let fields = Fields<VideoView>(
    "video",
    [
      .href("href") { $0.href }, .text("type") { $0.type },
      .text("poster", optional: { $0.poster }), .text("width", optional: { $0.width }),
      .text("height", optional: { $0.height }), .object("title", TextView.fields) { $0.title },
      .object("transcript", TextView.fields) { $0.transcript },
    ])
}

/// Makes what one record's page shows of its photos and films.
struct MediaViews: Sendable {
  private let edition: Edition
  private let owner: MediaOwner
  /// What the record is called, for a photo that nobody described.
  private let name: TextView

  /// Nil for a record that has neither photos nor films: most.
  init?(_ edition: Edition, of record: some Record, named name: TextView) {
    guard !record.photos.isEmpty || !record.videos.isEmpty else { return nil }
    self.edition = edition
    owner = MediaOwner(record, in: edition.settings)
    self.name = name
  }

  private var media: SiteMedia { edition.catalogue.media }

  private func href(_ path: String) -> String { edition.href("/" + path) }

  /// The photos, as far as they could be made ready.
  var photoViews: [PhotoView] {
    owner.photos.compactMap { photo in
      media[photo: photo.file].map { view(of: photo, $0) }
    }
  }

  private func view(of photo: Photo, _ prepared: PreparedPhoto) -> PhotoView {
    func address(_ width: Int, _ format: PreparedPhoto.Format) -> String {
      href(media.path(of: prepared, width: width, format, owner))
    }
    func set(_ format: PreparedPhoto.Format) -> String {
      prepared.sizes.map { "\(address($0.width, format)) \($0.width)w" }.joined(separator: ", ")
    }
    let credit = [photo.credit, photo.licence].compactMap { $0 }.joined(separator: ", ")
    return PhotoView(
      webp: set(.webp), jpeg: set(.jpeg), href: .text(address(prepared.middle.width, .jpeg)),
      width: String(prepared.largest.width), height: String(prepared.largest.height),
      isTall: prepared.largest.height > prepared.largest.width, colour: prepared.colour,
      alternative: photo.alternative.map { edition.text($0) }
        ?? TextView(
          text: edition.strings.text(.photoOf, ["name": name.text]), language: name.language),
      credit: credit.isEmpty ? nil : credit)
  }

  /// The films that are there.
  var videoViews: [VideoView] {
    owner.videos.compactMap { video in
      guard let path = media.path(ofFilm: video.file, owner) else { return nil }
      let poster = video.poster.flatMap { media.middle($0, owner) }
      return VideoView(
        href: .text(href(path)), type: "video/\(video.file.ending)",
        poster: poster.map { href($0.path) },
        width: poster.map { String($0.size.width) }, height: poster.map { String($0.size.height) },
        title: video.title.map { edition.text($0) } ?? name,
        transcript: video.transcript.map { edition.text($0) })
    }
  }

  /// The first photo, for whoever shares the page.
  var shareImage: FrameView.ShareImage? {
    for photo in owner.photos {
      guard let (path, size) = media.largest(photo.file, owner) else { continue }
      return FrameView.ShareImage(
        address: edition.url("/" + path), width: size.width, height: size.height,
        alternative: photo.alternative.map { edition.text($0).text } ?? name.text)
    }
    return nil
  }
}

extension Edition {
  /// The first photo of a product, for lists; nil where a pattern stands for it.
  func thumb(of product: Product) -> ThumbView? {
    // Most have no photo; asking for the owner of none took longer than the row.
    product.photos.isEmpty ? nil : thumb(of: MediaOwner(product, in: settings))
  }

  func thumb(of owner: MediaOwner) -> ThumbView? {
    thumbPaths(of: owner).map { webp, jpeg, photo in
      ThumbView(
        webp: href("/" + webp), jpeg: href("/" + jpeg), width: String(photo.sizes[0].width),
        height: String(photo.sizes[0].height), colour: photo.colour)
    }
  }

  /// Where the smallest files of a product's first photo stand, below the site's own address.
  func thumbPaths(of product: Product) -> (webp: String, jpeg: String, photo: PreparedPhoto)? {
    product.photos.isEmpty ? nil : thumbPaths(of: MediaOwner(product, in: settings))
  }

  private func thumbPaths(
    of owner: MediaOwner
  ) -> (webp: String, jpeg: String, photo: PreparedPhoto)? {
    let media = catalogue.media
    for file in owner.photos.map(\.file) {
      guard let photo = media[photo: file] else { continue }
      let width = photo.sizes[0].width
      return (
        media.path(of: photo, width: width, .webp, owner),
        media.path(of: photo, width: width, .jpeg, owner), photo
      )
    }
    return nil
  }
}
