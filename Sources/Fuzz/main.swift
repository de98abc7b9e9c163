import Foundation
import Fuzzing

do {
    let order = try Order(CommandLine.arguments.dropFirst())
    switch order.task {
    case .help: print(Order.help)
    case .campaign: exit(try Campaign(order).run() ? 0 : 1)
    case .worker: try await Worker(order).run()
    case .replay(let path, let kind): try await Worker(order).replay(path, as: kind)
    }
} catch {
    FileHandle.standardError.write(Data("Fuzz: \(error)\n".utf8))
    exit(error is Order.Misuse ? 64 : 1)
}
