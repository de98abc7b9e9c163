extension TitleRules {
    /// Files that a title brings along: few, small, of kinds that hold no programs, with names that stand in an address.
    mutating func checkFiles(of title: MicroCredential) {
        requireKeys(title.files, \.key, ["files"], of: "files")
        requireCount(title.files.count, ["files"], in: 0...10, of: "files")
        var names: Set<String> = []
        for (index, file) in title.files.enumerated() {
            let path: [TitleStep] = ["files", .index(index)]
            requireText(file.title, path + ["title"], upTo: Self.line)
            allowText(file.alt, path + ["alt"], upTo: Self.line)
            if !file.alt.isEmpty, !file.isPicture {
                report(path + ["alt"], "“alt” is for pictures, and “\(file.name)” is none. Delete “alt”.")
            }
            if !Self.isName(file.name) {
                report(
                    path + ["name"],
                    "“name” is the name of the file as people download it: letters, digits, dots and hyphens, with one of "
                        + "the endings \(TemplateFile.endings.joined(separator: ", "))."
                )
            } else if !names.insert(file.name.lowercased()).inserted {
                report(path + ["name"], "Two files have the name “\(file.name)”. Give one of them another name.")
            }
            if file.size < 1 {
                report(path + ["content"], "“\(file.name)” is empty.")
            } else if file.size > TemplateFile.limit {
                report(
                    path + ["content"],
                    "“\(file.name)” has \(file.size) bytes; no more than \(TemplateFile.limit) are allowed. Leave out "
                        + "pictures, or link to it as a resource."
                )
            }
            if file.digest.utf8.count != 64 || !file.digest.utf8.allSatisfy(Self.isHexadecimal) {
                report(path + ["digest"], "“digest” must be the SHA-256 of the file in 64 digits.")
            }
        }
        let sum = title.files.reduce(0) { $0 + min($1.size, TemplateFile.limit) }
        if sum > TemplateFile.limitOfAll {
            report(
                ["files"],
                "The files have \(sum) bytes together; no more than \(TemplateFile.limitOfAll) are allowed."
            )
        }
        checkTemplates(of: title)
    }

    private mutating func checkTemplates(of title: MicroCredential) {
        let keys = Set(title.files.map(\.key))
        for place in title.itemPlaces {
            for (number, key) in place.item.templates.enumerated() where !keys.contains(key) {
                report(
                    place.path + ["templates", .index(number)],
                    "“templates” leads to “\(key)”, which is no file of this title."
                )
            }
        }
    }

    private static func isName(_ name: String) -> Bool {
        let bytes = name.utf8
        guard (5...80).contains(bytes.count), let dot = name.lastIndex(of: "."), dot != name.startIndex else {
            return false
        }
        let isPlain = bytes.allSatisfy { byte in
            TitleKey.isAllowed(String(UnicodeScalar(byte))) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        }
        let ending = name[name.index(after: dot)...]
        return isPlain && bytes.first != UInt8(ascii: ".") && !name.contains("..")
            && TemplateFile.endings.contains(String(ending))
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
