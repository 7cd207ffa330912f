internal import Manuscript
import Publishing

/// A piece of work on publishing, such that it can be begun again once a question is answered.
enum PublishingErrand: Sendable {
  /// It is found out what publishing would change.
  ///
  /// - back: whether the state is wanted that was published before the last one.
  case look(back: Bool)
  /// A file is put at a destination that the person named, looked for on the web and taken away.
  case trial(Destination, at: BaseURL?)
  /// What the person was shown is published.
  case publish(PreparedPublishing, back: Bool)

  /// What the screens call it.
  var kind: Job.Kind {
    switch self {
    case .look: .look
    case .trial: .trial
    case .publish: .publish
    }
  }

  /// Whether the state is wanted that was published before the last one.
  var goesBack: Bool {
    switch self {
    case .look(let back), .publish(_, let back): back
    case .trial: false
    }
  }
}

extension PublishingErrand {
  /// Does it.
  func end(_ site: Publication, _ request: PublishingRequest) async -> JobEnd {
    do throws(PublishingStop) {
      var end = try await endWithoutStop(site, request)
      await Self.keepPassword(request, &end)
      return end
    } catch {
      return JobEnd(error)
    }
  }

  private func endWithoutStop(
    _ site: Publication, _ request: PublishingRequest
  ) async throws(PublishingStop) -> JobEnd {
    switch self {
    case .look: JobEnd(try await site.plan(request))
    case .publish(let prepared, _):
      JobEnd(try await site.publish(prepared, request), to: prepared.plan)
    case .trial: JobEnd(try await site.trial(of: request), of: request.destination)
    }
  }

  /// Keeps a password that was typed, now that the host has taken it. That it cannot be kept changes nothing of what was
  /// done.
  private static func keepPassword(_ request: PublishingRequest, _ end: inout JobEnd) async {
    guard let server = request.destination.server else { return }
    do throws(MachineFailure) {
      end.passwordPlace = try await request.access.keepTried(of: server)
    } catch {
      end.diagnostics.append(error.diagnostic)
    }
  }
}
