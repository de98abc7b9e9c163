internal import Credentialing
internal import Foundation

/// Makes the machine's words in a report easier to read. Nothing is decided by them.
enum VerifyWords {
    /// Moments as people write them, and the middle of a long key left out.
    static func eased(_ text: String) -> String {
        let dated = text.replacing(#/\b(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?(?:\.\d+)?Z/#) { match in
            moment(String(match.output.0)) ?? String(match.output.0)
        }
        return dated.replacing(#/(did:key:z[A-Za-z0-9]{8})[A-Za-z0-9#]{16,}/#) { "\($0.output.1)…" }
    }

    private static func moment(_ text: String) -> String? {
        guard let date = try? Date(text, strategy: .iso8601) else { return nil }
        let instant = Instant(milliseconds: Int64(date.timeIntervalSince1970 * 1000))
        return "\(DateWords.date(instant, zone: "UTC")), \(DateWords.time(instant, zone: "UTC")) UTC"
    }
}
