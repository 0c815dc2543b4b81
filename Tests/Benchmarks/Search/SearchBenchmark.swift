import Diagnostics
import Files
import Privacy

/// Measures how long all files of a site are searched for names: `SearchBenchmark SITE NAMES`. Prints the
/// median of eleven searches on all processors, and of as many on one; making the names ready for the search
/// counts, reading the files does not.
@main
enum SearchBenchmark {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let site = arguments.first, let path = arguments.last, arguments.count == 2 else {
      print("SearchBenchmark SITE NAMES")
      return
    }
    var report = Report()
    guard let names = Names.read(path, outside: site, reporting: &report) else {
      print("the names in \(path) cannot be read")
      return
    }
    let files = try Disk.files(below: site).map { ($0, try Disk.read("\(site)/\($0)")) }
    let size = files.reduce(0) { $0 + $1.1.count }
    var (all, one): ([Duration], [Duration]) = ([], [])
    for _ in 0..<11 {
      var begin = ContinuousClock.now
      let search = LeakSearch(Secrets(names))
      _ = try await files.concurrentMap { search.look(at: $0.1, in: $0.0) }
      all.append(.now - begin)
      begin = .now
      let second = LeakSearch(Secrets(names))
      for (path, bytes) in files { second.look(at: bytes, in: path) }
      one.append(.now - begin)
      if !search.leaks.isEmpty { print("\(search.leaks.count) names were found") }
    }
    let (median, alone) = (all.sorted()[5], one.sorted()[5])
    print(
      "\(files.count) files of \(size / 1000) kB: median \(median), on one processor \(alone)")
  }
}
