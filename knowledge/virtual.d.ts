declare module 'virtual:backgrounder/lexicon' {
  const lexicon: import('./lexicon.ts').Lexicon;
  export default lexicon;
}
declare module 'virtual:backgrounder/briefing' {
  const briefing: import('./compile.ts').Compiled['briefing'];
  export default briefing;
}
