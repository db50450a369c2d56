package import Diagnostics

extension Rule {
    package static let personalIdentityNumber = Rule(
        "personal-identity-number", .error, privacy: true,
        "Ett personnummer eller samordningsnummer får aldrig stå i en rapport eller dess underlag.")
}

package let privacyRules: [Rule] = [.personalIdentityNumber]
