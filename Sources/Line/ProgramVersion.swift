/// The program's version, printed in every report.
package let programVersion = "0.2.0"
