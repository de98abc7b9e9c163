import ArgumentParser
import Foundation
import LinkedData

/// The option `--context`, the same for every command that reads JSON-LD.
struct ContextOptions: ParsableArguments {
    @Option(
        name: .customLong("context"),
        help: ArgumentHelp(
            "A JSON-LD context to use, in addition to those built in.",
            discussion: """
                Written URL=FILE; or a FILE that is a context, used for the context named in the document whose URL \
                ends in the same file name, or for the only one named that is not built in; or an index FILE, a JSON \
                object of URLs and file names relative to it. May be given several times. No context is ever fetched.
                """,
            valueName: "FILE|URL=FILE"
        )
    )
    var contexts: [String] = []

    /// The built-in contexts and those given.
    ///
    /// - Parameter document: What names the contexts; `nil` when it cannot be read.
    /// - Throws: ``Complaint/usage(_:)``.
    func library(for document: JSONValue?) throws(Complaint) -> ContextLibrary {
        var files = ContextFiles(named: document.map(ContextFiles.urls))
        for argument in contexts { try files.add(argument) }
        return files.library
    }
}

/// Context files, each under the URL by which a document names it.
struct ContextFiles {
    private(set) var library = ContextLibrary.bundled
    /// The URLs of the contexts that the document names; `nil` when there is no document that can be read.
    let named: [String]?

    init(named: [String]?) {
        self.named = named
    }

    /// Adds the context or contexts of one `--context`.
    mutating func add(_ argument: String) throws(Complaint) {
        if IRI.hasScheme(argument), let (url, path) = Self.pair(argument) {
            try add(try Input.json(of: path), from: path, at: url)
            return
        }
        let json = try Input.json(of: argument)
        if json["@context"] == nil {
            try addIndex(json, at: argument)
        } else if let url = try url(for: argument) {
            try add(json, from: argument, at: url)
        }
    }

    private mutating func add(_ document: JSONValue, from path: String, at url: String) throws(Complaint) {
        guard document["@context"] != nil else {
            throw .usage("\(path) is not a JSON-LD context: it has no @context.")
        }
        library = library.adding(document, at: url)
    }

    private mutating func addIndex(_ json: JSONValue, at path: String) throws(Complaint) {
        let entries = json.object?.map { ($0.name, $0.value.string) } ?? []
        guard !entries.isEmpty, entries.allSatisfy({ IRI.hasScheme($0.0) && $0.1 != nil }) else {
            throw .usage("\(path) is neither a JSON-LD context nor an index of contexts by URL.")
        }
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
        for case (let url, let name?) in entries {
            let file = name.hasPrefix("/") ? name : folder + name
            try add(try Input.json(of: file), from: file, at: url)
        }
    }

    /// The URL for which a context file is meant; `nil` when nothing can name one.
    private func url(for path: String) throws(Complaint) -> String? {
        guard let named else { return nil }
        let name = Self.lastComponent(path)
        let alike = named.filter { Self.lastComponent(String($0.prefix { $0 != "?" && $0 != "#" })).isExactly(name) }
        if alike.count == 1 { return alike[0] }
        let unknown = named.filter { !library.knows($0) }
        if alike.isEmpty, unknown.count == 1 { return unknown[0] }
        throw .usage("It is not clear which context \(path) stands for; write --context URL=\(path).")
    }

    private static func lastComponent(_ path: String) -> String {
        String(path.split(separator: "/").last ?? "")
    }

    /// Both a URL and a file name may hold `=`: the last one counts, unless only an earlier one leads to a file.
    private static func pair(_ argument: String) -> (url: String, path: String)? {
        let places = argument.utf8.indices.filter { argument.utf8[$0] == UInt8(ascii: "=") }
        let pairs = places.reversed().map { place in
            (String(argument[..<place]), String(argument[argument.utf8.index(after: place)...]))
        }
        return pairs.first { access($0.1, R_OK) == 0 } ?? pairs.first
    }

    /// The URLs of the contexts named anywhere in a document, each once, in the order of their appearance.
    static func urls(in document: JSONValue) -> [String] {
        var seen: Set<ExactText> = []
        return all(in: document).filter { seen.insert(ExactText($0)).inserted }
    }

    private static func all(in value: JSONValue) -> [String] {
        switch value {
        case .object(let object):
            object.flatMap { member in
                let own = member.name == "@context" ? member.value.list.compactMap(\.string) : []
                return own + (member.name == "@import" ? [member.value.string].compactMap { $0 } : [])
                    + all(in: member.value)
            }
        case .array(let elements): elements.flatMap(all)
        default: []
        }
    }
}
