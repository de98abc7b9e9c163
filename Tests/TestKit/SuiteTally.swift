import Foundation
import Testing

/// Counts the entries of one official suite, and says the count in one line: `name passed/all`.
package struct SuiteTally {
    private let name: String
    private var passed = 0
    private var failures: [String] = []

    /// A count for the suite of that name.
    package init(_ name: String) {
        self.name = name
    }

    /// Runs one entry. An error it throws, or `false`, is a failure of that entry.
    package mutating func run(_ entry: String, _ check: () throws -> Bool) {
        do {
            if try check() {
                passed += 1
            } else {
                failures.append("\(entry): another result than expected")
            }
        } catch {
            failures.append("\(entry): \(error)")
        }
    }

    /// Prints the line, writes it to the file that `PROVEN_SUITE_LOG` names, and records what failed.
    package func finish() {
        let line = "\(name) \(passed)/\(passed + failures.count)"
        print(line)
        if let path = ProcessInfo.processInfo.environment["PROVEN_SUITE_LOG"], !path.isEmpty {
            append(line + "\n", to: path)
        }
        for failure in failures { Issue.record("\(name) \(failure)") }
        if passed + failures.count == 0 { Issue.record("\(name): the folder holds no entry of this suite") }
    }

    private func append(_ text: String, to path: String) {
        guard let file = fopen(path, "a") else { return }
        fputs(text, file)
        fclose(file)
    }
}
