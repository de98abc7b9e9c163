/// What a learner gives at one place of a title. Text, audio and video are equal.
package struct Response: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case text, file, log, link, observation
    }

    /// A file that was added, as its row says.
    package struct File: Hashable, Sendable {
        package let id: ID<Artifact>
        package let name: String
        package let mediaType: String
        package let size: Int64
        package let digest: String
        /// Its bytes were removed on schedule or by its owner.
        package let isDestroyed: Bool

        /// A file as stored.
        package init(
            id: ID<Artifact>,
            name: String,
            mediaType: String,
            size: Int64,
            digest: String,
            isDestroyed: Bool = false
        ) {
            self.id = id
            self.name = name
            self.mediaType = mediaType
            self.size = size
            self.digest = digest
            self.isDestroyed = isDestroyed
        }
    }

    package let id: ID<Response>
    package let address: ResponseAddress
    package let kind: Kind
    /// BCP 47.
    package let language: String
    /// An answer, what was done on a day of a log, or the note beside a link.
    package let text: String
    package let file: File?
    /// An https address.
    package let link: String?
    package let logDate: LocalDate?
    /// What a witness answered, by the key of the field.
    package let fields: [String: String]
    /// Whether students can be recognized in a file; `nil` until the learner has said.
    package let students: EvidenceRequirement.Students?
    /// The permission on file.
    package let permissionNote: String
    /// What was shown in an earlier submission, frozen, that this one is taken from.
    package let earlier: ID<Response>?
    /// The response of the attempt before that this one goes on from.
    package let carriedFrom: ID<Response>?
    package let changed: Instant
    package let revision: Int

    /// A response as stored.
    package init(
        id: ID<Response>,
        address: ResponseAddress,
        kind: Kind,
        language: String = "en-US",
        text: String = "",
        file: File? = nil,
        link: String? = nil,
        logDate: LocalDate? = nil,
        fields: [String: String] = [:],
        students: EvidenceRequirement.Students? = nil,
        permissionNote: String = "",
        earlier: ID<Response>? = nil,
        carriedFrom: ID<Response>? = nil,
        changed: Instant = Instant(milliseconds: 0),
        revision: Int = 1
    ) {
        self.id = id
        self.address = address
        self.kind = kind
        self.language = language
        self.text = text
        self.file = file
        self.link = link
        self.logDate = logDate
        self.fields = fields
        self.students = students
        self.permissionNote = permissionNote
        self.earlier = earlier
        self.carriedFrom = carriedFrom
        self.changed = changed
        self.revision = revision
    }

    /// Whether there is anything in it. A text of white space is nothing; a file whose bytes are gone is nothing.
    package var isEmpty: Bool {
        switch kind {
        case .text: text.trimmed.isEmpty
        case .file: file?.isDestroyed ?? true
        case .log: logDate == nil || text.trimmed.isEmpty
        case .link: link == nil
        case .observation: fields.isEmpty
        }
    }
}

extension Slot.Kind {
    /// The kind of response that fills a slot of this kind without files.
    package var response: Response.Kind {
        switch self {
        case .document, .studentWork, .audio, .video, .image, .data: .file
        case .text: .text
        case .log: .log
        case .link: .link
        case .observation: .observation
        }
    }
}
