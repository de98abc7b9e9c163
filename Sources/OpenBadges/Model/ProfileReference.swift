public import LinkedData

/// A profile, or only its URI (Open Badges 3.0 §B.1, class ProfileRef).
public indirect enum ProfileReference: Sendable, Equatable {
    /// The URI alone.
    case id(String)
    /// The profile itself.
    case profile(Profile)

    /// The URI.
    public var id: String {
        switch self {
        case .id(let id): id
        case .profile(let profile): profile.id
        }
    }

    /// The profile, when there is more than a URI.
    public var profile: Profile? {
        if case .profile(let profile) = self { profile } else { nil }
    }

    /// The name to show: that of the profile, or else the URI.
    public var name: LocalizedText {
        profile?.name ?? LocalizedText(id)
    }
}

extension ProfileReference: ModelValue {
    /// Reads a URI or a profile.
    ///
    /// - Throws: ``ModelError`` with the place when it is neither.
    public init(decoding value: JSONValue, at path: JSONPath = .root) throws(ModelError) {
        switch value {
        case .string(let id): self = .id(id)
        case .object: self = .profile(try Profile(decoding: value, at: path))
        default: throw ModelError(.expected("a URI or a profile"), at: path)
        }
    }

    /// The URI or the profile as JSON.
    public var json: JSONValue {
        switch self {
        case .id(let id): .string(id)
        case .profile(let profile): profile.json
        }
    }
}
