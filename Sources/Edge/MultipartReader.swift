internal import HTTPTypes
package import Hummingbird
package import NIOCore

/// Reads `multipart/form-data` (RFC 7578) as it arrives, in constant memory, however the bytes are cut into chunks.
///
/// Ask for a part with ``nextPart()``, then take its bytes with ``nextChunk()`` until there are none; what is not taken
/// is skipped.
package struct MultipartReader {
    /// What a part says of itself.
    package struct Part: Sendable, Hashable {
        /// Name of the field.
        package let name: String
        /// Name of the file as the person's machine has it, without folders; `nil` for a plain field.
        package let fileName: String?
        /// What the browser takes the file for; not to be believed.
        package let mediaType: String?
    }

    /// Bounds; the body as a whole is bounded by what its parts may be.
    package struct Limits: Sendable, Hashable {
        package var partCount = 100
        package var headBytes = 4096
        package var fieldBytes = 1 << 20
        /// Bytes of all parts that nobody takes; `nil` for a form that reads past a large part which it refused.
        package var skippedBytes: Int?

        /// The defaults.
        package init() {}

        /// For a form that holds as much text as one without files may, and files besides.
        package static let form: Limits = {
            var limits = Limits()
            limits.partCount = FormFields.Limit.fields
            return limits
        }()
    }

    private enum Place { case beforeFirst, inPart, betweenParts, ended }

    private var chunks: RequestBody.AsyncIterator
    private let delimiter: [UInt8]
    private var limits: Limits
    private var buffer: [UInt8]
    private var start = 0
    private var place = Place.beforeFirst
    private var count = 0
    private var skipped = 0

    /// Begins to read a form whose first part is its token.
    ///
    /// - Throws: ``Problem`` when the request is no such form, or the token does not fit.
    package init(_ request: Request, context: some PageContext, limits: Limits = Limits()) async throws {
        guard request.mediaType == "multipart/form-data" else { throw Problem.unsupportedMediaType }
        try self.init(
            body: request.body,
            boundary: Self.boundary(of: request.headers[.contentType] ?? ""),
            limits: limits
        )
        if request.headers[.formToken] != nil { return }
        guard let first = try await nextPart(), first.name == "csrf" else { throw Problem.foreignForm }
        let token = try await text()
        guard !context.visitor.formToken.fits(token) else { return }
        guard context.visitor.unsent?.knows(token) == true else { throw context.visitor.formRefusal }
        self.limits = .form
        throw try await context.visitor.refusal(of: try await plainFields(), token: token)
    }

    /// The plain fields of all that is left; files are skipped.
    private mutating func plainFields() async throws -> FormFields {
        var fields: [(name: String, value: String)] = []
        var bytes = 0
        while let part = try await nextPart() {
            guard part.fileName == nil else { continue }
            let value = try await text()
            bytes += value.utf8.count
            guard bytes <= FormFields.Limit.bytes else { throw Problem.tooLarge }
            fields.append((part.name, value))
        }
        return FormFields(fields)
    }

    /// Begins to read a body whose parts lie between a boundary.
    init(body: RequestBody, boundary: String?, limits: Limits = Limits()) throws(Problem) {
        guard let boundary, (1...70).contains(boundary.utf8.count) else { throw .malformed }
        chunks = body.makeAsyncIterator()
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
        // The first delimiter may stand at the very beginning; with this it looks like all others.
        buffer = [0x0D, 0x0A]
    }

    /// The next part, or `nil` after the last one.
    package mutating func nextPart() async throws -> Part? {
        while place == .beforeFirst || place == .inPart {
            skipped += try await nextChunk()?.readableBytes ?? 0
            if let most = limits.skippedBytes, skipped > most { throw Problem.tooLarge }
        }
        guard place == .betweenParts else { return nil }
        count += 1
        guard count <= limits.partCount else { throw Problem.tooLarge }
        let head = try await takeHead()
        place = .inPart
        return try MultipartHead.part(head)
    }

    /// More bytes of the part that was begun last, or `nil` at its end.
    package mutating func nextChunk() async throws -> ByteBuffer? {
        while place == .beforeFirst || place == .inPart {
            let wasInPart = place == .inPart
            guard let found = delimiterOrStart() else {
                try await fill()
                continue
            }
            let bytes = take(upTo: found.index)
            if found.isWhole { try await passDelimiter() }
            if wasInPart, !bytes.isEmpty { return ByteBuffer(bytes: bytes) }
        }
        return nil
    }

    /// The whole of a part that is a plain field.
    package mutating func text() async throws -> String {
        var bytes: [UInt8] = []
        while let chunk = try await nextChunk() {
            bytes.append(contentsOf: chunk.readableBytesView)
            guard bytes.count <= limits.fieldBytes else { throw Problem.tooLarge }
        }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { throw Problem.malformed }
        return text
    }

    // MARK: The buffer

    /// Where the delimiter stands, or the first place where it could begin with what has not arrived; `nil` when
    /// nothing can be given out yet.
    private func delimiterOrStart() -> (index: Int, isWhole: Bool)? {
        var index = start
        while index < buffer.count {
            guard buffer[index] == 0x0D else {
                index += 1
                continue
            }
            let present = min(delimiter.count, buffer.count - index)
            if buffer[index..<index + present].elementsEqual(delimiter.prefix(present)) {
                if present == delimiter.count { return (index, true) }
                return index > start ? (index, false) : nil
            }
            index += 1
        }
        return index > start ? (index, false) : nil
    }

    private mutating func take(upTo end: Int) -> ArraySlice<UInt8> {
        defer { start = end }
        return buffer[start..<end]
    }

    private mutating func fill() async throws {
        guard let chunk = try await chunks.next() else { throw Problem.malformed }
        buffer.removeFirst(start)
        start = 0
        buffer.append(contentsOf: chunk.readableBytesView)
    }

    /// Steps over the delimiter and sees whether it was the last one.
    private mutating func passDelimiter() async throws {
        start += delimiter.count
        while buffer.count - start < 2 { try await fill() }
        if buffer[start] == 0x2D, buffer[start + 1] == 0x2D {
            place = .ended
            return
        }
        guard buffer[start] == 0x0D, buffer[start + 1] == 0x0A else { throw Problem.malformed }
        place = .betweenParts
    }

    /// The lines of a head, from behind the delimiter to the empty line.
    private mutating func takeHead() async throws -> String {
        let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        while true {
            if let range = buffer[start...].firstRange(of: end) {
                let bytes = buffer[start..<range.lowerBound]
                guard bytes.count <= limits.headBytes else { throw Problem.tooLarge }
                guard let text = String(validating: bytes, as: UTF8.self) else { throw Problem.malformed }
                start = range.upperBound
                return text
            }
            guard buffer.count - start <= limits.headBytes else { throw Problem.tooLarge }
            try await fill()
        }
    }

    private static func boundary(of contentType: String) -> String? {
        MultipartHead.parameters(of: contentType)["boundary"]
    }
}
