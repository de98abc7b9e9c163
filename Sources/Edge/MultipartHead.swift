/// The head of one part: what `Content-Disposition` and `Content-Type` say.
enum MultipartHead {
    /// What the lines of a head say.
    static func part(_ head: String) throws(Problem) -> MultipartReader.Part {
        var disposition: [String: String] = [:]
        var kind = ""
        var mediaType: String?
        for line in head.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { throw .malformed }
            let value = String(line[line.index(after: colon)...])
            switch line[..<colon].lowercased() {
            case "content-disposition":
                kind = value.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
                disposition = parameters(of: value)
            case "content-type":
                mediaType = value.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
            default: break
            }
        }
        guard kind == "form-data", let name = disposition["name"] else { throw .malformed }
        return MultipartReader.Part(
            name: name,
            fileName: disposition["filename"].map(fileName(_:)),
            mediaType: mediaType
        )
    }

    /// Parameters of a header, such as `; name="file"`. Browsers write `"` as `%22` and line ends as `%0D%0A`
    /// (WHATWG HTML, multipart/form-data encoding), so that nothing else needs an escape.
    static func parameters(of header: String) -> [String: String] {
        var parameters: [String: String] = [:]
        var rest = header.unicodeScalars.drop { $0 != ";" }.dropFirst()
        while !rest.isEmpty {
            rest = rest.drop { $0 == " " || $0 == "\t" || $0 == ";" }
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest[name.endIndex...]
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst()
            let value: Substring.UnicodeScalarView
            if rest.first == "\"" {
                rest = rest.dropFirst()
                value = rest.prefix { $0 != "\"" }
                rest = rest[value.endIndex...].dropFirst()
            } else {
                value = rest.prefix { $0 != ";" && $0 != " " }
                rest = rest[value.endIndex...]
            }
            let key = String(name).lowercased()
            if parameters[key] == nil { parameters[key] = String(value) }
        }
        return parameters
    }

    /// Some browsers send a path; only its last part is the name.
    private static func fileName(_ text: String) -> String {
        let name = text.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let plain = name.replacing("%22", with: "\"").unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
        return String(String.UnicodeScalarView(plain.prefix(200)))
    }
}
