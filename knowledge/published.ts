/** What of the briefing goes into the extension's own pages: all that is told, and of recognition the spellings alone. */
import { spellingsOf, type recognitionFields } from './alias-schema.ts';
import type { Briefing, Entry, Source, Statement } from './schema.ts';
import { numberSources } from './source-numbers.ts';
import { isLinked } from './source-refs.ts';

/** A Statement as far as it is told; `confidence` is left out unless it is low. */
export type ToldStatement = Pick<Statement, 'text' | 'date' | 'asOf' | 'sources'> &
  Partial<Pick<Statement, 'confidence'>>;

/** An Entry without what recognition reads. */
export type ToldEntry = Omit<Entry, keyof typeof recognitionFields | 'facts' | 'since'> & {
  facts: ToldStatement[];
  since: ToldStatement[];
};

/** The Briefing as far as it is told to readers. */
export type ToldBriefing = Omit<Briefing, 'entries'> & { entries: ToldEntry[] };

export type PublishedEntry = ToldEntry & {
  /** The other ways the name is spelt, each once: for search. Of names in the languages searched in, of phrases in English. */
  spellings: string[];
};

/** What `virtual:backgrounder/briefing` holds. */
export type PublishedBriefing = Omit<Briefing, 'entries'> & { entries: PublishedEntry[] };

/** Languages a reader of the UI may type a name in; the others' Latin spellings are within a typing error of these. */
const SEARCHED = ['en', 'fr', 'de', 'es', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'ru'] as const;

/** Kinds whose spellings in other languages are phrases that nobody types into a search. */
const PHRASES: ReadonlySet<Entry['kind']> = new Set(['event', 'topic', 'agreement']);

/**
 * Leaves out what no reader sees: rules, traps and context words, addresses that are not linked, the editors' own
 * bookkeeping. That is two fifths of the weight, and only the Lexicon needs the rules.
 */
export function publish(briefing: Briefing): PublishedBriefing {
  return numberSources({
    ...briefing,
    sources: briefing.sources.map(withoutIdleAddress),
    entries: briefing.entries.map(({ aliases, traps: _traps, contextWords: _words, ...entry }) =>
      Object.assign(entry, {
        facts: entry.facts.map(tell),
        since: entry.since.map(tell),
        spellings: furtherSpellings(
          entry,
          spellingsOf(pick(aliases, PHRASES.has(entry.kind) ? ['en'] : SEARCHED)),
        ),
      }),
    ),
  });
}

/** Without the name itself and what differs from an earlier spelling in case alone: search reads neither. */
function furtherSpellings(
  { name, nativeName }: Pick<Entry, 'name' | 'nativeName'>,
  spellings: readonly string[],
): string[] {
  const known = new Set([name, nativeName?.text ?? ''].map((text) => text.toLowerCase()));
  return spellings.filter((text) => {
    const small = text.toLowerCase();
    return !known.has(small) && known.add(small);
  });
}

function pick(
  aliases: Entry['aliases'],
  languages: readonly (keyof Entry['aliases'])[],
): Entry['aliases'] {
  return Object.fromEntries(languages.map((language) => [language, aliases[language] ?? []]));
}

function tell({ text, date, asOf, sources, confidence }: Statement): ToldStatement {
  const told: ToldStatement = { text, date, sources };
  if (asOf) told.asOf = asOf;
  if (confidence === 'low') told.confidence = confidence;
  return told;
}

/** Copies and weak pages are named, never linked (see source-refs.ts), so their address need not travel. */
function withoutIdleAddress(source: Source): Source {
  return isLinked(source) ? source : { ...source, url: '' };
}
