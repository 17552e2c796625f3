/** A copy of the briefing with many generated people more: how the product would do with a large lexicon. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BRIEFING_FOLDER } from '../../knowledge/files.ts';
import { createChance, type Chance } from './random.ts';

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga go ha hi jo ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi vo wa ya yo za ze zo'.split(
    ' ',
  );
const ENDS = 'n r s l nd rt ck ff ng st sen man son ski ova berg'.split(' ');
const FIRST =
  'Anna Boris Chen David Elena Farid Grace Hassan Ivan Joe Karl Lin Maria Noor Olga Pedro Quinn Rosa Sara Tony Uma Victor Wang Xi Yun Zoe'.split(
    ' ',
  );
/** Aliases of one generated entry. */
const EACH = 100;

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

function word(chance: Chance): string {
  const length = 2 + chance.below(2);
  const body = Array.from({ length }, () => chance.pick(SYLLABLES)).join('');
  return capital(body + chance.pick(ENDS));
}

/** Names as lexicons have them: two or three words, often beginning like names on the page. */
export function generateNames(count: number, seed = 42): string[] {
  const chance = createChance(seed);
  const names = new Set<string>();
  while (names.size < count) {
    const first = chance.next() < 0.5 ? chance.pick(FIRST) : word(chance);
    const middle = chance.next() < 0.3 ? ` ${word(chance)}` : '';
    names.add(`${first}${middle} ${word(chance)}`);
  }
  return [...names];
}

/**
 * Writes the copy.
 * @param folder is emptied first.
 * @param count of generated aliases.
 */
export function growBriefing(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(BRIEFING_FOLDER, folder, { recursive: true });
  const names = generateNames(count);
  for (let from = 0; from < names.length; from += EACH) {
    const own = names.slice(from, from + EACH);
    const id = `generated-${from / EACH}`;
    const entry = {
      id,
      kind: 'person',
      name: own[0],
      inBriefing: false,
      role: { text: 'A person made for measuring.', asOf: '2024-04-20' },
      briefing: [],
      facts: [],
      since: [],
      related: [],
      aliases: { en: own.map((text) => ({ text, rule: 'plain', type: 'full' })) },
      traps: [],
      contextWords: [],
    };
    writeFileSync(join(folder, 'entries', `${id}.json`), JSON.stringify(entry));
  }
}
