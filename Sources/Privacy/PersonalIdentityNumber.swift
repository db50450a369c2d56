package func personalIdentityNumbers(in bytes: [UInt8]) -> [Range<Int>] { [] }
