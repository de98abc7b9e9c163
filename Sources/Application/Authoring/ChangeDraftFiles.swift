internal import ContentFormat
package import Credentialing
internal import LinkedData
internal import Storage

extension Platform {
    /// Adds a template or an example to a draft, after a look inside. What it tells beside what it shows is taken away.
    ///
    /// - Returns: its key.
    /// - Throws: ``DraftFileFault`` with what to do, ``Refusal``.
    @discardableResult
    package func addDraftFile(
        _ bytes: [UInt8],
        named name: String,
        _ words: DraftFileWords = DraftFileWords(),
        to id: ID<TitleDraft>,
        by actor: Actor
    ) async throws -> String {
        let checked = Result { () throws(DraftFileFault) in try CheckedFile(bytes, name: name) }
        return try await write { work in
            let draft = try work.titleDraft(id, writtenBy: actor)
            let file = try checked.get()
            let (document, parts) = try work.document(of: id)
            var list = DraftFileList(document)
            try list.checkRoom(for: file.bytes.count)
            var entry = JSONObject()
            let key = list.freeKey(for: words.name.isEmpty ? file.name : words.name)
            entry["key"] = .string(key)
            entry["name"] = .string(
                try list.name(words.name.isEmpty ? file.name : words.name, ending: file.ending)
            )
            try entry.set(words, isPicture: TemplateFile.pictureEndings.contains(file.ending))
            entry.set(file)
            try work.keepTemplate(file.bytes, digest: file.digest)
            list.add(entry)
            try work.keep(list, words, key, of: draft, document, parts, by: actor)
            try work.audit(.draftFile(.draftFileAdded, key, draft, file.digest), by: actor.person)
            return key
        }
    }

    /// Changes what is said of a file, and its bytes when there are others.
    ///
    /// - Parameter revision: The revision of the part "files" that the form was made from.
    /// - Throws: ``DraftFileFault`` with what to do, ``Refusal``.
    package func changeDraftFile(
        _ key: String,
        _ words: DraftFileWords,
        replacing new: (bytes: [UInt8], name: String)? = nil,
        of id: ID<TitleDraft>,
        expecting revision: Int,
        by actor: Actor
    ) async throws {
        let checked = Result { () throws(DraftFileFault) in
            if let new { try CheckedFile(new.bytes, name: new.name) } else { CheckedFile?.none }
        }
        try await write { work in
            let draft = try work.titleDraft(id, writtenBy: actor)
            let (document, parts) = try work.document(of: id)
            var list = DraftFileList(document)
            guard let index = list.index(of: key), let stored = list[key] else { throw Refusal.notFound }
            let file = try checked.get()
            let base =
                try work.part(DraftPlace.files, of: id, revision: revision)
                .flatMap { DraftFileList(DraftDocument(parts: [DraftPlace.files: $0.content]))[key] } ?? stored
            var mine = base
            let before = base["name"]?.string ?? ""
            let ending =
                file?.ending ?? TemplateFile(key: "", name: before, title: "", digest: "", size: 0).ending
            if let file {
                try list.checkRoom(for: file.bytes.count, except: index)
                mine.set(file)
            }
            mine["name"] = .string(
                try list.name(words.name.isEmpty ? before : words.name, ending: ending, except: index)
            )
            try mine.set(words, isPicture: TemplateFile.pictureEndings.contains(ending))
            guard let merged = DraftMerge.merged(base: base, mine: mine, theirs: stored) else {
                throw DraftFileFault.changed(by: parts[DraftPlace.files]?.changedBy ?? "")
            }
            if let file { try work.keepTemplate(file.bytes, digest: file.digest) }
            list.set(merged, at: index)
            try work.keep(list, words, key, of: draft, document, parts, by: actor)
            if let file { try work.audit(.draftFile(.draftFileChanged, key, draft, file.digest), by: actor.person) }
        }
    }

    /// Takes a file out of a draft. The history brings it back.
    package func removeDraftFile(_ key: String, of id: ID<TitleDraft>, by actor: Actor) async throws {
        try await write { work in
            let draft = try work.titleDraft(id, writtenBy: actor)
            let (document, parts) = try work.document(of: id)
            var list = DraftFileList(document)
            guard let index = list.index(of: key) else { throw Refusal.alreadyDone }
            let digest = list[key]?["digest"]?.string ?? ""
            list.remove(at: index)
            let words = DraftFileWords(ends: Set(document.outline.places))
            try work.keep(list, words, key, of: draft, document, parts, by: actor)
            try work.audit(.draftFile(.draftFileRemoved, key, draft, digest), by: actor.person)
        }
    }
}

extension Work {
    /// Keeps the list, and which items a file helps with.
    fileprivate func keep(
        _ list: DraftFileList,
        _ words: DraftFileWords,
        _ key: String,
        of draft: TitleDraft,
        _ document: DraftDocument,
        _ parts: [String: StoredPart],
        by actor: Actor
    ) throws {
        let stored = parts[DraftPlace.files]
        if stored?.content != list.content {
            _ = try keep(list.content, at: DraftPlace.files, after: stored, of: draft, by: actor.person)
        }
        for place in document.outline.places where DraftPlace.kind(of: place) == .item {
            var content = document[place]
            var keys = (content["templates"]?.array ?? []).filter { $0.string != key || !words.ends.contains(place) }
            if words.begins.contains(place), !keys.contains(.string(key)) { keys.append(.string(key)) }
            content["templates"] = keys.isEmpty ? nil : .array(keys)
            guard content != document[place] else { continue }
            _ = try keep(content, at: place, after: parts[place], of: draft, by: actor.person)
        }
    }
}

extension JSONObject {
    fileprivate mutating func set(_ file: CheckedFile) {
        self["digest"] = .string(file.digest)
        self["size"] = .number(JSONNumber(file.bytes.count))
        self["content"] = nil
    }

    fileprivate mutating func set(_ words: DraftFileWords, isPicture: Bool) throws(DraftFileFault) {
        guard words.title.count <= 300 else { throw .title("Say what it is in at most 300 characters.") }
        guard words.alt.count <= 300 else {
            throw .alt("Say it in at most 300 characters. What is longer belongs into the text of the task.")
        }
        let name = DraftFileList.stem(of: self["name"]?.string ?? "").replacing("-", with: " ")
        self["title"] = .string(words.title.isEmpty ? name.prefix(1).uppercased() + name.dropFirst() : words.title)
        self["alt"] = isPicture && !words.alt.isEmpty ? .string(words.alt) : nil
    }
}

extension AuditEvent {
    fileprivate static func draftFile(_ kind: Kind, _ key: String, _ draft: TitleDraft, _ digest: String) -> AuditEvent
    {
        AuditEvent(
            kind,
            "titleDraft",
            draft.id,
            organization: draft.organization,
            facts: ["file": key, "digest": digest]
        )
    }
}
