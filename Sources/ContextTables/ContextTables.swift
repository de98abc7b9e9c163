import Foundation

/// Writes the tables of bundled contexts from a folder of original context documents.
///
///     swift run ContextTables FOLDER PROJECT
///
/// The folder holds `index.json` (URL to file name) and beside it, one level up, `FILES.tsv` (file, repository,
/// commit, path). A table that exists is never changed for another original: other bytes are a new file and a new
/// table.
@main
enum ContextTables {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 2, let folder = arguments.first, let project = arguments.last else {
            FileHandle.standardError.write(Data("usage: ContextTables FOLDER PROJECT\n".utf8))
            exit(64)
        }
        do {
            let originals = try Originals(folder: URL(fileURLWithPath: folder, isDirectory: true))
            let output = TableFiles(project: URL(fileURLWithPath: project, isDirectory: true))
            try output.write(originals.contexts)
            print("\(originals.contexts.count) tables written")
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }
}
