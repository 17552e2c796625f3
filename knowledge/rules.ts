/** The rules of the aliases, one function each: may this hit count here, and on what evidence? */
import type { Group, Rule } from './lexicon.ts';
import { isCity } from './capitals.ts';
import { isInsideName } from './inside.ts';
import { isCapital } from './letters.ts';
import type { Hit } from './matcher.ts';
import { isCapitalised, isShouted, isTitled, lineAt, wordAfter, wordBefore } from './neighbours.ts';
import { growLeft, growRight, isApart, isElsewhere, isOwnedByOther, partnerOf } from './phrases.ts';
import {
  hitsBetween,
  LONGEST_ALIAS,
  namedNear,
  says,
  sentenceAt,
  words,
  type Scene,
} from './scene.ts';
import { isTeam } from './teams.ts';

/** A hit let through: its span, and what it rests on. */
export interface Judged {
  start: number;
  end: number;
  entry: number;
  evidence: string;
  page: readonly number[] | undefined;
  doubtful: boolean;
  /** Namesakes that the document must not name more often than this sense is sure. */
  unless?: readonly number[];
  /** Namesakes against whom this one is sure. */
  despite?: readonly number[];
}

type Judge = (
  scene: Scene,
  hit: Hit,
  start: number,
  end: number,
  group: Group,
) => Judged | undefined;

/** The spelling of another name of the briefing in the sentence. */
function companyOf(scene: Scene, hit: Hit, group: Group): string | undefined {
  const isOther = (entry: number) => entry !== group.entry && entry < scene.lexicon.entries.length;
  return namedNear(scene, hit, isOther);
}

/** Asks for the evidence the alias's data wants: in the phrase and sentence now, in the document later. */
function withEvidence(
  scene: Scene,
  hit: Hit,
  start: number,
  end: number,
  group: Group,
): Judged | undefined {
  let evidence = '';
  const { near } = group;
  if (near) {
    const found = namedNear(scene, hit, (entry) => near.includes(entry));
    if (found === undefined) return undefined;
    evidence = found;
  }
  const judged: Judged = {
    start,
    end,
    entry: group.entry,
    evidence,
    page: group.page,
    doubtful: false,
  };
  if (!group.unless) return judged;
  // "MaliVai Washington" is somebody else, and speaks against the bare name wherever it stands.
  if (words(scene, 'given').has(wordBefore(scene.text, start).text.toLowerCase())) {
    scene.proofs.push(...group.unless);
    return undefined;
  }
  const company = companyOf(scene, hit, group);
  if (company === undefined) return { ...judged, unless: group.unless };
  return { ...judged, despite: group.unless, evidence: evidence || company };
}

