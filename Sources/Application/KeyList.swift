internal import Foundation

/// Lists of keys in one column, as a JSON array of strings in order.
enum KeyList {
    static func text(_ keys: some Sequence<String>) -> String {
        guard let data = try? JSONEncoder.stable.encode(keys.sorted()) else { return "[]" }
        return String(decoding: data, as: UTF8.self)
    }

    static func keys(_ text: String) -> [String] {
        (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
    }
}
