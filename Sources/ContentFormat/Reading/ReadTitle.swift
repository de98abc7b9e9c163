package import Credentialing

/// A file that can be read as a title, whether or not its parts fit together, with the lines on which they stand.
package struct ReadTitle {
    package let title: MicroCredential
    /// Who gives the file away, as it says.
    package let origin: TitleOrigin
    private let tree: Tree

    /// Reads a YAML file of an author. Whatever cannot be read is told with its line, all of it at once; the content
    /// check is left to the caller.
    ///
    /// - Parameter keepsRules: Whether parts that do not fit together are told, too, each with its line.
    package init(yaml bytes: [UInt8], name: String, keepingRules keepsRules: Bool = false) throws(FormatProblems) {
        let reading = Reading()
        tree = Tree.yaml(bytes, reporting: reading)
        guard reading.isClean else { throw FormatProblems(name: name, problems: reading.problems) }
        title = MicroCredential.read(tree, reading)
        if reading.isClean { TemplateContent.check(title.files, tree, reading) }
        if keepsRules, reading.isClean {
            for fault in title.faults { reading.report(tree.line(at: fault.path), fault.sentence) }
        }
        guard reading.isClean else { throw FormatProblems(name: name, problems: reading.problems) }
        origin = tree.origin
    }

    /// The line on which a part stands, or the nearest part around it that the file has.
    package func line(at path: [TitleStep]) -> Int? {
        tree.line(at: path)
    }
}

extension Tree {
    /// The origin that a file names, once the whole of it was found to be readable.
    fileprivate var origin: TitleOrigin {
        guard case .map(let members) = content, let own = members.first(where: { $0.key == "origin" }) else {
            return TitleOrigin()
        }
        return TitleOrigin(reading: Fields(own.value, as: "origin", reading: Reading()))
    }
}
