internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Imagery

// What pages can read of a catalogue, each thing with a key that lasts from build to build.
extension CatalogueReader {
  /// Every key with what is under it, in the order of their numbers.
  ///
  /// A reader of an element gets what was read from its files, which one hash stands for, and what
  /// linking added to it. What an element refers to is told by ids, for indices move.
  var keys: [ReadKey] {
    var keys: [ReadKey] = []
    keys.reserveCapacity(keyCount)
    func add<Element>(
      _ kind: String, _ entries: Entries<Element>, id: (Element) -> String,
      _ describe: (Element, inout Fingerprint) -> Void
    ) {
      var list = Fingerprint()
      let place = keys.count
      keys.append(ReadKey(kind, list))
      for entry in entries {
        let name = id(entry)
        list.add(name)
        var value = Fingerprint()
        describe(entry, &value)
        keys.append(ReadKey("\(kind)/\(name)", value))
      }
      keys[place] = ReadKey(kind, list)
    }
    add("decisions", decisions, id: \.record.id, describe)
    add("products", products, id: \.record.id, describe)
    let stories = products.map { (id: $0.record.id, source: $0.record.marks.source) }
    add("stories", Entries(stories), id: \.id) { $1.add($0.source) }
    add("producers", producers, id: \.record.id, describe)
    add("points", points, id: \.record.id, describe)
    add("communes", communes, id: \.record.id, describe)
    add("destinations", destinations, id: \.record.id, describe)
    add("provinces", provinces, id: \.record.code, describe)
    add("fairs", fairs, id: \.record.id, describe)
    add("externals", externals, id: \.record.id, describe)
    add("news", news, id: \.id) { $1.add($0.marks.source) }
    add("pages", pages, id: \.id) { $1.add($0.marks.source) }
    add("removed", removed, id: { "\($0.kind.folder)/\($0.id)" }) { $1.add($0.source) }
    var change = Fingerprint()
    change.add(nextChange?.description)
    keys.append(ReadKey("next change", change))
    var date = Fingerprint()
    date.add(day.description)
    keys.append(ReadKey("day", date))
    return keys
  }
}

// What linking added to each kind of entry. A test holds these against the entries' properties.
extension CatalogueReader {
  private func describe(_ entry: Catalogue.DecisionEntry, _ value: inout Fingerprint) {
    value.add(entry.record.marks.source)
    for row in entry.rows {
      value.add(row.product.map { products[$0].record.id })
      value.add(row.signedAddress)
    }
  }

  /// Without its story, which has a key of its own; whether a translation is older hangs on it.
  private func describe(_ entry: Catalogue.ProductEntry, _ value: inout Fingerprint) {
    let marks = entry.record.marks
    value.add(marks.facts)
    for language in settings.languages { value.add(marks.isStale(in: language)) }
    // Linking closes it where the producer is a household.
    value.add(entry.signedAddress)
    add(entry.producers, of: producers, \.record.id, &value)
    value.add(communes[entry.commune].record.id)
    value.add(entry.village.map { destinations[$0].record.id })
    value.add(entry.recognitions.count)
    for recognition in entry.recognitions { describe(recognition, &value) }
    describe(entry.rank, &value)
    value.add(entry.isSuspended)
    describe(entry.record.photos, &value)
    for video in entry.record.videos {
      describe(video.poster, &value)
      value.add(media[film: video.file])
    }
    add(entry.points, of: points, \.record.id, &value)
    value.add(entry.booths.count)
    for booth in entry.booths {
      value.add(fairs[booth.fair].record.id)
      value.add(booth.booth)
    }
  }

  private func describe(_ entry: Catalogue.ProducerEntry, _ value: inout Fingerprint) {
    value.add(entry.record.marks.source)
    // What its people let be shown, from a day on.
    for (_, consent) in entry.record.consents.sorted(by: { $0.key < $1.key }) {
      value.add(consent <= day)
    }
    value.add(communes[entry.commune].record.id)
    value.add(entry.village.map { destinations[$0].record.id })
    describe(entry.record.photos, &value)
    add(entry.products, of: products, \.record.id, &value)
  }

