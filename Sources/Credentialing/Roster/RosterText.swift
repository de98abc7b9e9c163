/// What a file of people holds as text, whatever program wrote it.
package struct RosterText: Hashable, Sendable {
    /// The most bytes of a file.
    package static let limit = 1 << 20

    package let text: String
    /// It was no UTF-8, so it was read as Windows writes it in the Americas and in Western Europe.
    package let isWindows: Bool

    /// Reads the bytes of a file.
    package init(_ bytes: [UInt8]) throws(RosterFault) {
        guard bytes.count <= Self.limit else {
            throw RosterFault("The file is larger than 1 MB. Split it into several and send one after the other.")
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw RosterFault("This is a workbook, not a CSV file. Save it as “CSV UTF-8” and choose that file.")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw RosterFault("This file is “Unicode text” (UTF-16). Save it as “CSV UTF-8” and choose that file.")
        }
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        let hasControls = bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) || $0 == 0x7F }
        guard !hasControls else {
            throw RosterFault("This is no text. Choose a file that was saved as “CSV UTF-8”.")
        }
        if let text = String(validating: bytes, as: UTF8.self) {
            (self.text, isWindows) = (text, false)
        } else {
            (text, isWindows) = (try Self.windows(bytes), true)
        }
        guard !text.trimmed.isEmpty else {
            throw RosterFault("The file is empty. Its first line has the names of the columns.")
        }
    }

    private static func windows(_ bytes: ArraySlice<UInt8>) throws(RosterFault) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            guard let scalar = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte) else {
                throw RosterFault(
                    "The letters of this file cannot be read. Save it as “CSV UTF-8” and choose that file."
                )
            }
            text.append(scalar)
        }
        return String(text)
    }

    /// 0x80 to 0x9F of Windows-1252; five of them stand for nothing.
    private static let high: [Unicode.Scalar?] = [
        "\u{20AC}", nil, "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{02C6}",
        "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", nil, "\u{017D}", nil, nil, "\u{2018}", "\u{2019}",
        "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}",
        "\u{0153}", nil, "\u{017E}", "\u{0178}",
    ]
}

/// Why a file of people cannot be used at all.
package struct RosterFault: Error, Hashable, Sendable {
    /// What is wrong and what to do about it.
    package let sentence: String

    /// With what is wrong and what to do about it.
    package init(_ sentence: String) {
        self.sentence = sentence
    }
}
