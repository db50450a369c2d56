// The room of Tables.
