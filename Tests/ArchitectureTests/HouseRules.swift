/// The rules of `STYLE.md` that a machine can see.
enum HouseRules {
    static let longestFile = 300

    /// What is wrong with a file by its path alone.
    static func faults(path: String) -> [String] {
        let name = path.split(separator: "/").last ?? ""
        let empty = name.contains(#/(?:Manager|Helpers?|Utils|Utilities|Utility|Common|Misc)(?:\+\w+)?\.swift$/#)
        let suffix = name.contains(#/\+(?:ext|Ext|Extensions?)\.swift$/#)
        return empty || suffix ? ["\(path) has a name that does not say what is in it"] : []
    }

    /// What is wrong with the text of a file.
    static func faults(text: String, path: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let count = text.hasSuffix("\n") ? lines.count - 1 : lines.count
        var faults = count > longestFile ? ["\(path) has \(count) lines, more than \(longestFile)"] : []
        // The groups keep this pattern from finding itself.
        for (index, line) in lines.enumerated() where line.contains(#/\b(?:TO(?:DO)|FIX(?:ME)|XX(?:X))\b/#) {
            faults.append("\(path):\(index + 1) says that something is unfinished")
        }
        return faults
    }
}
