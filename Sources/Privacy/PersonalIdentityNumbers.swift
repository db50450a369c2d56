/// A Swedish personal identity number in a text.
package struct PersonalIdentityNumber: Hashable, Sendable {
    /// Its bytes, from the first digit to the last.
    package let range: Range<Int>
    /// The bytes of each of the four last signs, which are never shown.
    let serial: [Range<Int>]
    /// The ten digits that tell it from others.
    package let digits: [UInt8]
    /// Ten digits from 0 after a word that announces a telephone number: it may be either.
    package let isTelephone: Bool
    /// Ten or twelve digits with nothing between them, as an amount is written too.
    package let isPlain: Bool
}

/// The bytes of every number in a text but those that are announced as telephone numbers.
package func personalIdentityNumbers(in bytes: [UInt8]) -> [Range<Int>] {
    allPersonalIdentityNumbers(in: bytes).filter { !$0.isTelephone }.map(\.range)
}

package func personalIdentityNumbers(in text: String) -> [Range<Int>] {
    personalIdentityNumbers(in: Array(text.utf8))
}

/// Every Swedish personal identity number in a text: personnummer, samordningsnummer and interim numbers.
///
/// Found are six or eight digits of a date, or a date with one sign between its parts, and then four digits of a
/// serial, with one sign between or none, whose date exists and whose last digit is the Luhn digit of the ten. After a
/// date without signs in it, up to five signs may stand before the serial, or `nr`; after one with signs a comma and a
/// blank, where nothing is counted. The digits may stand in groups, letters may stand for some of them (`O`, `l`), and the
/// month may have its name.
/// A samordningsnummer has 60 added to its day; day 60, month 00 and days that the month lacks occur. An interim number
/// has a letter of TRSUWXJKLMN first in its serial, which counts as 1. Organisation numbers have no month, HSA-ids
/// follow `SE`. Source: Skatteverket, SKV 704 and SKV 709. Linear time.
package func allPersonalIdentityNumbers(in bytes: some Collection<UInt8>) -> [PersonalIdentityNumber] {
    FoldedText.mayHoldNumber(bytes) ? NumberFinder(FoldedText(bytes)).all() : []
}

/// The same in a text with the marks of Markdown, YAML or HTML in it, which readers do not see.
package func allPersonalIdentityNumbers(writtenIn bytes: some Collection<UInt8>) -> [PersonalIdentityNumber] {
    FoldedText.mayHoldNumber(bytes) ? NumberFinder(FoldedText(bytes, .written)).all() : []
}
