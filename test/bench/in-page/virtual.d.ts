declare module 'virtual:bench/aliases' {
  /** All aliases of the bundled briefing as plain texts. */
  const aliases: string[];
  export default aliases;
}

declare module 'virtual:bench/shipments' {
  /** What the background sends to a page, as the JSON it is on its way: the lexicon with its tables, see knowledge/shipment.ts. */
  const shipments: Record<import('../../../knowledge/alphabets.ts').Alphabet, string>;
  export default shipments;
}
