package import NIOCore

/// A file on its way in. Parts are sealed as they come, in constant memory; nothing plain touches the disk.
///
/// Whoever begins one ends it: with ``finish()``, or with ``abandon()`` when the sender goes away.
package actor IncomingFile {
    private enum State {
        case taking(SealedWriter)
        case busy, ended
    }

    private let name: CleanFileName
    private let quota: Quota
    private let flight: BytesInFlight.Flight
    private let store: FileStore
    private let draft: String
    private var state: State
    private var batch: [UInt8] = []
    private var opening: [UInt8] = []
    private var isOpeningJudged = false
    /// Plain bytes taken so far.
    package private(set) var size: Int64 = 0

    init(
        name: CleanFileName,
        quota: Quota,
        flight: BytesInFlight.Flight,
        writer: SealedWriter,
        store: FileStore
    ) {
        self.name = name
        self.quota = quota
        self.flight = flight
        self.store = store
        draft = writer.path
        state = .taking(writer)
    }

    /// Takes the next part of the body.
    package func append(_ buffer: ByteBuffer) async throws {
        try await append(Array(buffer.readableBytesView))
    }

    /// Takes the next part. Past the limit, or when the first bytes show what is not taken, the upload ends at once
    /// and nothing of it is left.
    ///
    /// - Throws: ``FileRefusal`` with what to do, or ``FileStoreProblem``.
    package func append(_ bytes: [UInt8]) async throws {
        guard case .taking = state else { throw FileStoreProblem.outOfTurn }
        size += Int64(bytes.count)
        flight.add(Int64(bytes.count))
        if let refusal = quota.refusal(ofSize: size, besides: flight.besides) {
            await abandon()
            throw refusal
        }
        batch.append(contentsOf: bytes)
        do {
            try judgeOpening(bytes)
            if batch.count >= SealedFormat.usualChunkSize { try await flush() }
        } catch {
            await abandon()
            throw error
        }
    }

    /// Ends the upload: the file is looked at as a whole, freed of metadata and put in its place. When it is refused
    /// nothing of it is left.
    ///
    /// - Throws: ``FileRefusal`` with what to do, or ``FileStoreProblem``.
    package func finish() async throws -> KeptFile {
        do {
            guard case .taking = state else { throw FileStoreProblem.outOfTurn }
            guard size > 0 else { throw FileRefusal.empty }
            try judgeOpening(nil)
            try await flush()
            guard case .taking(let writer) = state else { throw FileStoreProblem.outOfTurn }
            state = .busy
            let (name, store) = (name, store)
            let kept = try await store.examine { try FileIntake.finish(writer, named: name, in: store, unless: $0) }
            state = .ended
            flight.land()
            return kept
        } catch {
            await abandon()
            throw error
        }
    }

    /// Ends the upload and removes what was written.
    package func abandon() async {
        state = .ended
        batch = []
        let draft = draft
        try? await store.work { try Disk.remove(draft) }
        flight.land()
    }

    /// The first bytes tell most of what is refused, so nobody sends 2 GB to hear it.
    private func judgeOpening(_ bytes: [UInt8]?) throws {
        guard !isOpeningJudged else { return }
        opening.append(contentsOf: bytes ?? [])
        guard bytes == nil || opening.count >= MediaSniffer.openingLength else { return }
        isOpeningJudged = true
        try MediaSniffer.judge(opening: Array(opening.prefix(MediaSniffer.openingLength)), name: name)
        opening = []
    }

    private func flush() async throws {
        guard case .taking(let writer) = state else { throw FileStoreProblem.outOfTurn }
        let bytes = batch
        batch = []
        state = .busy
        let further = try await store.work {
            var writer = writer
            try writer.append(bytes)
            return writer
        }
        // Abandoned meanwhile: stay so.
        guard case .busy = state else { throw FileStoreProblem.outOfTurn }
        state = .taking(further)
    }
}
