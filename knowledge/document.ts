/** What all texts of a document together prove: full names seen, other bearers of a surname, counts by entry and place. */
import type { Place } from './recognise.ts';
import type { Candidate, Local } from './resolve.ts';

/** A text's findings with its place and length in UTF-16 units. */
export interface Read extends Local {
  place: Place;
  size: number;
}

export interface Counts {
  /** Mentions by place. */
  title: number;
  heading: number;
  main: number;
  rest: number;
}

export interface DocumentEvidence {
  /** Adds (by 1) or takes back (by -1) a text. */
  add(read: Read, by: 1 | -1): void;
  /** Whether a candidate counts: the words it rests on, "" for itself; undefined when it does not. */
  evidence(candidate: Candidate): string | undefined;
  /** Mentions that count, by entry index. */
  counts(): Map<number, Counts>;
  /** Rises when something is proved that was not, or no longer is: only then can `evidence` change its answers. */
  readonly revision: number;
  /** Units read by place. */
  readonly size: Counts;
}

/** A text as short as this, of which names take up so much, is a label: a list of countries, a menu. */
const LABEL = 24;
const NAMES_OF_A_LABEL = 1 / 4;

/** Where a text counts: labels in the running text are none of it. */
function placeOf({ place, size, candidates }: Read): Place {
  if (place !== 'main' || size >= LABEL) return place;
  const named = candidates.reduce((sum, { start, end }) => sum + end - start, 0);
  return named >= size * NAMES_OF_A_LABEL ? 'rest' : place;
}

/** What a candidate's counting hangs on. Mostly on nothing but itself: a number then, for speed. */
function keyOf({ entry, page, unless, doubtful, rule }: Candidate): string | number {
  const own = entry * 4 + +doubtful * 2 + +(rule === 'surname');
  return page || unless ? `${own} ${page?.join() ?? ''} ${unless?.join() ?? ''}` : own;
}

const none = (): Counts => ({ title: 0, heading: 0, main: 0, rest: 0 });

/** @returns whether the key has come or gone by this. */
function bump<K>(map: Map<K, number>, key: K, by: number): boolean {
  const before = map.get(key) ?? 0;
  map.set(key, before + by);
  return before > 0 !== before + by > 0;
}

/** @param length of the main text, where it is known beforehand; else what is read is counted. */
export function createDocument(length?: number): DocumentEvidence {
  const proofs = new Map<number, number>();
  /** Entries named by a surname that others bear too: proof for others, not for themselves. */
  const hints = new Map<number, number>();
  const rivals = new Map<number, number>();
  /** By namesake: how often the name stands for our entry all the same; and what prevails, see there. */
  const sure = new Map<number, number>();
  const prevailing = new Map<number, boolean>();
  /** Candidates by entry and condition: what is counted must not hang on the order of reading. */
  const pending = new Map<string | number, { candidate: Candidate; counts: Counts }>();
  /** Spellings of what is proved, and of what others may rest on. */
  const names = new Map<number, Map<string, number>>();
  const hinted = new Map<number, Map<string, number>>();
  const size = { ...none(), main: length ?? 0 };
  let revision = 0;

  function note<K>(map: Map<K, number>, key: K, by: number): void {
    if (bump(map, key, by)) revision += 1;
  }

  function evidence(candidate: Candidate): string | undefined {
    if (candidate.unless?.some(prevails)) return undefined;
    if (candidate.page) {
      const proved = candidate.page.find((entry) => isKnown(entry, candidate.entry));
      if (proved === undefined) return undefined;
      if (proved !== candidate.entry && isRivalled(candidate.entry)) return undefined;
      if (candidate.rule === 'surname' && prevails(~candidate.entry)) return undefined;
      return nameOf(proved, candidate.entry);
    }
    if (candidate.doubtful && isRivalled(candidate.entry)) return undefined;
    return candidate.doubtful ? nameOf(candidate.entry, candidate.entry) : '';
  }

  /**
   * Whether a namesake is named more often than the entry is surely meant: of "Washington", George against the government.
   * By the complement of an entry: whether others of its name are named in full more often ("Lai" on a page about Jimmy Lai).
   */
  function prevails(key: number): boolean {
    return key < 0
      ? (rivals.get(~key) ?? 0) > (proofs.get(~key) ?? 0)
      : (proofs.get(key) ?? 0) > (sure.get(key) ?? 0);
  }

  function isKnown(entry: number, by: number): boolean {
    return (proofs.get(entry) ?? 0) > 0 || (entry !== by && (hints.get(entry) ?? 0) > 0);
  }

  /** Another bearer is named and this one never in full. */
  function isRivalled(entry: number): boolean {
    return (rivals.get(entry) ?? 0) > 0 && (proofs.get(entry) ?? 0) <= 0;
  }

  function nameOf(entry: number, by: number): string {
    for (const [alias, count] of names.get(entry) ?? []) if (count > 0) return alias;
    if (entry === by) return '';
    for (const [alias, count] of hinted.get(entry) ?? []) if (count > 0) return alias;
    return '';
  }

  function spell(map: typeof names, entry: number, alias: string, by: number): void {
    let known = map.get(entry);
    if (!known) map.set(entry, (known = new Map()));
    note(known, alias, by);
  }

  return {
    size,
    get revision() {
      return revision;
    },
    evidence,
    add(read, by) {
      const place = placeOf(read);
      if (place !== 'main' || length === undefined) size[place] += by * read.size;
      for (const entry of read.proofs) note(proofs, entry, by);
      for (const { page, unless, isPart, doubtful, entry } of read.candidates)
        if (!page && !unless && !isPart) note(doubtful ? hints : proofs, entry, by);
      for (const entry of read.rivals) {
        note(rivals, entry, by);
        if (!prevailing.has(~entry)) prevailing.set(~entry, false);
      }
      for (const [cue, alias] of read.cues) spell(names, cue, alias, by);
      for (const candidate of read.candidates) {
        if (!candidate.page)
          spell(candidate.doubtful ? hinted : names, candidate.entry, candidate.alias, by);
        for (const namesake of candidate.despite ?? []) bump(sure, namesake, by);
        for (const namesake of candidate.unless ?? [])
          if (!prevailing.has(namesake)) prevailing.set(namesake, prevails(namesake));
        if (candidate.isPart) continue;
        const key = keyOf(candidate);
        let kept = pending.get(key);
        if (!kept) pending.set(key, (kept = { candidate, counts: none() }));
        kept.counts[place] += by;
      }
      // Asked for every text with a name in it: a loop over a Map makes an array for each pair.
      prevailing.forEach((before, key) => {
        if (before === prevails(key)) return;
        prevailing.set(key, !before);
        revision += 1;
      });
    },
    counts() {
      const all = new Map<number, Counts>();
      for (const { candidate, counts } of pending.values()) {
        if (evidence(candidate) === undefined) continue;
        const sum = all.get(candidate.entry) ?? none();
        for (const place of ['title', 'heading', 'main', 'rest'] as const)
          sum[place] += counts[place];
        all.set(candidate.entry, sum);
      }
      for (const [entry, { title, heading, main, rest }] of all)
        if (title + heading + main + rest <= 0) all.delete(entry);
      return all;
    },
  };
}
