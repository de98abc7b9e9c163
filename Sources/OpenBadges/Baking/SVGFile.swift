/// What matters of an SVG file: its outermost tag and the credentials in it, by position (Open Badges 3.0 §5.3.2).
struct SVGFile {
    /// One `credential` element of the Open Badges 3.0 namespace, or `assertion` element of the one before.
    struct Credential {
        /// The whole element, from its first `<` to its last `>`.
        var range: Range<Int>
        /// The value of `verify`, references resolved.
        let verify: [UInt8]?
        /// What stands between its tags.
        var content: [Piece] = []

        /// Text with references resolved, or the content of a CDATA section.
        struct Piece {
            let text: [UInt8]
            let isCDATA: Bool
        }
    }

    static let maximumDepth = 512

    let bytes: [UInt8]
    /// The outermost tag, and where it stands.
    private(set) var root: (tag: XMLScanner.StartTag, range: Range<Int>)
    /// The credentials, wherever they stand.
    private(set) var credentials: [Credential] = []
    /// The assertions of Open Badges 1 or 2.
    private(set) var assertions: [Credential] = []
    /// Whether there is one.
    var holdsOlderBadge: Bool { !assertions.isEmpty }

    private var open: [ArraySlice<UInt8>] = []
    private var namespaces = SVGNamespaces()
    /// The depth of the credential or assertion element we are in.
    private var credentialDepth: Int?
    /// Whether that is an assertion.
    private var isInAssertion = false

    /// Reads the whole file once. Linear in its size.
    init(_ bytes: [UInt8]) throws(BakingError) {
        if let (fault, position) = XMLText.firstFault(in: bytes) {
            throw .brokenSVG(fault, line: Self.line(of: position, in: bytes))
        }
        self.bytes = bytes
        root = (XMLScanner.StartTag(name: 0..<0), 0..<0)
        var scanner = XMLScanner(bytes)
        do throws(SVGFault) {
            try read(&scanner)
        } catch {
            throw .brokenSVG(error, line: Self.line(of: scanner.position, in: bytes))
        }
    }

    /// Whether the first element of some bytes is named `svg`, or would be, were it in a form that is read.
    static func isNamedSVG(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(1024)
        // UTF-16 is recognized so that it can be refused as what it is.
        if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) {
            return String(decoding: start.filter { $0 != 0 }, as: UTF8.self).contains("<svg")
        }
        var scanner = XMLScanner(bytes)
        while true {
            let start = scanner.position
            do throws(SVGFault) {
                guard let name = try scanner.upcomingTagName() else { return false }
                return isSVG(bytes[name])
            } catch .notUTF8 {
                continue
            } catch .ownDeclarations {
                return declaresSVG(bytes[start..<scanner.position])
            } catch {
                return false
            }
        }
    }

    /// Whether a document type declaration, with what stands before it, names `svg`.
    private static func declaresSVG(_ text: ArraySlice<UInt8>) -> Bool {
        let words = text.split { XMLText.isBlank($0) || $0 == UInt8(ascii: "[") }
        guard let label = words.lastIndex(where: { $0.reversed().starts(with: "<!DOCTYPE".utf8.reversed()) }) else {
            return false
        }
        return label + 1 < words.count && isSVG(words[label + 1])
    }

    private static func isSVG(_ name: ArraySlice<UInt8>) -> Bool {
        name.elementsEqual("svg".utf8) || name.count < 64 && name.reversed().starts(with: ":svg".utf8.reversed())
    }

    private static func line(of position: Int, in bytes: [UInt8]) -> Int {
        bytes.prefix(position).count { $0 == 0x0A } + 1
    }
}

extension SVGFile {
    private mutating func read(_ scanner: inout XMLScanner) throws(SVGFault) {
        var hasDocumentType = false
        while let (token, range) = try scanner.next() {
            switch token {
            case .startTag(let tag): try enter(tag, at: range)
            case .endTag(let name): try leave(name, at: range)
            case .text: try take(bytes[range], isCDATA: false)
            case .cdata(let content): try take(bytes[content], isCDATA: true)
            case .ignored: break
            case .documentType:
                guard !hasDocumentType, root.range.isEmpty else { throw .malformedMarkup }
                hasDocumentType = true
            }
        }
        guard !root.range.isEmpty, open.isEmpty else { throw .truncated }
    }

