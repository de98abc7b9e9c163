/// Text from strangers, made safe to print.
///
/// A credential may hold escape sequences that repaint a terminal, characters that reverse the direction of what
/// follows, or line breaks that make its words look like those of the report.
package enum PlainText {
    /// One line: every blank a space, every character that acts rather than shows replaced by `�`, and the end cut
    /// off beyond a number of characters.
    package static func line(_ text: String, limit: Int = 300) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard scalars.count <= limit else { break }
            if isBlank(scalar) {
                if scalars.last != " " { scalars.append(" ") }
            } else {
                scalars.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        guard scalars.count > limit else { return String(scalars) }
        return String(String.UnicodeScalarView(scalars.prefix(limit))) + "…"
    }

    /// The same text with its lines, but nothing in it that acts on a terminal.
    package static func screenSafe(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(isHarmful(scalar) && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }

    /// JSON text with such characters written as escapes. The writer's own line breaks stay.
    package static func escaped(_ json: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in json.unicodeScalars {
            guard isHarmful(scalar), scalar != "\n" else {
                scalars.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                scalars += "\\u".unicodeScalars
                scalars += String(repeating: "0", count: 4 - digits.count).unicodeScalars
                scalars += digits.unicodeScalars
            }
        }
        return String(scalars)
    }

    /// Controls, characters of format (directions, joiners that cannot be seen, tags), separators of lines, and code
    /// points that stand for nothing. The two joiners that scripts of India and Persia need may stay.
    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
        case .format: return scalar != "\u{200C}" && scalar != "\u{200D}"
        default: return false
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || (0x09...0x0D).contains(scalar.value) || scalar == "\u{85}"
            || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
}
