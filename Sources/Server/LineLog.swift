internal import Foundation
internal import Logging

/// Log lines on standard error, one event each, as `key=value` or JSON. What is logged holds no personal data; a value
/// cannot break a line or turn a terminal.
struct LineLog: LogHandler {
    let format: ServerConfiguration.LogFormat
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    private let label: String

    init(label: String, format: ServerConfiguration.LogFormat, level: Logger.Level) {
        self.label = label
        self.format = format
        logLevel = level
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        let rest = all.sorted { $0.key < $1.key }.map { (Self.name($0.key), "\($0.value)") }
        let time = Date.now.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        let fields =
            [("time", time), ("level", event.level.rawValue), ("event", "\(event.message)"), ("part", label)] + rest
        let line =
            switch format {
            case .logfmt: fields.map { "\($0)=\(Self.quoted($1))" }.joined(separator: " ")
            case .json: "{" + fields.map { Self.json($0) + ":" + Self.json($1) }.joined(separator: ",") + "}"
            }
        LineSink.standardError.write(line)
    }

    private static func name(_ key: String) -> String {
        String(key.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "_" })
    }

    private static func quoted(_ value: String) -> String {
        let isPlain = !value.isEmpty && value.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x3D }
        return isPlain ? value : json(value)
    }

    /// A JSON string of printable ASCII alone.
    static func json(_ text: String) -> String {
        var result = "\""
        for unit in text.utf16 {
            switch unit {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0x20...0x7E: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
            default:
                let digits = String(unit, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return result + "\""
    }
}
