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

    /// Keeps a template that an author adds to a title in the making, after a look inside. The title names it by the
    /// digest from then on.
    ///
    /// - Throws: ``FileRefusal`` when it is not what its name says or may run something, ``Refusal`` when it is too
    ///   large.
    package func addTemplate(
        _ bytes: [UInt8],
        name: String,
        key: String,
        title: String,
        in organization: ID<Organization>,
        by actor: Actor
    ) async throws -> TemplateFile {
        guard bytes.count <= TemplateFile.limit else {
            throw FileRefusal.tooLarge(size: Int64(bytes.count), limit: Int64(TemplateFile.limit))
        }
        let digest = Hexadecimal.text(of: SHA256.hash(data: bytes))
        let file = TemplateFile(key: key, name: name, title: title, digest: digest, size: bytes.count)
        guard TemplateFile.endings.contains(file.ending) else { throw FileRefusal.unknownKind(ending: file.ending) }
        _ = try TemplateScan.kind(of: bytes, name: name)
        return try await write { work in
            let standing = Standing(roles: actor.roles(reaching: try work.path(of: organization)))
            if let refusal = Permission.refusal(of: .publishContent, standing: standing) { throw refusal }
            try work.keepTemplate(bytes, digest: digest)
            return file
        }
    }

    /// Looks into the files that come with a title, before anything of it is stored.
    static func scanTemplates(of title: MicroCredential) throws {
        for file in title.files {
            guard let content = file.content else { continue }
            do {
                _ = try TemplateScan.kind(of: content, name: file.name)
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
