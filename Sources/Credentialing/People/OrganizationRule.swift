/// What has to hold of the names of an organization, wherever they are given.
package enum OrganizationRule {
    /// The most characters of a name.
    package static let longestName = 120

    /// What is wrong with a name, if something is.
    package static func fault(inName name: String) -> String? {
        name.isEmpty || name.count > longestName ? "Enter a name of 1 to \(longestName) characters" : nil
    }

    /// Whether it may stand in addresses: small letters, digits and single hyphens.
    package static func isSlug(_ text: String) -> Bool {
        text.count <= 60 && text.wholeMatch(of: #/[a-z0-9]+(-[a-z0-9]+)*/#) != nil
    }

    /// Whether it may stand in front of numbers that people read aloud.
    package static func isPrefix(_ text: String) -> Bool {
        text.wholeMatch(of: #/[A-Z]{1,6}/#) != nil
    }

    /// A word for addresses made of a name in letters without marks; for a further organization of that name another.
    package static func slug(of plainName: String, attempt: Int) -> String {
        let words = plainName.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let joined = words.joined(separator: "-").prefix(50)
        let base = String(joined.trimmingSuffix { $0 == "-" })
        let named = base.isEmpty ? "organization" : base
        return attempt == 0 ? named : "\(named)-\(attempt + 1)"
    }

    /// Letters in front of numbers made of the first letters of a name; for the next attempts with letters behind them.
    package static func prefix(of plainName: String, attempt: Int) -> String {
        let words = plainName.uppercased().split { !($0.isASCII && $0.isLetter) }
        let initials = words.prefix(4).compactMap(\.first)
        let base = initials.isEmpty ? "ORG" : String(initials)
        guard attempt > 0 else { return base }
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let (first, second) = ((attempt - 1) % 26, (attempt - 1) / 26)
        return base.prefix(4) + String(letters[first]) + (second > 0 ? String(letters[(second - 1) % 26]) : "")
    }

    /// What to say when another organization has the letters in front of numbers.
    package static func taken(letters: String) -> String { "Another organization has the letters \(letters) already." }

    /// What to say when no letters in front of numbers can be made of a name.
    package static let lettersWanted = "Many organizations have such letters. Enter others."

    /// What lies below another: a state is always the root of its tree.
    package static let kindsBelow: [Organization.Kind] = [.school, .district, .partner]
}

extension Substring {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }
}
