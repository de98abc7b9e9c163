import Edge
import Web

extension PageSamples {
    static var home: [any Page] {
        [FrontPage(organization: "Tamarack Valley Schools")]
    }

    static var problems: [any Page] {
        [ProblemPage(.notFound, number: "1"), ProblemPage(.fault, number: "1")]
    }
}
