/// What a file is found to be, by content and name together.
struct Verdict: Hashable {
    let kind: FileKind
    let mediaType: String
    let showing: Showing

    init(_ kind: FileKind, mediaType: String? = nil, showing: Showing? = nil) {
        self.kind = kind
        self.mediaType = mediaType ?? kind.mediaType
        self.showing = showing ?? kind.showing
    }
}

/// Tells what a file is, and refuses what is not taken. What the sender's browser says of it does not count.
enum MediaSniffer {
    /// Bytes after which most refusals are certain.
    static let openingLength = 4096
    private static let pictureLimit: Int64 = 100 << 20
    private static let macroEndings: Set<String> = [
        "docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppsm",
    ]
    private static let archiveEndings: Set<String> = [
        "zip", "rar", "7z", "tar", "gz", "tgz", "bz2", "xz", "cab", "iso",
    ]
    private static let programEndings: Set<String> = [
        "exe", "dll", "com", "bat", "cmd", "msi", "ps1", "vbs", "js", "mjs", "jar", "sh", "py", "scr", "lnk", "app",
        "apk", "hta", "wsf", "reg", "dmg",
    ]
    private static let oldEndings: Set<String> = ["doc", "xls", "ppt", "dot", "pps"]

    /// Looks at the name alone, before anything is sent.
    @discardableResult
    static func judge(name: CleanFileName) throws(FileRefusal) -> FileKind {
        let ending = name.ending
        if let kind = FileKind(ending: ending) { return kind }
        if ending.isEmpty { throw .noEnding }
        if macroEndings.contains(ending) { throw .macros }
        if archiveEndings.contains(ending) { throw .archive }
        if programEndings.contains(ending) { throw .program }
        throw oldEndings.contains(ending) ? .oldOffice : .unknownKind(ending: ending)
    }

    /// Looks at the first bytes, or at all of a small file.
    ///
    /// - Returns: the kind that name and first bytes agree on.
    @discardableResult
    static func judge(opening: [UInt8], name: CleanFileName) throws(FileRefusal) -> FileKind {
        let named = try judge(name: name)
        let content = Content(opening: opening)
        switch content {
        case .archive: throw .archive
        case .program: throw .program
        case .compoundFile: throw named.isOffice ? .lockedOffice : .oldOffice
        case .kind(let kind):
            guard kind == named || (kind == .opus && named == .ogg) || (kind == .ogg && named == .opus) else {
                throw .mismatch(ending: name.ending, holds: kind)
            }
        case .isoMedia:
            guard [.mp4, .m4a, .mov].contains(named) else { throw .mismatch(ending: name.ending, holds: .mp4) }
        case .heic:
            guard named == .heic else { throw .mismatch(ending: name.ending, holds: .heic) }
        case .zip:
            // A zip under another name is an archive; which document it is, only its directory tells.
            guard named.isOffice else { throw .archive }
        case .other:
            guard named.isText || named == .html || named == .svg else { throw .unknownContent(ending: name.ending) }
        }
        return named
    }

    /// Looks at the finished file.
    static func judge(_ source: some ByteSource, name: CleanFileName) throws -> Verdict {
        let opening = try source.bytes(at: 0, count: Int(min(source.count, Int64(openingLength))))
        let kind = try judge(opening: opening, name: name)
        switch kind {
        case .jpeg, .png, .gif, .webp, .heic:
            guard source.count <= pictureLimit else { throw FileRefusal.pictureTooLarge(limit: pictureLimit) }
            return Verdict(kind)
        case .pdf:
            let findings = try PDFScan.findings(in: source)
            if findings.isLocked { throw FileRefusal.lockedPDF }
            return Verdict(kind, showing: findings.isActive ? .download : nil)
        case .docx, .xlsx, .pptx, .odt, .ods, .odp:
            let found = try OfficeContainer.kind(of: source)
            guard found == kind else { throw FileRefusal.mismatch(ending: name.ending, holds: found) }
            return Verdict(kind)
        case .txt, .md, .csv, .svg, .html:
            let charset = try TextScan.charset(of: source)
            // Browsers show plain text; Markdown and tables of text they hand over or interpret.
            return Verdict(kind, mediaType: kind.isText ? "text/plain; charset=\(charset)" : nil)
        case .mp3, .m4a, .wav, .ogg, .opus, .webm, .mp4, .mov:
            return Verdict(kind)
        }
    }
}

extension FileKind {
    /// Whether the file is a zip with a document in it.
    fileprivate var isOffice: Bool {
        switch self {
        case .docx, .xlsx, .pptx, .odt, .ods, .odp: true
        default: false
        }
    }

    /// Whether the file is read as it stands.
    fileprivate var isText: Bool {
        switch self {
        case .txt, .md, .csv: true
        default: false
        }
    }
}
