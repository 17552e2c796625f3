/** What of the briefing goes into the extension's own pages: all that is told, and of recognition the spellings alone. */
import { spellingsOf, type recognitionFields } from './alias-schema.ts';
import type { Briefing, Entry } from './schema.ts';

/** An Entry without what recognition reads. */
export type ToldEntry = Omit<Entry, keyof typeof recognitionFields>;

/** The Briefing as far as it is told to readers. */
export type ToldBriefing = Omit<Briefing, 'entries'> & { entries: ToldEntry[] };

export type PublishedEntry = ToldEntry & {
  /** All ways the name is spelt, in all languages, each once: for search. */
  spellings: string[];
};

/** What `virtual:backgrounder/briefing` holds. */
export type PublishedBriefing = Omit<Briefing, 'entries'> & { entries: PublishedEntry[] };

/** Leaves out rules, traps and context words: they are a third of the weight, and only the Lexicon needs them. */
export function publish(briefing: Briefing): PublishedBriefing {
  return {
    ...briefing,
    entries: briefing.entries.map(({ aliases, traps: _traps, contextWords: _words, ...told }) =>
      Object.assign(told, { spellings: spellingsOf(aliases) }),
    ),
  };
}
