/** Lists the doubtful characters of a document; the argument is its uri, the active editor's unless told. */
export const REVIEW_DOUBTFUL = 'tifa.reviewDoubtful';
