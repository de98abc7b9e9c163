internal import Credentialing
internal import Foundation
internal import Storage

extension Transaction {
    /// The bytes of a template; `nil` when nobody added them.
    func template(digest: String) throws -> [UInt8]? {
        let row = try first("SELECT content FROM template_file WHERE digest = \(digest)")
        return try row.flatMap { Data(base64Encoded: try $0.text("content")).map(Array.init) }
    }

    func holdsTemplate(digest: String) throws -> Bool {
        try first("SELECT 1 AS one FROM template_file WHERE digest = \(digest)") != nil
    }

    /// A title with the bytes of its files, as far as they are here.
    func withTemplates(_ title: MicroCredential) throws -> MicroCredential {
        var title = title
        for index in title.files.indices where title.files[index].content == nil {
            title.files[index].content = try template(digest: title.files[index].digest)
        }
        return title
    }
}

extension Work {
    /// Keeps the bytes of a template; the same bytes are kept once.
    func keepTemplate(_ bytes: [UInt8], digest: String) throws {
        try run(
            """
            INSERT INTO template_file (digest, size, content, added)
            VALUES (\(digest), \(bytes.count), \(Data(bytes).base64EncodedString()), \(now))
            ON CONFLICT (digest) DO NOTHING
            """
        )
    }
}
