/// Credentials in SVG images: one `credential` element of the Open Badges namespace, first in `<svg>`
/// (Open Badges 3.0 §5.3.2).
///
/// Files are read as UTF-8 XML without declarations of their own; nothing outside of the file is ever loaded.
public enum SVGBaker {
    private static let declaration = Array(" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"".utf8)

    /// The image with the credential as the first child of `<svg>`: a compact JWS in the attribute `verify`, JSON in
    /// a CDATA section.
    ///
    /// A credential that was baked in before is overwritten. All other bytes stay.
    ///
    /// - Parameters:
    ///   - credential: A compact JWS, or JSON text with an embedded proof.
    ///   - image: The SVG file.
    /// - Throws: ``BakingError/notACredential``, ``BakingError/unwritableCharacter`` or
    ///   ``BakingError/brokenSVG(_:line:)``.
    public static func bake(_ credential: [UInt8], into image: [UInt8]) throws(BakingError) -> [UInt8] {
        let form = try BakedText(of: credential)
        guard XMLText.firstFault(in: credential) == nil else { throw .unwritableCharacter }
        let file = try SVGFile(image)
        let (tag, range) = file.root
        let declared = declaredMeaning(of: tag, in: image)

        var output: [UInt8] = []
        output.reserveCapacity(image.count + credential.count + 256)
        output += image[..<tag.name.upperBound]
        if declared == nil { output += declaration }
        // A prefix that means something else on `<svg>` is declared anew where it is used.
        let own = declared.map { $0 != SVGNamespaces.openBadges } ?? false ? declaration : []
        let baked = element(of: credential, form: form, declaration: own)
        if tag.isEmpty {
            output += image[tag.name.upperBound..<(range.upperBound - 2)]
            output.append(UInt8(ascii: ">"))
            output += baked
            output += "</".utf8
            output += image[tag.name]
            output.append(UInt8(ascii: ">"))
            output += image[range.upperBound...]
        } else {
            output += image[tag.name.upperBound..<range.upperBound]
            output += baked
            output += rest(of: file, from: range.upperBound)
        }
        return output
    }

    /// The credential in the image: a compact JWS or JSON text, not yet verified in any way.
    ///
    /// - Throws: ``BakingError``; ``BakingError/nothingBaked`` when the image is sound and holds none.
    public static func unbake(_ image: [UInt8]) throws(BakingError) -> [UInt8] {
        let file = try SVGFile(image)
        guard let credential = file.credentials.first else {
            throw file.holdsOlderBadge ? .olderOpenBadges : .nothingBaked
        }
        guard file.credentials.count == 1 else { throw .severalBaked }
        let content = text(of: credential.content)
        let text: [UInt8]
        switch (credential.verify, content.isEmpty) {
        case (let token?, true): text = token
        case (nil, false): text = content
        // Two texts in one element are two credentials; a reader that looks at the other one must not be fooled.
        case (_?, false): throw .severalBaked
        case (nil, true): throw .unreadableCredential
        }
        guard !text.isEmpty else { throw .unreadableCredential }
        return text
    }

    /// What Open Badges 2.0 baked in: an `assertion` element, whose `verify` is a compact JWS or the address of the
    /// assertion, and whose content may repeat the assertion at that address.
    static func unbakeOlder(_ image: [UInt8]) throws(BakingError) -> [UInt8] {
        let file = try SVGFile(image)
        guard let assertion = file.assertions.first else { throw .nothingBaked }
        guard file.assertions.count == 1 else { throw .severalBaked }
        let content = text(of: assertion.content).filter { $0 != 0x0D }
        let verify = assertion.verify ?? []
        guard !verify.isEmpty || !content.isEmpty else { throw .unreadableCredential }
        guard !content.isEmpty else { return verify }
        let isAddress = verify.starts(with: "https://".utf8) || verify.starts(with: "http://".utf8)
        // Beside a token the element is empty; a text there would be a second badge.
        guard verify.isEmpty || isAddress else { throw .severalBaked }
        return content
    }

    /// The bytes after a position, without the credentials that are there already.
    private static func rest(of file: SVGFile, from start: Int) -> [UInt8] {
        var output: [UInt8] = []
        var position = start
        for credential in file.credentials {
            output += file.bytes[position..<credential.range.lowerBound]
            position = credential.range.upperBound
        }
        return output + file.bytes[position...]
    }

    /// What the prefix `openbadges` is declared to mean on a tag, if it is.
    private static func declaredMeaning(of tag: XMLScanner.StartTag, in bytes: [UInt8]) -> [UInt8]? {
        let attribute = tag.attributes.first { bytes[$0.name].elementsEqual("xmlns:openbadges".utf8) }
        return attribute.map { (try? XMLText.resolve(bytes[$0.value])) ?? [] }
    }

    private static func element(of credential: [UInt8], form: BakedText, declaration: [UInt8]) -> [UInt8] {
        let start = Array("<openbadges:credential".utf8) + declaration
        let end = Array("</openbadges:credential>".utf8)
        return switch form {
        case .compactJWS: start + " verify=\"".utf8 + credential + "\">".utf8 + end
        case .json: start + ">".utf8 + cdata(credential) + end
        }
    }

    /// A text as CDATA: `]]>` cannot stand in a section, so it is divided between two.
    private static func cdata(_ text: [UInt8]) -> [UInt8] {
        var output = Array("<![CDATA[".utf8)
        for byte in text {
            if byte == UInt8(ascii: ">"), output.suffix(2).elementsEqual("]]".utf8) { output += "]]><![CDATA[".utf8 }
            output.append(byte)
        }
        return output + "]]>".utf8
    }

    /// The content of an element without the blanks around its CDATA sections or text, which only lay it out.
    private static func text(of content: [SVGFile.Credential.Piece]) -> [UInt8] {
        func isLayout(_ piece: SVGFile.Credential.Piece) -> Bool {
            !piece.isCDATA && piece.text.allSatisfy(XMLText.isBlank)
        }
        let pieces = Array(content.drop(while: isLayout).reversed().drop(while: isLayout).reversed())
        var text = pieces.flatMap(\.text)[...]
        if pieces.first?.isCDATA == false { text = text.drop(while: XMLText.isBlank) }
        if pieces.last?.isCDATA == false {
            while let last = text.last, XMLText.isBlank(last) { text.removeLast() }
        }
        return Array(text)
    }
}
