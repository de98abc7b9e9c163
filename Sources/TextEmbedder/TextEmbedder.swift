import Foundation

/// `TextEmbedder FOLDER OUTPUT FILE…` writes one Swift file with the contents of the given text files, each under its
/// path below FOLDER. Literals of `StaticString` cost the compiler nothing, where arrays of bytes take minutes.
@main
struct TextEmbedder {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first, let output = arguments.dropFirst().first else {
            FileHandle.standardError.write(Data("usage: TextEmbedder FOLDER OUTPUT FILE…\n".utf8))
            exit(64)
        }
        var table = "enum EmbeddedTexts {\n    static let all: [String: StaticString] = [\n"
        let files = arguments.dropFirst(2)
        for file in files {
            let name = file.hasPrefix(folder) ? String(file.dropFirst(folder.count)).trimmed : file
            let text = try String(contentsOfFile: file, encoding: .utf8)
            table += "        \"\(name)\": ####\"\"\"\n\(text)\n\"\"\"####,\n"
        }
        table += files.isEmpty ? "        :\n    ]\n}\n" : "    ]\n}\n"
        try table.write(toFile: output, atomically: true, encoding: .utf8)
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == "/" }) }
}
