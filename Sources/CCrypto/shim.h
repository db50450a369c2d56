// The plain SHA-256 functions hash without reading the system's OpenSSL configuration and without any set-up,
// which the newer EVP functions do not. They are only marked as deprecated, which this switch leaves out.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
