/** What the library is doing, for the status bar and the welcome texts. */
export type LibraryState =
  | { readonly kind: 'indexing'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready'; readonly documents: number; readonly unread: number }
  | { readonly kind: 'failed'; readonly reason: string };
