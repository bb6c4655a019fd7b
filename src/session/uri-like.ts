/** A uri as text, or an object that tells it, such as VS Code's. The session keeps uris as text. */
export type UriLike = string | { readonly scheme: string; toString(): string };
