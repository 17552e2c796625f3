/** A name as short as a box of a drawing needs it: without what ends in brackets, follows a comma, or goes without saying. */
export const shortName = (name: string): string =>
  name.replace(/\s*\([^)]*\)$|,.*$| in April 2024$| and the office of .*$/, '');
