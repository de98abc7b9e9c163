internal import ContentFormat
package import Credentialing
internal import Crypto
internal import Files
internal import LinkedData
internal import Storage

/// A template as it is downloaded.
package struct TemplateDownload: Sendable, Hashable {
    package let name: String
    package let mediaType: String
    package let bytes: [UInt8]
}

extension Platform {
    /// A template of a published version, for everyone.
    package func template(
        named name: String,
        of achievement: ID<Achievement>,
        number: Int
    ) async throws -> TemplateDownload {
        let titles = titles
        return try await read { transaction in
            let version = try transaction.version(number, of: achievement)
            guard let file = try titles.title(version, in: transaction).files.first(where: { $0.name == name }),
                let bytes = try transaction.template(digest: file.digest)
            else { throw Refusal.notFound }
            let mediaType = FileKind(ending: file.ending)?.mediaType ?? "application/octet-stream"
            return TemplateDownload(name: file.name, mediaType: mediaType, bytes: bytes)
        }
    }

    /// Looks into the files that come with a title, before anything of it is stored.
    static func scanTemplates(of title: MicroCredential) throws {
        for file in title.files {
            guard let content = file.content else { continue }
            do {
                let kind = try TemplateScan.kind(of: content, name: file.name)
                guard kind.family == .picture, try TemplateScan.cleaned(content, of: kind) != content else { continue }
                throw Refusal.doesNotFit(
                    "The picture “\(file.name)” holds hidden data, such as where it was taken. Add it in the editor, which "
                        + "takes that away."
                )
            } catch let refusal as FileRefusal {
                throw Refusal.doesNotFit("The file “\(file.name)” cannot go with the title. \(refusal)")
            }
        }
    }
}

extension Work {
    /// Keeps the files of a title that is published. Those without bytes must be here already.
    func keepTemplates(of title: MicroCredential) throws {
        for file in title.files {
            if let content = file.content {
                try keepTemplate(content, digest: file.digest)
            } else if try !holdsTemplate(digest: file.digest) {
                throw Refusal.doesNotFit("The file “\(file.name)” is missing. Add it to the title again.")
            }
        }
    }
}
