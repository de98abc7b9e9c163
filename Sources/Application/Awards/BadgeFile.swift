package import Credentialing
internal import Crests
internal import LinkedData
internal import OpenBadges
internal import Storage

/// The ways in which a badge is handed out.
package enum BadgeForm: String, CaseIterable, Hashable, Sendable {
    case json, jwt, png, svg

    /// The media type of a download.
    package var mediaType: String {
        switch self {
        case .json: "application/vc+ld+json"
        case .jwt: "application/jwt"
        case .png: "image/png"
        case .svg: "image/svg+xml"
        }
    }
}

/// A badge as a file.
package struct BadgeFile: Hashable, Sendable {
    package let bytes: [UInt8]
    package let form: BadgeForm
    /// A name for the saved file, made of the title's own key.
    package let name: String
}

extension Platform {
    /// A badge as a file, for anyone who has the address of its page. A private one is not found.
    package func badgeFile(_ id: ID<Credential>, as form: BadgeForm) async throws -> BadgeFile {
        let source = try await read { transaction in
            let credential = try transaction.credential(id)
            guard credential.isPublic else { throw Refusal.notFound }
            return try transaction.badgeSource(of: credential, on: self)
        }
        return try await file(of: source, as: form)
    }

    /// The learner's own badge as a file, public or not.
    package func badgeFile(of award: ID<Award>, as form: BadgeForm, by actor: Actor) async throws -> BadgeFile {
        let source = try await read { transaction in
            guard try transaction.award(award).person == actor.person,
                let credential = try transaction.currentCredential(of: award)
            else { throw Refusal.notFound }
            return try transaction.badgeSource(of: credential, on: self)
        }
        return try await file(of: source, as: form)
    }

    private func file(of source: BadgeSource, as form: BadgeForm) async throws -> BadgeFile {
        let document = Array(source.document.utf8)
        let bytes: [UInt8] =
            switch form {
            case .json: document
            case .jwt: Array(try source.token().utf8)
            case .svg: try Baking.bake(document, into: source.svg)
            case .png: try Baking.bake(document, into: await png(of: source.version))
            }
        return BadgeFile(bytes: bytes, form: form, name: "\(source.key)-badge.\(form.rawValue)")
    }

    /// The picture of a version, drawn now when the job has not come to it yet.
    private func png(of version: ID<AchievementVersion>) async throws -> [UInt8] {
        if let kept = try await read({ try $0.picture("png", of: version) }) { return kept }
        do {
            try await drawPictures(of: version)
        } catch is PictureProblem {
            throw Refusal.limit(
                "The picture cannot be drawn right now. The SVG and the JSON file hold the same badge."
            )
        }
        guard let drawn = try await read({ try $0.picture("png", of: version) }) else { throw Refusal.notFound }
        return drawn
    }
}

/// What the files of a badge are made from.
private struct BadgeSource: Sendable {
    let document: String
    let version: ID<AchievementVersion>
    let key: String
    let svg: [UInt8]
    let signingKey: SigningKey

    /// The same credential as a signed token, by the key that signed the document.
    func token() throws -> String {
        guard var credential = try JSONValue(parsing: Array(document.utf8)).object else { throw Refusal.notFound }
        credential["proof"] = nil
        return try VCJWT.issue(credential: credential, key: signingKey.key, methodURL: signingKey.method)
    }
}

extension Transaction {
    fileprivate func badgeSource(of credential: StoredCredential, on platform: Platform) throws -> BadgeSource {
        let award = try award(credential.award)
        let kept = try picture("svg", of: award.version)
        return BadgeSource(
            document: credential.document,
            version: award.version,
            key: try platform.titles.title(award.version, in: self).key,
            svg: try kept ?? Array(crest(of: award.version, titles: platform.titles).svg().utf8),
            signingKey: try signingKey(
                credential.issuerKey,
                of: issuer(award.issuer),
                masterKey: platform.masterKey
            )
        )
    }
}
