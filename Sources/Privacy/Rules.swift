package import Diagnostics

extension Rule {
    package static let personalIdentityNumber = Rule(
        "personal-identity-number", .error, privacy: true,
        "Ett personnummer eller samordningsnummer får aldrig stå i en rapport eller dess underlag.")
    package static let telephoneNumber = Rule(
        "telephone-number", "Ett telefonnummer står i en fritext; publiceras den leder numret till en enskild.")
    package static let personName = Rule(
        "person-name", .warning, "En persons namn står i en fritext; den publiceras som den är.")
    package static let possibleIdentityNumber = Rule(
        "possible-identity-number", .warning,
        "Ett telefonnummer är skrivet så att det också kan vara ett personnummer.")
}

package let privacyRules: [Rule] = [.personalIdentityNumber, .possibleIdentityNumber, .telephoneNumber, .personName]