/** "Hunter Biden": the word before is another given name. */
function hasOtherGivenName(scene: Scene, start: number): boolean {
  const { text } = scene;
  // Only above ASCII are there such dots.
  if (text.charCodeAt(start - 1) > 0x7f && says(scene, 'dottedName', text.slice(start - 2, start)))
    return true;
  const before = wordBefore(text, start);
  if (before.text === '' || before.hyphen || !isCapitalised(before.text)) return false;
  const word = before.text.toLowerCase().replace(/['’]s$/, '');
  if (word !== before.text.toLowerCase() || words(scene, 'before').has(word.replace(/\.$/, '')))
    return false;
  if (
    hitsBetween(scene, before.start - LONGEST_ALIAS, before.end).some(
      (hit) => hit.end === before.end && hit.group.rule !== 'trap',
    )
  )
    return false;
  if (words(scene, 'given').has(word)) return true;
  const [from, to] = sentenceAt(scene, start);
  const sentence = text.slice(from, Math.min(to, from + 400));
  // A sentence may begin with any word, and in German every noun has a capital: "Amtsinhaber Biden".
  return (
    says(scene, 'letter', text.slice(from, before.start)) &&
    !isTitled(sentence) &&
    scene.language() !== 'de'
  );
}

/** Whether the text's last full name before a surname is another bearer's: after "Jimmy Lai" comes his trial, not Taipei's. */
function isOthers(scene: Scene, hit: Hit, group: Group): boolean {
  const last = (names: readonly Hit[]) =>
    names.reduce(
      (latest, name) =>
        name.start < hit.start && name.group.entry === group.entry
          ? Math.max(latest, name.start)
          : latest,
      -1,
    );
  return last(scene.bearers) > last(scene.hits.filter((name) => name.group.rule !== 'surname'));
}

const judgeSurname: Judge = (scene, hit, start, end, group) => {
  const { text } = scene;
  // "Minister Wang Wentao": where a surname comes first, another bearer's given name follows.
  if (isCapital(text[end + 1]) && says(scene, 'otherGiven', text.slice(start, end + 24))) {
    // In "Xi Jinping" it is his own.
    if (hitsBetween(scene, start, start).every((name) => name.end <= end)) scene.bearers.push(hit);
    return undefined;
  }
  if (
    hasOtherGivenName(scene, hit.start) ||
    isInsideName(scene, start, end, 1, group.rule !== 'famous')
  )
    return undefined;
  const judged = withEvidence(scene, hit, start, end, group);
  return judged && { ...judged, page: judged.page ?? [group.entry] };
};

const JUDGES: Partial<Record<Rule, Judge>> = {
  surname(scene, hit, start, end, group) {
    // "President Lai" says himself who he is.
    if (start === hit.start && isOthers(scene, hit, group)) return undefined;
    return judgeSurname(scene, hit, start, end, group);
  },
  famous(scene, hit, start, end, group) {
    const judged = judgeSurname(scene, hit, start, end, group);
    return judged && { ...judged, page: undefined, doubtful: true };
  },
  place(scene, hit, start, end, group) {
    return isInsideName(scene, start, end, 2, true) || isTeam(scene, start, end)
      ? undefined
      : withEvidence(scene, hit, start, end, group);
  },
  metonym(scene, hit, start, end, group) {
    if (isInsideName(scene, start, end, 2, true) || isTeam(scene, start, end)) return undefined;
    const after = wordAfter(scene.text, end).text;
    if (isCity(scene, start, end)) {
      return group.city === undefined
        ? undefined
        : { start, end, entry: group.city, evidence: '', page: undefined, doubtful: false };
    }
    const judged = withEvidence(scene, hit, start, end, group);
    return judged && { ...judged, evidence: judged.evidence || after };
  },
  abbreviation(scene, hit, start, end, group) {
    if (isInsideName(scene, start, end, 2, false)) return undefined;
    const judged = withEvidence(scene, hit, start, end, group);
    if (!judged || hit.name.length > 2 || !isShouted(lineAt(scene.text, start))) return judged;
    if (words(scene, 'pronounBefore').has(wordBefore(scene.text, start).text.toLowerCase()))
      return undefined;
    const evidence = companyOf(scene, hit, group);
    return evidence === undefined ? undefined : { ...judged, evidence };
  },
  topic(scene, hit, start, end, group) {
    if (!group.beside) {
      if ((group.near ?? group.page) && isOwnedByOther(scene, start, group)) return undefined;
      const judged = withEvidence(scene, hit, start, growRight(scene, end, group), group);
      if (!judged || isElsewhere(scene, end)) return undefined;
      // Where the data says which part of an alias is the name, nothing is added to it.
      const isExact = hit.lead > 0;
      return { ...judged, start: isExact ? start : growLeft(scene, start) };
    }
    const partner = partnerOf(scene, hit, group);
    if (!partner) return undefined;
    if (isElsewhere(scene, Math.max(end, partner.end))) return undefined;
    const isWhole = !isApart(scene, hit, partner);
    const from = isWhole ? Math.min(start, partner.start) : start;
    if (from === start && isOwnedByOther(scene, start, group)) return undefined;
    const to = isWhole ? growRight(scene, Math.max(end, partner.end), group) : end;
    const judged = withEvidence(scene, hit, from, to, group);
    return (
      judged && {
        ...judged,
        start: isWhole ? growLeft(scene, from) : start,
        evidence: judged.evidence || partner.name,
      }
    );
  },
};

/** The verdict on one hit by its text alone; undefined: not our entry here. */
export function judgeByRule(scene: Scene, hit: Hit, group: Group): Judged | undefined {
  const judge = JUDGES[group.rule] ?? withEvidence;
  return judge(scene, hit, hit.start + hit.lead, hit.end - hit.tail, group);
}