    private mutating func enter(_ tag: XMLScanner.StartTag, at range: Range<Int>) throws(SVGFault) {
        guard !open.isEmpty || root.range.isEmpty else { throw .strayContent }
        guard open.count < Self.maximumDepth else { throw .tooDeep(limit: Self.maximumDepth) }
        guard credentialDepth == nil else { throw .elementsInCredential }
        let name = bytes[tag.name]
        open.append(name)
        try namespaces.enter(tag, in: bytes, depth: open.count)
        try namespaces.check(tag, in: bytes)
        if root.range.isEmpty {
            try checkRoot(name)
            root = (tag, range)
        } else {
            try notice(tag, named: name, at: range)
        }
        for attribute in tag.attributes { try XMLText.check(bytes[attribute.value]) }
        if tag.isEmpty { close(at: range) }
    }

    private mutating func leave(_ name: Range<Int>, at range: Range<Int>) throws(SVGFault) {
        guard let expected = open.last else { throw .strayContent }
        guard bytes[name].elementsEqual(expected) else { throw .mismatchedTags }
        close(at: range)
    }

    private mutating func close(at range: Range<Int>) {
        if credentialDepth == open.count {
            inside { $0.range = $0.range.lowerBound..<range.upperBound }
            credentialDepth = nil
        }
        namespaces.leave(depth: open.count)
        open.removeLast()
    }

    private mutating func take(_ text: ArraySlice<UInt8>, isCDATA: Bool) throws(SVGFault) {
        guard !open.isEmpty else {
            guard !isCDATA, text.allSatisfy(XMLText.isBlank) else { throw .strayContent }
            return
        }
        if !isCDATA { try XMLText.check(text) }
        guard credentialDepth != nil else { return }
        let resolved = isCDATA ? Array(text) : try XMLText.resolve(text)
        inside { $0.content.append(Credential.Piece(text: resolved, isCDATA: isCDATA)) }
    }

    /// Changes the element that we are in.
    private mutating func inside(_ change: (inout Credential) -> Void) {
        if isInAssertion, let last = assertions.indices.last {
            change(&assertions[last])
        } else if let last = credentials.indices.last {
            change(&credentials[last])
        }
    }

    private func checkRoot(_ name: ArraySlice<UInt8>) throws(SVGFault) {
        let (prefix, local) = try SVGNamespaces.parts(of: name)
        guard local.elementsEqual("svg".utf8) else { throw .notSVG }
        let namespace = try namespaces.namespace(of: prefix)
        // Browsers do not draw an SVG file without a namespace, but tools write them.
        guard namespace == SVGNamespaces.svg || namespace.isEmpty else { throw .notSVG }
    }

    private mutating func notice(
        _ tag: XMLScanner.StartTag,
        named name: ArraySlice<UInt8>,
        at range: Range<Int>
    ) throws(SVGFault) {
        let (prefix, local) = try SVGNamespaces.parts(of: name)
        let namespace = try namespaces.namespace(of: prefix)
        if local.elementsEqual("credential".utf8), namespace == SVGNamespaces.openBadges {
            credentials.append(Credential(range: range, verify: try verify(of: tag)))
            (credentialDepth, isInAssertion) = (open.count, false)
        } else if local.elementsEqual("assertion".utf8), namespace == SVGNamespaces.olderOpenBadges {
            assertions.append(Credential(range: range, verify: try verify(of: tag)))
            (credentialDepth, isInAssertion) = (open.count, true)
        }
    }

    private func verify(of tag: XMLScanner.StartTag) throws(SVGFault) -> [UInt8]? {
        guard let attribute = tag.attributes.first(where: { bytes[$0.name].elementsEqual("verify".utf8) }) else {
            return nil
        }
        return try XMLText.resolve(bytes[attribute.value])
    }
}
