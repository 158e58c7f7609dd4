/// Pictures made in memory, for photos of test catalogues.
package enum Pictures {
  /// A PNG of coloured squares: another seed, another picture.
  package static func png(width: Int, height: Int, seed: Int = 1) -> [UInt8] {
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)
      for x in 0..<width {
        let square = (x / 16 + y / 16) &* 37 &+ seed &* 101
        rows += [
          UInt8(truncatingIfNeeded: square), UInt8(x * 255 / width), UInt8(y * 255 / height),
        ]
      }
    }
    return png(width: width, height: height, rows)
  }

  /// A PNG that says it is of some size, and holds what it is given.
  ///
  /// - Parameter profile: an ICC profile, for colours that are not those of sRGB.
  package static func png(
    width: Int, height: Int, _ rows: [UInt8], profile: [UInt8]? = nil
  ) -> [UInt8] {
    let header = big(width) + big(height) + [8, 2, 0, 0, 0]
    let colours = profile.map { chunk("iCCP", Array("x".utf8) + [0, 0] + stored($0)) } ?? []
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + colours
      + chunk("IDAT", stored(rows)) + chunk("IEND", [])
  }

  /// An ICC profile (version 2) of three primaries, each as X, Y, Z under D50, and a gamma of 2.2.
  package static func profile(_ primaries: [[Double]]) -> [UInt8] {
    func fixed(_ value: Double) -> [UInt8] {
      big(Int(UInt32(bitPattern: Int32((value * 65_536).rounded()))))
    }
    func xyz(_ values: [Double]) -> [UInt8] {
      Array("XYZ ".utf8) + big(0) + values.flatMap(fixed)
    }
    let name = Array("test".utf8) + [0]
    let description =
      Array("desc".utf8) + big(0) + big(name.count) + name + [UInt8](repeating: 0, count: 79)
    let curve = Array("curv".utf8) + big(0) + big(1) + [0x02, 0x33, 0, 0]
    let tags: [(String, [UInt8])] = [
      ("desc", description), ("cprt", Array("text".utf8) + big(0) + [0, 0, 0, 0]),
      ("wtpt", xyz([0.9642, 1, 0.82491])), ("rXYZ", xyz(primaries[0])),
      ("gXYZ", xyz(primaries[1])), ("bXYZ", xyz(primaries[2])), ("rTRC", curve),
      ("gTRC", curve), ("bTRC", curve),
    ]
    var table = big(tags.count)
    var data: [UInt8] = []
    let start = 128 + 4 + tags.count * 12
    for (sign, bytes) in tags {
      table += Array(sign.utf8) + big(start + data.count) + big(bytes.count)
      data += bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
    }
    let size = 128 + table.count + data.count
    var header = big(size) + big(0) + [2, 0x40, 0, 0] + Array("mntrRGB XYZ ".utf8)
    header += [UInt8](repeating: 0, count: 12) + Array("acsp".utf8)
    header += [UInt8](repeating: 0, count: 28) + [0.9642, 1, 0.82491].flatMap(fixed)
    header += [UInt8](repeating: 0, count: 128 - header.count)
    return header + table + data
  }

  /// A JPEG with what a telephone writes into it: where it was taken (24° 16′ N), with which camera,
  /// which way up.
  package static func withCameraData(
    _ jpeg: [UInt8], camera: String, orientation: UInt8
  ) -> [UInt8] {
    let name = Array(camera.utf8) + [0]
    let dataStart = 8 + 2 + 3 * 12 + 4
    let place = dataStart + name.count
    var tiff: [UInt8] = [0x49, 0x49, 42, 0] + little(8) + [3, 0]
    tiff += [0x0F, 0x01, 2, 0] + little(name.count) + little(dataStart)
    tiff += [0x12, 0x01, 3, 0] + little(1) + [orientation, 0, 0, 0]
    tiff += [0x25, 0x88, 4, 0] + little(1) + little(place)
    tiff += little(0) + name
    tiff += [2, 0] + [1, 0, 2, 0] + little(2) + [78, 0, 0, 0]
    tiff += [2, 0, 5, 0] + little(3) + little(place + 2 + 24 + 4) + little(0)
    for number in [24, 1, 16, 1, 4242, 100] { tiff += little(number) }
    let segment = Array("Exif".utf8) + [0, 0] + tiff
    let length = segment.count + 2
    return jpeg[..<2] + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + segment + jpeg[2...]
  }

  /// A zlib stream without compression.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 1]
    var start = 0
    repeat {
      let count = min(65_535, bytes.count - start)
      let isLast: UInt8 = start + count == bytes.count ? 1 : 0
      let size = [UInt8(count & 255), UInt8(count >> 8)]
      stream += [isLast] + size + size.map { ~$0 } + bytes[start..<start + count]
      start += count
    } while start < bytes.count
    var (a, b) = (1, 0)
    for byte in bytes {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return stream + big(b << 16 | a)
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return big(data.count) + body + big(Int(crc(body)))
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  private static func big(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 255) }
  }

  private static func little(_ number: Int) -> [UInt8] { big(number).reversed() }
}
