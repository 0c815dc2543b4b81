package import Files

/// Serves a site to the browsers of this machine only.
package struct LoopbackServer: Sendable {
  /// Why no server could be started.
  package enum Failure: Error, CustomStringConvertible {
    case portsInUse(ClosedRange<UInt16>)
    case other(DiskError)

    package var description: String {
      switch self {
      case .portsInUse(let ports):
        ports.count == 1
          ? "port \(ports.lowerBound) is in use"
          : "the ports \(ports.lowerBound) to \(ports.upperBound) are in use"
      case .other(let reason): "\(reason)"
      }
    }
  }

  /// The port that it listens on.
  package let port: UInt16
  private let accepting: Task<Void, Never>

  /// The most connections at the same time, of which a browser opens six; others wait in the
  /// system's queue. Most descriptors of the process stay free for builds, and for Dispatch, which
  /// ends a process that has none left for its timers.
  private static let mostConnections = max(1, min(100, System.descriptorLimit / 4))

  /// Starts serving on the first free port.
  /// - Parameter forms: the private pages.
  package init(
    _ site: LiveSite, forms: any PrivatePages, on ports: ClosedRange<UInt16>
  ) throws(Failure) {
    let token = "\(UInt64.random(in: 0 ... .max))-\(UInt64.random(in: 0 ... .max))"
    for port in ports {
      let listener: Socket?
      do { listener = try Socket(listeningOn: port) } catch { throw .other(error) }
      guard let listener else { continue }
      let answers = Answers(
        site: site, forms: forms, responder: Responder(port: port, token: token))
      self.port = port
      accepting = Task { await Self.accept(from: listener, answers) }
      return
    }
    throw .portsInUse(ports)
  }

  /// Ends every connection and stops listening.
  package func stop() async {
    accepting.cancel()
    await accepting.value
  }

  /// Accepts connections until the task is cancelled. If no descriptor is left, a connection waits
  /// in the system's queue.
  private static func accept(from listener: Socket, _ answers: Answers) async {
    defer { listener.close() }
    await withTaskGroup(of: Void.self) { group in
      var open = 0
      while !Task.isCancelled {
        if open == mostConnections {
          await group.next()
          open -= 1
        }
        switch listener.accept() {
        case .connection(let socket):
          open += 1
          group.addTask {
            var connection = Connection(socket, answers)
            await connection.serve()
          }
        case .none: await listener.wait(for: .reading, atMost: .seconds(60))
        case .exhausted:
          // A task that was cancelled meanwhile ends the loop.
          do { try await Task.sleep(for: .milliseconds(100)) } catch {}
        }
      }
      group.cancelAll()
    }
  }
}

/// What every connection needs for its responses.
struct Answers: Sendable {
  let site: LiveSite
  let forms: any PrivatePages
  let responder: Responder

  /// How long a page waits for news before it asks again.
  private static let patience = Duration.seconds(10)

  /// Why a request is refused before its body is read.
  func refusal(of request: Request) -> Response? { responder.refusal(of: request) }

  func response(to request: Request, body: [UInt8]) async -> Response {
    if let refusal = refusal(of: request) { return refusal }
    switch responder.visit(of: request, body: body, showing: await site.showing) {
    case .success(let visit): return await forms.response(to: visit)
    case .failure(let refusal): return refusal.response
    case nil: return responder.response(to: request, showing: await showing(for: request))
    }
  }

  /// What is shown now; for a page that waits for news, as soon as there is something new.
  private func showing(for request: Request) async -> Showing {
    guard request.path == LiveReload.newsPath,
      request.query.hasPrefix("after="), let number = Int(request.query.dropFirst(6))
    else { return await site.showing }
    return await site.showing(after: number, within: Self.patience)
  }
}
