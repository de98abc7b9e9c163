/// How much one person may still add. Pure arithmetic, told before and during an upload.
package struct Quota: Hashable, Sendable {
    /// Bytes one file may have.
    package let perFile: Int64
    /// Bytes all files of one person may have together.
    package let perPerson: Int64
    /// Bytes the person's files have now.
    package let used: Int64

    /// Limits, and what is used of them.
    package init(perFile: Int64, perPerson: Int64, used: Int64) {
        self.perFile = max(0, perFile)
        self.perPerson = max(0, perPerson)
        self.used = max(0, used)
    }

    /// Bytes that are left for the person.
    package var left: Int64 { max(0, perPerson - used) }

    /// Bytes the next file may have.
    package var allowance: Int64 { min(perFile, left) }

    /// Why a file of this size cannot be added, or `nil` when it can.
    ///
    /// - Parameter besides: Bytes of the person's other files that are on their way at the same time.
    package func refusal(ofSize size: Int64, besides: Int64 = 0) -> FileRefusal? {
        if size > perFile { return .tooLarge(size: size, limit: perFile) }
        let left = max(0, left - besides)
        if size > left { return .overQuota(size: size, left: left, quota: perPerson) }
        return nil
    }

    /// Both limits in one sentence, for the hint beside the control.
    package var sentence: String {
        let limit = "Up to \(ByteCount(perFile)) each."
        return left < perPerson || left < perFile
            ? "\(limit) \(ByteCount(left)) of your \(ByteCount(perPerson)) are left." : limit
    }
}

/// A number of bytes as people read it: 640 KB, 2.3 GB.
package struct ByteCount: Hashable, Sendable, CustomStringConvertible {
    private let count: Int64

    /// A number of bytes.
    package init(_ count: Int64) {
        self.count = count
    }

    /// At most one digit after the point, in steps of 1,024.
    package var description: String {
        guard count >= 1024 else { return count == 1 ? "1 byte" : "\(count) bytes" }
        var unit: Int64 = 1024
        for name in ["KB", "MB", "GB"] {
            let tenths = Self.tenths(count, unit)
            if tenths < 10_240 || name == "GB" { return "\(Self.text(tenths)) \(name)" }
            unit *= 1024
        }
        return "\(count) bytes"
    }

    private static func tenths(_ count: Int64, _ unit: Int64) -> Int64 {
        let (whole, rest) = count.quotientAndRemainder(dividingBy: unit)
        return whole * 10 + (rest * 10 + unit / 2) / unit
    }

    private static func text(_ tenths: Int64) -> String {
        tenths.isMultiple(of: 10) || tenths >= 1000
            ? "\((tenths + (tenths >= 1000 ? 5 : 0)) / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
