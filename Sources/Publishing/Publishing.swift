// The room of Publishing.
