internal import Credentialing
internal import Storage

extension CheckRound {
    /// Every file is there, opens with its key and is what was stored; and nothing lies in the store that no row names.
    mutating func checkFiles() async throws {
        for finding in try await platform.checkFiles() {
            if let file = finding.file {
                await find(Finding("file", "File \(file): \(finding.sentence)"))
            } else {
                let sentence = "\(finding.sentence) It is of an upload that was cut off, or of one under way."
                await find(Finding("file-orphan", sentence, isNote: true))
            }
        }
        summary.files = try await platform.read { try $0.storedFileCount() }
    }
}