  private func describe(_ entry: Catalogue.PointEntry, _ value: inout Fingerprint) {
    value.add(entry.record.marks.source)
    value.add(entry.commune.map { communes[$0].record.id })
    describe(entry.record.photos, &value)
    value.add(entry.stocks.count)
    for stock in entry.stocks {
      value.add(products[stock.product].record.id)
      value.add(stock.checked?.description)
    }
    for stock in entry.externalStocks {
      value.add(externals[stock.product].record.id)
      value.add(stock.checked?.description)
    }
  }

  private func describe(_ entry: Catalogue.CommuneEntry, _ value: inout Fingerprint) {
    value.add(entry.record.marks.source)
    value.add(provinces[entry.province].record.code)
    add(entry.products, of: products, \.record.id, &value)
    add(entry.producers, of: producers, \.record.id, &value)
    add(entry.points, of: points, \.record.id, &value)
    add(entry.destinations, of: destinations, \.record.id, &value)
  }

  private func describe(_ entry: Catalogue.ProvinceEntry, _ value: inout Fingerprint) {
    add(entry.communes, of: communes, \.record.id, &value)
    add(entry.products, of: products, \.record.id, &value)
    add(entry.producers, of: producers, \.record.id, &value)
    add(entry.points, of: points, \.record.id, &value)
    add(entry.destinations, of: destinations, \.record.id, &value)
  }

  private func describe(_ entry: Catalogue.DestinationEntry, _ value: inout Fingerprint) {
    value.add(entry.record.marks.source)
    value.add(communes[entry.commune].record.id)
    describe(entry.record.photos, &value)
    add(entry.services, of: products, \.record.id, &value)
    add(entry.products, of: products, \.record.id, &value)
    add(entry.producers, of: producers, \.record.id, &value)
  }

  private func describe(_ entry: Catalogue.FairEntry, _ value: inout Fingerprint) {
    value.add(entry.record.marks.source)
    value.add(entry.commune.map { communes[$0].record.id })
    for booth in entry.booths {
      value.add(booth.producer.map { producers[$0].record.id })
      add(booth.products, of: products, \.record.id, &value)
    }
    value.add(entry.isPast)
  }

  private func describe(_ entry: Catalogue.ExternalEntry, _ value: inout Fingerprint) {
    value.add(entry.record.marks.source)
    describe(entry.rank, &value)
  }

  /// What was made of photos: a file may change while the record that names it stays.
  private func describe(_ photos: [Photo], _ value: inout Fingerprint) {
    for photo in photos { describe(photo.file, &value) }
  }

  private func describe(_ file: MediaFile?, _ value: inout Fingerprint) {
    let photo = file.flatMap { media[photo: $0] }
    value.add(photo?.key)
    value.add(photo?.colour)
    for size in photo?.sizes ?? [] { value.add(size.height) }
  }

  private func describe(_ recognition: Recognition, _ value: inout Fingerprint) {
    value.add(recognition.decision)
    value.add(recognition.number)
    value.add(recognition.date.description)
    value.add(recognition.authority)
    value.add(recognition.level.rawValue)
    value.add(recognition.kind.rawValue)
    value.add(recognition.stars ?? 0)
    value.add(recognition.score?.description)
    value.add(recognition.validUntil?.description)
    value.add(recognition.revokes?.value)
  }

  private func describe(_ rank: Rank, _ value: inout Fingerprint) {
    value.add(rank.state.rawValue)
    value.add(rank.stars ?? 0)
    value.add(rank.firstDay?.description)
    value.add(rank.lastDay?.description)
  }

  private func add<Element>(
    _ indices: [Int], of entries: Entries<Element>, _ id: (Element) -> String,
    _ value: inout Fingerprint
  ) {
    value.add(indices.count)
    for index in indices { value.add(id(entries[index])) }
  }
}
