/// Pictures among the files of a title: each says what it shows to people who do not see it.
extension ContentCheck {
    mutating func checkPictures() {
        for (index, file) in title.files.enumerated() where file.isPicture {
            let path: [TitleStep] = ["files", .index(index), "alt"]
            let alt = file.alt.trimmed
            if alt.isEmpty {
                refuse(
                    path,
                    "The picture “\(file.name)” has no alternative text. Say in a sentence what it shows and what one "
                        + "learns from it: whoever does not see it gets these words instead."
                )
            } else if Self.isFileName(alt, of: file) {
                advise(
                    path,
                    "The alternative text of “\(file.name)” reads like the name of a file. Say what the picture shows."
                )
            } else if isShort(alt) {
                advise(
                    path,
                    "The alternative text of “\(file.name)” is very short. Say what one would miss without the picture."
                )
            }
        }
    }

    /// Fewer than three words; where words are not known to be parted by spaces, very few signs.
    private func isShort(_ alt: String) -> Bool {
        guard words != nil else { return alt.count < 6 }
        return alt.count < 15 || alt.split(whereSeparator: \.isWhitespace).count < 3
    }

    /// The name itself, another name with the ending of a picture, or a number that a camera gave.
    private static func isFileName(_ alt: String, of file: TemplateFile) -> Bool {
        let text = alt.lowercased()
        let stem = file.name.lowercased().dropLast(file.ending.count + 1)
        let isOneWord = !text.contains(where: \.isWhitespace)
        let plain = text.map { $0.isLetter || $0.isNumber ? $0 : "-" }
        return text == file.name.lowercased() || String(plain) == stem
            || TemplateFile.pictureEndings.contains { text.hasSuffix("." + $0) }
            || isOneWord && text.contains(where: \.isNumber) && text.allSatisfy(\.isASCII)
    }
}
