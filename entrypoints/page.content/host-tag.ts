/** The one element we ever add to a page. Hyphenated, so that no page or browser gives it a meaning. */
export const HOST_TAG = 'backgrounder-card';
