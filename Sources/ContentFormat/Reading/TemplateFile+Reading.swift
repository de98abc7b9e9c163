internal import Credentialing
internal import Crypto
internal import LinkedData

extension TemplateFile {
    /// A file with its bytes, as authors' files have it, or with its digest, as stored versions do.
    init(reading fields: Fields) {
        self.init(key: fields.text("key"), name: fields.text("name"), title: fields.text("title"), digest: "", size: 0)
        alt = fields.optionalText("alt") ?? ""
        let text = fields.optionalText("content")
        let digest = fields.optionalText("digest")
        let size = fields.optionalNumber("size")
        guard let text else {
            self.digest = digest ?? ""
            self.size = size ?? 0
            return
        }
        guard let bytes = Base64.bytes(of: text) else {
            fields.miss("content", "“content” of the file “\(Reading.shown(name))” must be base64.")
            return
        }
        content = bytes
        self.size = bytes.count
        self.digest = Hexadecimal.text(of: SHA256.hash(data: bytes))
        if let digest, digest != self.digest {
            fields.miss("digest", "“digest” does not fit “content”. Delete “digest”; it is computed.")
        }
    }

    /// As a file for people says it, with the bytes; or as a stored version says it, by the digest.
    func written(withContent: Bool) -> Part {
        .of { part in
            part.text("key", key)
            part.text("name", name)
            part.text("title", title)
            part.text("alt", alt, unless: "")
            if withContent, let content {
                part.text("content", Base64.lines(of: content))
            } else {
                part.text("digest", digest)
                part.number("size", size)
            }
        }
    }
}

/// What the bytes of a title's files have to be, as far as one can tell without opening them. Publishing looks inside.
enum TemplateContent {
    static func check(_ files: [TemplateFile], _ tree: Tree, _ reading: Reading) {
        for (index, file) in files.enumerated() {
            let line = tree.line(at: ["files", .index(index), "content"])
            guard let content = file.content else {
                reading.report(line, "The file “\(Reading.shown(file.name))” has no “content”.")
                continue
            }
            if !isWhatItSays(content, ending: file.ending) {
                reading.report(
                    line,
                    "“\(Reading.shown(file.name))” does not hold what its ending says. Save it again as "
                        + "\(Reading.shown(file.ending)) and add that."
                )
            } else if holdsMacros(content) {
                reading.report(
                    line,
                    "“\(Reading.shown(file.name))” holds macros, which may run on the computer of whoever opens it. Save it "
                        + "without macros and add that."
                )
            }
        }
    }

    private static func isWhatItSays(_ bytes: [UInt8], ending: String) -> Bool {
        switch ending {
        case "docx", "xlsx", "odt": bytes.starts(with: [0x50, 0x4B, 3, 4])
        case "pdf": bytes.starts(with: Array("%PDF-".utf8))
        case "png": bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
        case "jpg", "jpeg": bytes.starts(with: [0xFF, 0xD8, 0xFF])
        case "gif": bytes.starts(with: Array("GIF8".utf8))
        case "webp": bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
        default: !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
        }
    }

    /// Names within a zip are not compressed.
    private static func holdsMacros(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: [0x50, 0x4B]) else { return false }
        let sign = Array("vbaproject.bin".utf8)
        return bytes.indices.contains { start in
            bytes[start] | 0x20 == sign[0] && bytes.count - start >= sign.count
                && zip(bytes[start...], sign).allSatisfy { $0 | 0x20 == $1 | 0x20 }
        }
    }
}
