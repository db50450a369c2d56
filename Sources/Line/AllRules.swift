import Composition
import Declarations
package import Diagnostics
import Disclosure
import Edition
import Figures
import Locking
import Markdown
import Measures
import Privacy
import ProseCheck
import Readings
import Tables

/// Every rule, module by module in the order of the line. A test compares them with the broken projects.
package let allRules: [Rule] =
    projectRules + textRules + declarationRules + markdownRules + privacyRules + tableRules + measureRules
    + disclosureRules
    + readingRules
    + editionRules + proseRules + compositionRules + lockRules
