import Foundation

/// Inputs from a folder of official test data, where there is one.
package enum OfficialFiles {
    /// The small files below a folder, by what they are; at most so many of each kind, in the order of their names.
    package static func read(below folder: String, limit: Int = 150) -> [(kind: InputKind, bytes: [UInt8])] {
        let root = URL(fileURLWithPath: folder, isDirectory: true)
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder))?.sorted() ?? []
        var counts: [InputKind: Int] = [:]
        var files: [(kind: InputKind, bytes: [UInt8])] = []
        for path in paths {
            guard let kind = kind(of: path), counts[kind, default: 0] < limit,
                let data = try? Data(contentsOf: root.appendingPathComponent(path)), data.count < 30_000
            else { continue }
            counts[kind, default: 0] += 1
            files.append((kind, Array(data)))
        }
        return files
    }

    private static func kind(of path: String) -> InputKind? {
        switch path.split(separator: ".").last {
        case "json", "jsonld": .json
        case "png": .png
        case "svg": .svg
        case "jwt", "jws": .jws
        case "nq": .nquads
        default: nil
        }
    }
}
