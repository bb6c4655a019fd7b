/** Lists the doubtful characters of a document; the argument is its uri, which defaults to that of the active editor. */
export const REVIEW_DOUBTFUL = 'tifa.reviewDoubtful';
