package import Diagnostics

package let editionRules: [Rule] = []
