/// Keys made of titles.
package enum KeyText {
    /// The words of a title in small letters with hyphens, at most 60; "title" where no letter of it can stand in a key.
    package static func key(of title: String) -> String {
        var key = ""
        for scalar in title.lowercased().unicodeScalars {
            if let folded = fold(scalar) {
                key += folded
            } else if !key.isEmpty, !key.hasSuffix("-") {
                key += "-"
            }
        }
        while key.utf8.count > 60 || key.hasSuffix("-") { key.removeLast() }
        return key.isEmpty ? "title" : key
    }

    /// A letter or digit as it can stand in a key; nothing for an apostrophe, which parts no words.
    private static func fold(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "a"..."z", "0"..."9": String(scalar)
        case "'", "’": ""
        case "à"..."å": "a"
        case "è"..."ë": "e"
        case "ì"..."ï": "i"
        case "ò"..."ö": "o"
        case "ù"..."ü": "u"
        case "ñ": "n"
        case "ç": "c"
        case "ß": "ss"
        default: nil
        }
    }
}
