#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A value object as a literal (JSON-LD 1.1 API §8.2.2 steps 4 to 13, direction apart).
struct RDFLiteral {
    let literal: Literal

    /// The literal, or `nil` when it cannot stand in RDF.
    init?(_ object: JSONObject, isSafe: Bool) throws(JSONLDError) {
        let value = object["@value"] ?? .null
        let datatype = object["@type"].flatMap { $0.string ?? $0.list.first?.string }
        if datatype == "@json" {
            literal = Literal(try Self.json(value), datatype: RDFVocabulary.json)
            return
        }
        if let datatype, !IRI.isWellFormed(datatype) {
            guard !isSafe else {
                throw JSONLDError(.undefinedType, "The type \"\(datatype)\" of a value is not an absolute IRI")
            }
            return nil
        }
        switch value {
        case .bool(let flag):
            literal = Literal(flag ? "true" : "false", datatype: datatype ?? RDFVocabulary.boolean)
        case .number(let number):
            literal = try Self.number(number, datatype: datatype, isSafe: isSafe)
        case .string(let text):
            guard let language = object["@language"]?.string else {
                literal = Literal(text, datatype: datatype ?? RDFVocabulary.string)
                return
            }
            guard LanguageTag.isWellFormed(language) else {
                guard !isSafe else {
                    throw JSONLDError(
                        .droppedValue,
                        "\"\(language)\" is not a language tag, so its text would be dropped"
                    )
                }
                return nil
            }
            literal = Literal(text, language: language)
        default:
            return nil
        }
    }

    private static func json(_ value: JSONValue) throws(JSONLDError) -> String {
        do {
            return String(decoding: try JCS.canonicalize(value), as: UTF8.self)
        } catch {
            throw JSONLDError(.invalidJSONLiteral, "The number \(error.number) cannot be kept exactly")
        }
    }

    /// Steps 10 and 11: whole numbers below 10²¹ in digits, others in the canonical form of `xsd:double`.
    private static func number(_ number: JSONNumber, datatype: String?, isSafe: Bool) throws(JSONLDError) -> Literal {
        let value = number.double
        let isWhole = value.rounded(.towardZero) == value && value.magnitude < 1e21
        if isWhole, datatype != RDFVocabulary.double {
            return Literal(try digits(of: number, value, isSafe: isSafe), datatype: datatype ?? RDFVocabulary.integer)
        }
        guard value.isFinite else {
            throw JSONLDError(.invalidTypedValue, "The number \(number.text) is beyond the range of numbers")
        }
        return Literal(doubleText(value), datatype: datatype ?? RDFVocabulary.double)
    }

    private static func digits(of number: JSONNumber, _ value: Double, isSafe: Bool) throws(JSONLDError) -> String {
        if value.magnitude <= 9_007_199_254_740_991 { return String(Int64(value)) }
        // Processors disagree on larger ones: some keep the digits, some go through a double.
        guard !isSafe else {
            throw JSONLDError(.droppedValue, "The number \(number.text) cannot be kept exactly; write it as a string")
        }
        return number.isIntegerLiteral ? number.text : ECMAScriptNumber.text(of: value) ?? number.text
    }

    /// XSD 1.1 part 2 §3.3.5.2 as JSON-LD has it: `%1.15E` with needless zeros removed, at least one digit behind
    /// the point, the exponent bare.
    static func doubleText(_ value: Double) -> String {
        guard value != 0 else { return "0.0E0" }
        var buffer = [CChar](repeating: 0, count: 40)
        _ = withVaList([value]) { vsnprintf(&buffer, buffer.count, "%.15E", $0) }
        let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let parts = text.split(separator: "E")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
        var mantissa = parts[0]
        while mantissa.hasSuffix("0"), !mantissa.hasSuffix(".0") { mantissa.removeLast() }
        return "\(mantissa)E\(exponent)"
    }
}
