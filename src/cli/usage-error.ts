/** The command was called wrongly; `message` is for the user. Ends with exit status 2. */
export class UsageError extends Error {}
