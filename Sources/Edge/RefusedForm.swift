internal import Credentialing

/// A form that was not taken, with what it held: whoever answers shows it again, so that nothing typed is lost.
package struct RefusedForm: Error {
    /// Why it was not taken.
    package let cause: any Error
    package let fields: FormFields

    /// A form that an error stopped.
    package init(_ cause: any Error, _ fields: FormFields) {
        self.cause = cause
        self.fields = fields
    }

    /// The fields of what a request carried, when it was stopped by an error.
    package static func fields(of error: any Error) -> FormFields? { (error as? RefusedForm)?.fields }

    /// What stopped it, without what was typed, which goes into no log.
    package static func cause(of error: any Error) -> any Error { (error as? RefusedForm)?.cause ?? error }
}

extension FormFields {
    /// Texts that a person may have written, among the names and numbers that a form sends by itself.
    package var writtenTexts: [String] {
        all.filter { !SecretField.names.contains($0.name) && !["keeping", "act"].contains($0.name) }
            .map { $0.value.replacing("\r\n", with: "\n").trimmed }
            .filter { $0.contains(where: \.isWhitespace) || $0.count > 80 }
    }
}
