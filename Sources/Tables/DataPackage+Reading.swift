package import Declarations
package import Diagnostics

extension DataPackage {
    /// Reads `datapackage.yaml`.
    /// - Parameter shared: the node of a YAML file that a key points at (`dialect: excel.yaml`), by its path relative
    ///   to the folder of `datapackage.yaml`; nil when there is no such file.
    package static func read(_ node: Node, _ findings: Findings, shared: (String) -> Node? = { _ in nil })
        -> DataPackage
    {
        DataPackage(resources: [])
    }
}
