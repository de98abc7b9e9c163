import Foundation
import PackagePlugin

/// Writes the text files of a target (`.sql`, `.mustache`, `.css`, `.js`, `.svg`, `.txt`) into one Swift table, so that
/// the program is a single file and needs no folder of resources beside it.
@main
struct EmbedTexts: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = target.directoryURL
        let inputs = texts(below: folder)
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTexts.swift")
        return [
            .buildCommand(
                displayName: "Embedding the texts of \(target.name)",
                executable: try context.tool(named: "TextEmbedder").url,
                arguments: [folder.path(), output.path()] + inputs.map { $0.path() },
                inputFiles: inputs,
                outputFiles: [output]
            )
        ]
    }

    private func texts(below folder: URL) -> [URL] {
        let kinds: Set<String> = ["sql", "mustache", "css", "js", "svg", "txt"]
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let found = all?.compactMap { $0 as? URL }.filter { kinds.contains($0.pathExtension) } ?? []
        return found.sorted { $0.path() < $1.path() }
    }
}
