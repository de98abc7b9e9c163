import Demo
import Foundation

/// Where an invented installation is made, and the folder that takes its place at the end.
struct FillingPlace {
    let target: String
    /// Beside it, so that taking its place is one step.
    let making: String

    init(_ folder: String) {
        let path = URL(filePath: folder).standardizedFileURL.path()
        target = path.hasSuffix("/") ? String(path.dropLast()) : path
        making = target + ".making"
    }

    /// Says what it takes, and refuses where there is something already or too little room. What is left of an
    /// earlier one that was cut short is thrown away.
    func prepare(for size: ScaleSize) throws(Complaint) {
        let files = FileManager.default
        let found = (try? files.contentsOfDirectory(atPath: target)) ?? []
        guard found.isEmpty else {
            throw .content("There is something in \(target) already. Name a folder that is not there.")
        }
        try? files.removeItem(atPath: making)
        let parent = URL(filePath: target).deletingLastPathComponent().path()
        try? files.createDirectory(atPath: parent, withIntermediateDirectories: true)
        let room = (try? files.attributesOfFileSystem(forPath: parent))?[.systemFreeSize] as? Int ?? 0
        Output.line(
            """
            This writes \(size.people) people, \(size.submissions) submissions and \(size.awards) signed awards. It \
            takes about \(Self.gigabytes(size.bytes)) of disk, of which \(Self.gigabytes(room)) are free, and about \
            \(size.minutes) minutes on two cores in a release build.
            """
        )
        // A fifth more, so that the disk is not full when it is done.
        guard room > size.bytes * 6 / 5 else {
            throw .content("There is too little room at \(parent). Nothing was written.")
        }
    }

    /// Gives what was made its name.
    func settle() throws(Complaint) {
        do {
            try? FileManager.default.removeItem(atPath: target)
            try FileManager.default.moveItem(atPath: making, toPath: target)
        } catch {
            throw .content("What was made lies in \(making), because it could not be called \(target).")
        }
    }

    private static func gigabytes(_ bytes: Int) -> String {
        let tenths = bytes / 100_000_000
        return "\(tenths / 10).\(tenths % 10) GB"
    }
}
