/// Looks through a PDF for names that matter, without understanding it as a document: whether it is locked, and
/// whether it wants to run or start something. Packed object streams are looked through as well, within bounds; what
/// cannot be looked through counts as active.
enum PDFScan {
    struct Findings: Hashable {
        var isLocked = false
        var isActive = false
    }

    /// How much work one file may make.
    struct Limits {
        /// Bytes that all object streams together may unpack to.
        var unpacked: Int64 = 32 << 20
        /// Bytes that may be read for it, a block at least for each stream.
        var packed: Int64 = 256 << 20
        /// Object streams.
        var streams = 20_000
    }

    static func findings(in source: some ByteSource, limits: Limits = Limits()) throws -> Findings {
        var reader = PDFNameReader()
        var findings = Findings()
        var streams = PDFObjectStreams(limits: limits)
        let take: (PDFNameReader.Found, Int64) throws -> Void = { name, end in
            switch name {
            case .locked: findings.isLocked = true
            case .active: findings.isActive = true
            case .objectStream:
                guard !findings.isActive else { return }
                findings.isActive = try streams.isActive(behind: end, in: source)
            }
        }
        try source.blocks(from: 0) { block, position in
            try reader.read(block, at: position, take)
            return !findings.isLocked
        }
        try reader.end(take)
        return findings
    }
}
