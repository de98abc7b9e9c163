package import Credentialing

/// A file that can be read as a title, whether or not its parts fit together, with the lines on which they stand.
package struct ReadTitle {
    package let title: MicroCredential
    private let tree: Tree

    /// Reads a YAML file of an author. Whatever cannot be read is told with its line, all of it at once; the content
    /// check is left to the caller.
    package init(yaml bytes: [UInt8], name: String) throws(FormatProblems) {
        let reading = Reading()
        tree = Tree.yaml(bytes, reporting: reading)
        guard reading.isClean else { throw FormatProblems(name: name, problems: reading.problems) }
        title = MicroCredential.read(tree, reading)
        if reading.isClean { TemplateContent.check(title.files, tree, reading) }
        guard reading.isClean else { throw FormatProblems(name: name, problems: reading.problems) }
    }

    /// The line on which a part stands, or the nearest part around it that the file has.
    package func line(at path: [TitleStep]) -> Int? {
        tree.line(at: path)
    }
}
