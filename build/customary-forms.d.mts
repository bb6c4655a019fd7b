/** Whether two forms of a Simplified character are both customary in a word, which is the character where it stands in none: neither is wrong where the other one stands. */
export function areCustomary(place: { readonly character: string; readonly word?: string }, one: string, other: string): boolean;
