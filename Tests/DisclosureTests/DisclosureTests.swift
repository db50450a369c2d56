// Tests of Disclosure.
