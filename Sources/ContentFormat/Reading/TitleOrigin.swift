package import Credentialing
internal import LinkedData

/// Who gives a file away, and what its title was made from. It travels with the file and is no part of the title, so it
/// changes neither of the hashes.
package struct TitleOrigin: Hashable, Sendable {
    /// A title that this one was adapted from.
    package struct Source: Hashable, Sendable {
        package let title: String
        /// Whose it is; `nil` when nobody said.
        package let organization: String?
        package let license: String
        /// The `contentHash` of what was taken, when it is known.
        package let contentHash: String?

        /// A source as a file names it.
        package init(title: String, organization: String?, license: String, contentHash: String?) {
            self.title = title
            self.organization = organization
            self.license = license
            self.contentHash = contentHash
        }
    }

    /// Whose title the file holds.
    package let organization: String?
    /// The nearest first, the first of all last.
    package let adaptedFrom: [Source]

    /// An origin; a file that names nobody has none.
    package init(organization: String? = nil, adaptedFrom: [Source] = []) {
        self.organization = organization
        self.adaptedFrom = adaptedFrom
    }

    /// Longer lines of descent than anyone keeps; what is beyond is refused.
    package static let mostSources = 20
}

extension TitleOrigin {
    init(reading fields: Fields) {
        func line(_ text: String, _ key: String, in fields: Fields) -> String {
            if text.count > 200 { fields.miss(key, "“\(key)” has more than 200 characters.") }
            return text
        }
        organization = fields.optionalText("organization").map { line($0, "organization", in: fields) }
        adaptedFrom = fields.list("adaptedFrom") { source in
            Source(
                title: line(source.text("title"), "title", in: source),
                organization: source.optionalText("organization").map { line($0, "organization", in: source) },
                license: line(source.text("license", default: ""), "license", in: source),
                contentHash: source.optionalText("contentHash").map { line($0, "contentHash", in: source) }
            )
        }
        if adaptedFrom.count > Self.mostSources {
            fields.miss("adaptedFrom", "“adaptedFrom” names more than \(Self.mostSources) titles. Keep the nearest.")
        }
    }

    fileprivate var written: Part {
        .of { part in
            part.text("organization", organization)
            part.list("adaptedFrom", adaptedFrom) { source in
                .of {
                    $0.text("title", source.title)
                    $0.text("organization", source.organization)
                    $0.text("license", source.license, unless: "")
                    $0.text("contentHash", source.contentHash)
                }
            }
        }
    }
}

extension MicroCredential {
    /// The title as a file that names its maker and what it was made from.
    package func yaml(from origin: TitleOrigin) -> String {
        var file = JSONObject()
        for member in written(withContent: true).object ?? JSONObject() {
            file[member.name] = member.value
            if member.name == "subject", !origin.written.object.isEmpty { file["origin"] = origin.written.value }
        }
        return YAMLWriter.text(of: file)
    }
}
