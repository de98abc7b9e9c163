internal import Application
internal import Credentialing
internal import Edge
internal import Files
internal import Hummingbird

/// The form of an item as it arrives, files and all. What is written is saved before the file behind it is taken, so that
/// no file that is refused or breaks off costs a word.
struct ItemArrival {
    let platform: Platform
    let item: Item
    let work: WorkReading
    let actor: Actor
    let fairUse: FairUse
    /// Every plain field that has arrived.
    private(set) var fields = FormFields()
    private(set) var saving = ItemSaving()
    private(set) var added: [AddedFile] = []
    private var arrived: [(name: String, value: String)] = []
    private var waiting: [(name: String, value: String)] = []
    private var bytes = 0
    private var earlier: Set<String> = []

    init(platform: Platform, item: Item, work: WorkReading, actor: Actor, fairUse: FairUse) {
        self.platform = platform
        self.item = item
        self.work = work
        self.actor = actor
        self.fairUse = fairUse
    }

    private var id: ID<Submission> { work.dossier.submission.id }

    /// Reads and saves all of it.
    ///
    /// - Throws: `Refusal` when nothing can be changed here at all, `Problem` when the body is no such form.
    mutating func take(_ request: Request, _ context: MemberContext) async throws {
        let versions = try await platform.answerVersions(of: item.key, in: id, by: actor)
        earlier = Set(versions.map(\.text.trimmed))
        guard request.mediaType == "multipart/form-data" else {
            fields = try context.form()
            saving = try await platform.save(
                self.form(fields),
                of: id,
                by: actor
            )
            return
        }
        var reader = try await MultipartReader(request, context: context, limits: .form)
        do {
            try await takeParts(of: &reader, length: Int64(request.headers[.contentLength] ?? "") ?? 0, context)
        } catch {
            // The rest does not come; what has come stays.
            try? await saveWords()
            throw error
        }
        try await saveWords()
        fields = FormFields(arrived)
    }

    private func form(_ fields: FormFields) -> ItemForm {
        ItemForm(fields: fields, item: item, dossier: work.dossier, earlier: earlier)
    }

    private mutating func takeParts(of reader: inout MultipartReader, length: Int64, _ context: MemberContext)
        async throws
    {
        let slots = SlotPlace.all(of: item, in: work.dossier).filter(\.takesFiles).reduce(into: [:]) { slots, place in
            slots[place.fileField] = place.address(1)
        }
        // Whose files cannot fit all the same are told so, and none of their bytes is kept.
        let quota = try await platform.fileQuota(of: actor)
        let tooMuch = quota.refusal(ofBody: length - UploadForm.overhead - Int64(FormFields.Limit.bytes))
        var isCounted = false
        while let part = try await reader.nextPart() {
            guard let name = part.fileName else {
                try await keep(part.name, try await reader.text())
                continue
            }
            // A browser sends an empty name when nothing was chosen.
            guard !name.isEmpty, let slot = slots[part.name] else { continue }
            try await saveWords()
            if !isCounted { try await fairUse.count(.upload, by: context) }
            isCounted = true
            if let sentence = try await refusal(tooMuch, of: name, from: &reader, to: slot) {
                saving.problems.add(part.name, "“\(CleanFileName(name).text)” was not added: \(sentence)")
            }
        }
    }

    private mutating func keep(_ name: String, _ value: String) async throws {
        bytes += value.utf8.count
        guard bytes <= FormFields.Limit.bytes else { throw Problem.tooLarge }
        waiting.append((name, value))
    }

    /// Adds one file, or says why not.
    private mutating func refusal(
        _ tooMuch: FileRefusal?,
        of name: String,
        from reader: inout MultipartReader,
        to slot: ResponseAddress
    ) async throws -> String? {
        if let tooMuch { return tooMuch.description }
        do {
            added.append(try await platform.take(name, from: &reader, to: slot, of: id, by: actor))
            return nil
        } catch let refusal as FileRefusal {
            return refusal.description
        } catch let refusal as Refusal {
            guard let sentence = refusal.ofOneFile else { throw refusal }
            return sentence
        }
    }

    /// Saves what has been written in the fields that came since the last time.
    private mutating func saveWords() async throws {
        guard !waiting.isEmpty else { return }
        let form = FormFields(waiting)
        arrived += waiting
        waiting = []
        let more = try await platform.save(self.form(form), of: id, by: actor)
        saving.add(more)
    }
}
