// Made from Tests/Broken by `make manual`.

let ruleTexts: [String] = [
    ruleTextsA, ruleTextsB, ruleTextsC, ruleTextsD, ruleTextsE, ruleTextsF, ruleTextsG, ruleTextsH, ruleTextsI,
    ruleTextsL, ruleTextsM, ruleTextsN, ruleTextsO, ruleTextsP, ruleTextsQ, ruleTextsR, ruleTextsS, ruleTextsT,
    ruleTextsU, ruleTextsV, ruleTextsW, ruleTextsY, ruleTextsZ,
]
