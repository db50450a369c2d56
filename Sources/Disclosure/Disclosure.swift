// The room of Disclosure.
