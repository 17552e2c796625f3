/** The Gate's reason in plain English, for the command line and for measuring. Readers get it from the messages. */
import type { Lexicon } from './lexicon.ts';
import type { Verdict, VerdictCode } from './recognise.ts';

const SENTENCES: Record<VerdictCode, string> = {
  subject: 'About US–China relations: $1.',
  person: 'About people of the briefing: $1.',
  none: 'No name or topic of the briefing.',
  few: 'Too few names for a page on US–China relations: $1.',
  one_side: 'Almost only about one side of US–China relations: $1.',
};

/** One sentence. */
export function reasonOf({ entries }: Lexicon, verdict: Verdict): string {
  const names = verdict.entries.map((id) => entries.find((entry) => entry.id === id)?.name ?? id);
  return SENTENCES[verdict.code].replace('$1', names.join(', '));
}
