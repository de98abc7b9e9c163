/// What readers see a file called: by the place it was given at, because names of files often name people.
package enum PlainFileName {
    /// "Lesson plan 2.pdf": the words of the slot or item, the number, and the ending of the true name.
    package static func text(for name: String, at address: ResponseAddress, of item: Item?) -> String {
        var words = item?.title ?? "File"
        var set = ""
        if case .evidence(let evidence)? = item?.body {
            words = evidence.slots.first { $0.key == address.slot }?.title ?? words
            if evidence.sets > 1 { set = "\(address.set)-" }
        }
        let short = String(words.prefix(80)).trimmed
        return "\(short.isEmpty ? "File" : short) \(set)\(address.position)\(ending(of: name))"
    }

    private static func ending(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        let ending = name[dot...]
        let isPlain =
            (2...6).contains(ending.count)
            && ending.dropFirst().allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return isPlain ? ending.lowercased() : ""
    }
}
