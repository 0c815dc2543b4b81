import Files

/// Resizes and converts photos for pages, each once: the results are kept beside the share cards,
/// under names made from the bytes of the photos.
package struct Darkroom: Sendable {
  let cards: CardFolder
  private let means: CardFolder.Means

  package init(beside cards: CardFolder, by means: CardFolder.Means) {
    self.cards = cards
    self.means = means
  }

  /// The folder of the results.
  var folder: String { "\(cards.path)/photos" }

  /// Changed whenever the same photo would give a different result.
  private static let version = "photos 2"

  /// Resizes the photos that have not been done yet, on all processors. Animations stay as they
  /// are.
  ///
  /// A program that dies is started again and gets the same photo once more; one that hangs is
  /// ended.
  /// - Parameters:
  ///   - paths: the files.
  ///   - forgetting: whether to remove the results of other photos.
  ///   - progress: called with the number of photos done so far and the number of all to do.
  /// - Throws: `DiskError` if something cannot be saved.
  package func develop(
    _ paths: Set<String>, forgetting: Bool, progress: (Int, Int) -> Void = { _, _ in }
  ) async throws -> DevelopedPhotos {
    var photos = DevelopedPhotos()
    photos.folder = folder
    let known = try PhotoMemory(in: folder)
    guard !paths.isEmpty || !known.isEmpty else { return photos }
    let sources = try await paths.sorted().concurrentMap { path in
      PhotoSource(path, known: known, version: Self.version)
    }
    var jobs: [PhotoSource] = []
    for source in sources {
      switch source.finding {
      case .animation: break
      case .problem(let problem): photos.results[source.path] = .failure(problem)
      case .photo(let key):
        if let kept = try kept(key) {
          photos.results[source.path] = .success(kept)
        } else {
          jobs.append(source)
        }
      }
    }
    if !jobs.isEmpty {
      try Disk.makeFolder(folder)
      try await make(jobs, into: &photos, progress: progress)
    }
    if !sources.isEmpty { try Disk.makeFolder(folder) }
    let memory = PhotoMemory(sources)
    if memory != known, !sources.isEmpty || forgetting { try memory.keep(in: folder, by: cards) }
    if forgetting { try forget(allBut: photos) }
    return photos
  }

  /// The kept result of a photo; `nil` if any of it is missing or cut off.
  private func kept(_ key: String) throws(DiskError) -> DevelopedPhoto? {
    let record = "\(folder)/\(key).photo"
    guard try Disk.status(of: record)?.kind == .file,
      let photo = DevelopedPhoto(
        key: key, record: String(decoding: try Disk.read(record), as: UTF8.self))
    else { return nil }
    for rendition in photo.renditions {
      for (format, length) in zip(DevelopedPhoto.Format.allCases, rendition.lengths) {
        let status = try Disk.status(of: "\(folder)/\(photo.file(rendition, format))")
        guard status?.kind == .file, status?.size == length else { return nil }
      }
    }
    return photo
  }

  private func make(
    _ jobs: [PhotoSource], into photos: inout DevelopedPhotos, progress: (Int, Int) -> Void
  ) async throws {
    var failure: DiskError?
    await withTaskGroup(of: PhotoTurn.self) { group in
      var next = jobs.makeIterator()
      for _ in 0..<Swift.min(processorCount, jobs.count) {
        guard let job = next.next() else { break }
        group.addTask { PhotoTurn(job, with: nil, by: means, in: self) }
      }
      while let turn = await group.next() {
        switch turn.result {
        case .made(let photo):
          photos.results[turn.job.path] = .success(photo)
          photos.made += 1
        case .failed(.start(let reason)): photos.startFailure = reason
        case .failed(let reason):
          photos.results[turn.job.path] = .failure(
            .undevelopable(reason.reason(limit: means.limit)))
        case .unkept(let problem): failure = problem
        }
        progress(photos.made, jobs.count)
        if failure == nil, photos.startFailure == nil, let job = next.next() {
          group.addTask { PhotoTurn(job, with: turn.program, by: means, in: self) }
        } else {
          turn.program?.end()
        }
      }
    }
    if let failure { throw failure }
  }

  /// Saves a result; the record comes last, because it says that everything is there.
  func keep(_ made: DrawingProgram.MadePhoto, key: String) throws(DiskError) -> DevelopedPhoto {
    let photo = DevelopedPhoto(
      key: key, colour: made.colour,
      renditions: made.renditions.map {
        .init(width: $0.width, height: $0.height, lengths: [$0.webP.count, $0.jpeg.count])
      })
    for (rendition, kept) in zip(made.renditions, photo.renditions) {
      try cards.keep(rendition.webP, at: "\(folder)/\(photo.file(kept, .webP))")
      try cards.keep(rendition.jpeg, at: "\(folder)/\(photo.file(kept, .jpeg))")
    }
    try cards.keep(Array(photo.record.utf8), at: "\(folder)/\(key).photo")
    return photo
  }

  /// Removes the results of photos that no page shows any more.
  private func forget(allBut photos: DevelopedPhotos) throws(DiskError) {
    guard try Disk.status(of: folder)?.kind == .folder else { return }
    var used: Set<String> = []
    for case .success(let photo) in photos.results.values { used.insert(photo.key) }
    for name in try Disk.list(folder).map(\.name) {
      let key = name.prefix { $0 != "-" && $0 != "." }
      let isOurs = key.utf8.count == 32 && key.allSatisfy(\.isHexDigit)
      if isOurs, !used.contains(String(key)) { try Disk.remove("\(folder)/\(name)") }
    }
  }
}

extension DrawingProgram.MadePhoto {
  /// The same without the metadata blocks that picture encoders add on their own.
  fileprivate func cleaned() throws(DrawingProgram.Failure) -> Self {
    do {
      var cleaned = self
      cleaned.renditions = try renditions.map { rendition in
        Rendition(
          width: rendition.width, height: rendition.height,
          webP: try cleanedWebP(rendition.webP), jpeg: try cleanedJPEG(rendition.jpeg))
      }
      return cleaned
    } catch {
      throw .refused("what was made of it is damaged")
    }
  }
}

/// One photo done by one program.
private struct PhotoTurn: Sendable {
  enum Result: Sendable {
    case made(DevelopedPhoto)
    case failed(DrawingProgram.Failure)
    case unkept(DiskError)
  }

  let job: PhotoSource
  /// The program for the next photo; `nil` if it has to be started again.
  private(set) var program: DrawingProgram?
  private(set) var result: Result = .failed(.late)

  init(
    _ job: PhotoSource, with program: DrawingProgram?, by means: CardFolder.Means,
    in darkroom: Darkroom
  ) {
    self.job = job
    self.program = program
    result = make(by: means, in: darkroom, again: true)
  }

  private mutating func make(
    by means: CardFolder.Means, in darkroom: Darkroom, again: Bool
  ) -> Result {
    guard case .photo(let key) = job.finding else { return result }
    let made: DrawingProgram.MadePhoto
    do throws(DrawingProgram.Failure) {
      let running: DrawingProgram
      if let program {
        running = program
      } else {
        running = try DrawingProgram(means.program, limit: means.limit)
      }
      program = running
      made = try running.develop(job.path).cleaned()
    } catch {
      if !error.isSurvived { program = nil }
      // The program may have been ended for another reason, so the photo gets a second chance.
      if again, case .ended = error { return make(by: means, in: darkroom, again: false) }
      return .failed(error)
    }
    do throws(DiskError) {
      return .made(try darkroom.keep(made, key: key))
    } catch {
      return .unkept(error)
    }
  }
}
