internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Imagery

// What linking added to each kind of entry. A test holds these against the entries' properties.
extension CatalogueReader {
  func describe(_ entry: Catalogue.DecisionEntry, _ value: inout Fingerprint) {
    describe(entry.record, &value)
    add(entry.restsOn, of: papers, \.record.id, &value)
    for row in entry.rows {
      value.add(row.product.map { products[$0].record.id })
      value.add(row.printedProducer)
      value.add(row.signedAddress)
    }
  }

  /// Without its story, which has a key of its own; whether a translation is older hangs on it.
  func describe(_ entry: Catalogue.ProductEntry, _ value: inout Fingerprint) {
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
    for certificate in entry.record.certificates { describe(certificate.validUntil, &value) }
    for protection in entry.record.protections { describe(protection.validUntil, &value) }
    describe(entry.record.photos, &value)
    describe(documentsOf: entry.record, &value)
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

  func describe(_ entry: Catalogue.ProducerEntry, _ value: inout Fingerprint) {
    describe(entry.record, &value)
    // What its people let be shown, from a day on.
    for (_, consent) in entry.record.consents.sorted(by: { $0.key < $1.key }) {
      value.add(consent <= day)
    }
    value.add(communes[entry.commune].record.id)
    value.add(entry.village.map { destinations[$0].record.id })
    describe(entry.record.photos, &value)
    add(entry.products, of: products, \.record.id, &value)
    describe(entry.supplies, &value)
    describe(entry.suppliers, &value)
    add(entry.members, of: producers, \.record.id, &value)
    add(entry.memberOf, of: producers, \.record.id, &value)
    add(entry.projects, of: projects, \.record.id, &value)
    add(entry.trails, of: trails, \.record.id, &value)
  }

  /// Who goes with whom; what goes between them stands in one of the records.
  private func describe(_ links: [Catalogue.Link], _ value: inout Fingerprint) {
    value.add(links.count)
    for link in links {
      value.add(link.to.kind.rawValue)
      value.add(source[link.to].id)
      for (language, what) in link.what?.byLanguage ?? [] {
        value.add(language.code)
        value.add(what)
      }
    }
  }

  func describe(_ entry: Catalogue.PointEntry, _ value: inout Fingerprint) {
    describe(entry.record, &value)
    value.add(entry.commune.map { communes[$0].record.id })
    describe(entry.record.approval?.validUntil, &value)
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
    add(entry.trails, of: trails, \.record.id, &value)
  }

  func describe(_ entry: Catalogue.CommuneEntry, _ value: inout Fingerprint) {
    describe(entry.record, &value)
    // The official list may say what its own file does not.
    for (language, name) in entry.record.name.byLanguage {
      value.add(language.code)
      value.add(name)
    }
    value.add(entry.record.kind.rawValue)
    value.add(provinces[entry.province].record.code)
    add(entry.products, of: products, \.record.id, &value)
    add(entry.producers, of: producers, \.record.id, &value)
    add(entry.points, of: points, \.record.id, &value)
    add(entry.destinations, of: destinations, \.record.id, &value)
    add(entry.offices, of: offices, \.record.id, &value)
    add(entry.projects, of: projects, \.record.id, &value)
    add(entry.trails, of: trails, \.record.id, &value)
  }

  func describe(_ entry: Catalogue.ProvinceEntry, _ value: inout Fingerprint) {
    add(entry.communes, of: communes, \.record.id, &value)
    add(entry.products, of: products, \.record.id, &value)
    add(entry.producers, of: producers, \.record.id, &value)
    add(entry.points, of: points, \.record.id, &value)
    add(entry.destinations, of: destinations, \.record.id, &value)
    add(entry.offices, of: offices, \.record.id, &value)
  }

  func describe(_ entry: Catalogue.DestinationEntry, _ value: inout Fingerprint) {
    describe(entry.record, &value)
    value.add(communes[entry.commune].record.id)
    describe(entry.record.photos, &value)
    add(entry.services, of: products, \.record.id, &value)
    add(entry.products, of: products, \.record.id, &value)
    add(entry.producers, of: producers, \.record.id, &value)
    add(entry.trails, of: trails, \.record.id, &value)
  }

  func describe(_ entry: Catalogue.TrailEntry, _ value: inout Fingerprint) {
    describe(entry.record, &value)
    describe(entry.record.photos, &value)
    value.add(entry.stops.count)
    for stop in entry.stops {
      switch stop.place {
      case .record(let reference):
        value.add(reference.kind.rawValue)
        value.add(source[reference].id)
      case .external(let place):
        value.add(place.id)
        for (language, name) in place.name.byLanguage + (place.source?.byLanguage ?? []) {
          value.add(language.code)
          value.add(name)
        }
        for (language, page) in place.pages.sorted(by: { $0.key < $1.key }) {
          value.add(language.code)
          value.add(page)
        }
      case .named: break
      }
      add(stop.coordinates, &value)
    }
    for line in entry.lines {
      value.add(line.count)
      for place in line { add(place, &value) }
    }
  }

  private func add(_ place: Coordinates?, _ value: inout Fingerprint) {
    value.add(
      place.map {
        DecimalText.of($0.latitude, places: 6) + " " + DecimalText.of($0.longitude, places: 6)
      })
  }

  /// What its units became stands in the table, which is the same for all; which of them have records does not.
  func describe(_ entry: Catalogue.OldProvinceEntry, _ value: inout Fingerprint) {
    add(entry.provinces, of: provinces, \.record.code, &value)
    for district in entry.districts {
      value.add(district.name)
      for unit in district.communes {
        value.add(unit.name)
        for successor in unit.successors {
          value.add(successor.name)
          value.add(successor.commune.map { communes[$0].record.id })
        }
      }
    }
  }

  func describe(_ entry: Catalogue.FairEntry, _ value: inout Fingerprint) {
    describe(entry.record, &value)
    value.add(entry.commune.map { communes[$0].record.id })
    for booth in entry.booths {
      value.add(booth.producer.map { producers[$0].record.id })
      add(booth.products, of: products, \.record.id, &value)
    }
    value.add(entry.isPast)
  }

  func describe(_ entry: Catalogue.PlanEntry, _ value: inout Fingerprint) {
    describe(entry.record, &value)
    func add(_ progress: PlanProgress?) {
      value.add(progress.map { DecimalText.of($0.value, places: 2) })
      value.add(progress?.countedOn?.description)
    }
    value.add(entry.isOver)
    for (whole, parts) in entry.progress {
      add(whole)
      for part in parts { add(part) }
    }
  }

  func describe(_ entry: Catalogue.RoundEntry, _ value: inout Fingerprint) {
    describe(entry.record, &value)
    for step in entry.papers { add(step, of: papers, \.record.id, &value) }
    value.add(entry.begun)
    value.add(entry.over)
    value.add(entry.isCurrent)
  }

  func describe(_ entry: Catalogue.ProjectEntry, _ value: inout Fingerprint) {
    describe(entry.record, &value)
    add(entry.communes, of: communes, \.record.id, &value)
    value.add(entry.plan.map { plans[$0].record.id })
    add(entry.producers, of: producers, \.record.id, &value)
    add(entry.products, of: products, \.record.id, &value)
    add(entry.destinations, of: destinations, \.record.id, &value)
    describe(entry.supplies, &value)
  }

  func describe(_ entry: Catalogue.PaperEntry, _ value: inout Fingerprint) {
    describe(entry.record, &value)
    value.add(entry.successor.map { papers[$0].record.id })
    value.add(entry.standing.rawValue)
  }

  func describe(_ entry: Catalogue.OfficeEntry, _ value: inout Fingerprint) {
    describe(entry.record, &value)
    value.add(entry.commune.map { communes[$0].record.id })
    value.add(entry.provinceCode)
  }

  func describe(_ entry: Catalogue.ExternalEntry, _ value: inout Fingerprint) {
    describe(entry.record, &value)
    describe(entry.rank, &value)
  }

  /// Whether something that ends on a day has ended.
  private func describe(_ until: Located<CalendarDay>?, _ value: inout Fingerprint) {
    value.add(until.map { $0.value < source.day } ?? false)
  }

  /// What was read of a record's files, and what was made of its documents.
  func describe(_ record: some Record, _ value: inout Fingerprint) {
    value.add(record.marks.source)
    describe(documentsOf: record, &value)
  }

  private func describe(documentsOf record: some Record, _ value: inout Fingerprint) {
    for file in record.documents {
      let document = media[document: file]
      value.add(document?.path)
      value.add(document?.document.facts.bytes ?? 0)
    }
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
