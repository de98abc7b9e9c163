internal import Application
internal import Credentialing
internal import Edge
internal import Files
internal import HTTPTypes
internal import Hummingbird

/// A form that adds files to one slot, read as it arrives. Each file is taken or refused by itself.
struct UploadForm: Sendable {
    let platform: Platform
    let submission: ID<Submission>
    let slot: ResponseAddress
    let actor: Actor

    /// What the body may have beside the bytes of one file.
    static let overhead: Int64 = 64 << 10

    /// Reads the body to its end.
    ///
    /// - Throws: `Refusal` when nothing can be added here at all, `Problem` when the body is no such form.
    func read(_ request: Request, _ context: MemberContext) async throws -> UploadOutcome {
        // Whoever may not add here is told before the first byte of a file is taken.
        let quota = try await platform.fileQuota(of: actor)
        let length = Int64(request.headers[.contentLength] ?? "") ?? 0
        var reader = try await MultipartReader(request, context: context)
        if let refusal = quota.refusal(ofBody: length - Self.overhead) {
            return UploadOutcome(refused: [UploadOutcome.Refused(name: "", sentence: refusal.description)])
        }
        var outcome = UploadOutcome()
        while let part = try await reader.nextPart() {
            // A browser sends an empty name when nothing was chosen.
            guard part.name == "file", let name = part.fileName, !name.isEmpty else { continue }
            do {
                outcome.added.append(
                    try await platform.take(name, from: &reader, to: slot, of: submission, by: actor)
                )
            } catch let refusal as FileRefusal {
                outcome.refused.append(.init(name: CleanFileName(name).text, sentence: refusal.description))
            } catch let refusal as Refusal {
                guard let sentence = refusal.ofOneFile else { throw refusal }
                outcome.refused.append(.init(name: CleanFileName(name).text, sentence: sentence))
            }
        }
        return outcome
    }
}

extension Platform {
    /// Adds a file to a slot of a draft as it arrives.
    func take(
        _ name: String,
        from reader: inout MultipartReader,
        to slot: ResponseAddress,
        of id: ID<Submission>,
        by actor: Actor
    ) async throws -> AddedFile {
        let incoming = try await beginFile(named: name, to: slot, of: id, by: actor)
        do {
            while let chunk = try await reader.nextChunk() { try await incoming.file.append(chunk) }
            return try await finishFile(incoming, by: actor)
        } catch {
            await incoming.file.abandon()
            throw error
        }
    }
}

extension Quota {
    /// A body that no part of could be kept. The limit of one file does not count: a body may hold several.
    func refusal(ofBody size: Int64) -> FileRefusal? {
        size > left ? .overQuota(size: size, left: left, quota: perPerson) : nil
    }
}

extension Refusal {
    /// The sentence when only this file is refused; `nil` for what concerns the whole form.
    var ofOneFile: String? {
        switch self {
        case .limit(let sentence), .doesNotFit(let sentence): sentence
        default: nil
        }
    }
}
