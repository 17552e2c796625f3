declare module 'virtual:bench/aliases' {
  /** All aliases of the bundled briefing as plain texts. */
  const aliases: string[];
  export default aliases;
}
