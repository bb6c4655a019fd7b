/** The same with fields that can be set: what is built field by field and handed on as read-only. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
