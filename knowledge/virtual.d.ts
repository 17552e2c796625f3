declare module 'virtual:backgrounder/lexicon' {
  const lexicon: import('./lexicon.ts').PackedLexicon;
  export default lexicon;
}
declare module 'virtual:backgrounder/anchors' {
  const anchors: import('./lexicon.ts').Anchors;
  export default anchors;
}
declare module 'virtual:backgrounder/briefing' {
  const briefing: import('./published.ts').PublishedBriefing;
  export default briefing;
}
declare module 'virtual:backgrounder/edition' {
  /** Differs whenever what pages are given of the lexicon does. */
  const edition: string;
  export default edition;
}
