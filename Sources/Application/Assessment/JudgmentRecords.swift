internal import Credentialing
internal import Storage

/// A criterion in one assessment.
struct JudgedCriterion: Hashable {
    let assessment: ID<Assessment>
    let criterion: String
}

extension Transaction {
    /// Stores what was found for a criterion, and for each of its indicators.
    func insert(_ judgment: CriterionJudgment, of assessment: ID<Assessment>) throws {
        try run(
            """
            INSERT INTO criterion_judgment (assessment, criterion, level, is_met, feedback)
            VALUES (\(assessment), \(judgment.criterion), \(judgment.level), \(judgment.isMet), \(judgment.feedback))
            """
        )
        for (index, point) in judgment.indicators.enumerated() {
            try run(
                """
                INSERT INTO indicator_judgment (assessment, criterion, indicator, position, is_seen, feedback)
                VALUES (\(assessment), \(judgment.criterion), \(point.indicator), \(index + 1), \(point.isSeen),
                    \(point.feedback))
                """
            )
        }
    }

    /// What was found in several assessments.
    func judgments(of assessments: [ID<Assessment>]) throws -> [ID<Assessment>: [CriterionJudgment]] {
        let points = try indicatorJudgments(of: assessments)
        return try rows("SELECT * FROM criterion_judgment WHERE assessment IN (\(list: assessments))")
            .reduce(into: [:]) { all, row in
                let assessment: ID<Assessment> = try row.id("assessment")
                let place = JudgedCriterion(assessment: assessment, criterion: try row.text("criterion"))
                all[assessment, default: []].append(try CriterionJudgment(row, indicators: points[place] ?? []))
            }
    }

    /// What was found for indicators in several assessments, in the order of the rubric.
    func indicatorJudgments(of assessments: [ID<Assessment>]) throws -> [JudgedCriterion: [IndicatorJudgment]] {
        try rows(
            "SELECT * FROM indicator_judgment WHERE assessment IN (\(list: assessments)) ORDER BY position"
        ).reduce(into: [:]) { all, row in
            let place = JudgedCriterion(assessment: try row.id("assessment"), criterion: try row.text("criterion"))
            all[place, default: []].append(
                IndicatorJudgment(
                    try row.text("indicator"),
                    isSeen: try row.bool("is_seen"),
                    feedback: try row.text("feedback")
                )
            )
        }
    }
}

extension CriterionJudgment {
    fileprivate init(_ row: Row, indicators: [IndicatorJudgment]) throws {
        self.init(
            criterion: try row.text("criterion"),
            level: try row.text("level"),
            isMet: try row.bool("is_met"),
            feedback: try row.text("feedback"),
            indicators: indicators
        )
    }
}
