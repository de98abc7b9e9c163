import Fuzzing

/// What the command line asks for.
struct Order {
    enum Task {
        case help
        /// The whole run: workers in processes of their own, because a crash ends a process.
        case campaign
        /// Every `step`th input from `first`, up to `count`.
        case worker
        /// One file.
        case replay(String, InputKind)
    }

    struct Misuse: Error, CustomStringConvertible {
        let description: String
    }

    static let help = """
        Fuzz [--count N] [--seed N] [--attack-size BYTES]   Feeds the readers N changed inputs and all attacks.
        Fuzz --replay FILE --kind json|png|svg|jws|nquads|gzip|keys   Feeds them one file.
        PROVEN_STANDARDS=FOLDER adds the official samples to what inputs are made from.
        """

    var task = Task.campaign
    var count = 200_000
    var seed: UInt64 = 1
    var first = 0
    var step = 2
    var attackSize = (8 << 20) - 64
    /// Where inputs are kept while they are tried, and when they fail.
    var folder = ".build-fuzz"

    init(_ arguments: some Collection<String>) throws {
        var rest = Array(arguments)
        var replayed: String?
        var kind: InputKind?
        func value(_ option: String) throws -> String {
            guard !rest.isEmpty else { throw Misuse(description: "\(option) needs a value (try --help)") }
            return rest.removeFirst()
        }
        func number<Number: FixedWidthInteger>(_ option: String) throws -> Number {
            guard let number = Number(try value(option)) else { throw Misuse(description: "\(option) needs a number") }
            return number
        }
        while !rest.isEmpty {
            let option = rest.removeFirst()
            switch option {
            case "--help": task = .help
            case "--worker": task = .worker
            case "--count": count = try number(option)
            case "--seed": seed = try number(option)
            case "--first": first = try number(option)
            case "--step": step = try number(option)
            case "--attack-size": attackSize = try number(option)
            case "--folder": folder = try value(option)
            case "--replay": replayed = try value(option)
            case "--kind":
                let name = try value(option)
                kind = InputKind(rawValue: name)
                if kind == nil { throw Misuse(description: "there is no kind \(name) (try --help)") }
            default: throw Misuse(description: "unknown option \(option) (try --help)")
            }
        }
        guard count >= 0, step > 0, first >= 0, attackSize > 0 else {
            throw Misuse(description: "a number is too small")
        }
        if let replayed {
            guard let kind else { throw Misuse(description: "--replay needs --kind (try --help)") }
            task = .replay(replayed, kind)
        }
    }
}
