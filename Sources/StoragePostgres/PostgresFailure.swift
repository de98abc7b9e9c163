#if Postgres
    internal import CPostgres
    internal import Storage

    /// What libpq or the server said when a statement did not work.
    struct PostgresFailure: Error {
        /// Five letters and digits of the SQL standard; empty when it is libpq that complains.
        let state: String
        /// The server's own sentence without details, which would hold values.
        let message: String
        /// The rule of the schema that stood against it.
        let constraint: String?
        /// The connection is of no more use.
        let isBroken: Bool

        /// A failure as it stands in a result.
        init(_ result: OpaquePointer?, on handle: OpaquePointer) {
            state = Self.field("C", of: result)
            message = Self.field("M", of: result)
            let name = Self.field("n", of: result)
            constraint = name.isEmpty ? nil : name
            isBroken = PQstatus(handle) != CONNECTION_OK
        }

        /// A failure of our own making.
        init(state: String = "", message: String, isBroken: Bool = false) {
            self.state = state
            self.message = message
            constraint = nil
            self.isBroken = isBroken
        }

        private static func field(_ code: Unicode.Scalar, of result: OpaquePointer?) -> String {
            guard let result, let text = PQresultErrorField(result, Int32(code.value)) else { return "" }
            return String(cString: text)
        }

        /// Others changed what the transaction stands on: the same body may succeed when it runs again.
        var isConflict: Bool { state == "40001" || state == "40P01" }

        /// Another transaction made the same row first. What the body sees when it runs again tells it so.
        var isTakenMeanwhile: Bool { state == "23505" }

        /// A statement was prepared before a table changed, or on another connection than it seems.
        var isStalePreparation: Bool { state == "0A000" || state == "26000" }

        /// The server, or the transaction, is only for reading.
        var isReadOnly: Bool { state == "25006" }

        /// What those above are told.
        ///
        /// - Parameter statement: its text, which holds no values.
        func problem(in statement: String) -> StoreProblem {
            switch state {
            case let state where state.hasPrefix("23"):
                .constraint(constraint ?? message)
            case "40001", "40P01":
                .busy("Other changes came first, as often as this one was tried.")
            case "55P03":
                .busy("Another change held for too long what this one needs.")
            case "57014":
                .busy("The database took too long over a statement.")
            case "53100":
                .full
            case "58030":
                .cannotWrite
            case "25006":
                .away("The database server only lets itself be read now.")
            case "42501":
                .notAllowed("The database server does not allow this to its user: \(message).")
            case "53200", "53300", "57P01", "57P02", "57P03":
                .away("The database server cannot serve now: \(message).")
            // The sentences of this class quote values.
            case let state where state.hasPrefix("22"):
                .other("\(state) in \(statement)")
            case _ where isBroken:
                .away("The connection to the database server broke.")
            default:
                .other("\(state): \(message) in \(statement)")
            }
        }
    }
#endif
