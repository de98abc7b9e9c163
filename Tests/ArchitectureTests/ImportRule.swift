/// A target as the manifest declares it.
struct DeclaredTarget: Sendable {
    var name: String
    /// Where its files lie, from the top of the project.
    var folder = ""
    /// Own targets and products of other packages, by name.
    var dependencies: Set<String>
}

/// The rule that keeps the arrows: what the manifest declares must stand in the table, and what a file imports must
/// be declared. The compiler does not ask for the second: a module that was built for another target is in reach.
enum ImportRule {
    /// What is wrong with the declaration of a target; empty when nothing is.
    static func faults(declaring target: DeclaredTarget, table: [String: Allowance]) -> [String] {
        guard let row = table[target.name] else { return ["\(target.name) has no row in the architecture table"] }
        return target.dependencies.sorted().filter { !row.permits(dependency: $0) }
            .map { "\(target.name) declares \($0), which the architecture table does not allow" }
    }

    /// What is wrong with the imports of one file; empty when nothing is.
    static func faults(
        importing modules: [String],
        in file: String,
        of target: DeclaredTarget,
        table: [String: Allowance]
    ) -> [String] {
        let allowed = target.dependencies.union(table[target.name]?.system ?? [])
        return modules.filter { !allowed.contains($0) }.map { "\(file) imports \($0), which \(target.name) may not" }
    }

    /// The modules that the text of a Swift file imports, in order.
    static func imports(in source: String) -> [String] {
        source.split(separator: "\n").compactMap { line in
            let found = line.firstMatch(
                of: #/^\s*(?:@\w+(?:\([^)]*\))?\s+|(?:public|package|internal|private|fileprivate)\s+)*import\s+(.+)$/#
            )
            guard let words = found?.1.split(whereSeparator: \.isWhitespace) else { return nil }
            // `import struct Module.Name` names the kind of the symbol first.
            let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
            return words.first { !kinds.contains($0) }?.split(separator: ".").first.map(String.init)
        }
    }
}
