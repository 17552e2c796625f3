/** The rules of the aliases, one function each: may this hit count here, and on what evidence? */
import type { Group, Rule } from './lexicon.ts';
import { aliasName } from './alias-index.ts';
import { isCity } from './capitals.ts';
import type { Hit } from './matcher.ts';
import { isCapitalised, isShouted, isTitled, wordAfter, wordBefore } from './neighbours.ts';
import { growLeft, growRight, isOwnedByOther, partnerOf } from './phrases.ts';
import {
  groupOf,
  hitsBetween,
  LONGEST_ALIAS,
  namedNear,
  sentenceAt,
  words,
  type Scene,
} from './scene.ts';

/** A hit let through: its span, and what it rests on. */
export interface Judged {
  start: number;
  end: number;
  entry: number;
  evidence: string;
  page: readonly number[] | undefined;
  doubtful: boolean;
  unless?: readonly number[];
}

type Judge = (
  scene: Scene,
  hit: Hit,
  start: number,
  end: number,
  group: Group,
) => Judged | undefined;

/** Asks for the evidence the alias's data wants: in the phrase and sentence now, in the document later. */
function withEvidence(
  scene: Scene,
  hit: Hit,
  start: number,
  end: number,
  group: Group,
): Judged | undefined {
  let evidence = '';
  if (group.near.length > 0) {
    const found = namedNear(scene, hit, (entry) => group.near.includes(entry));
    if (found === undefined) return undefined;
    evidence = found;
  }
  return {
    start,
    end,
    entry: group.entry,
    evidence,
    page: group.page.length > 0 ? group.page : undefined,
    doubtful: false,
  };
}

/** The line around an offset: shouting is judged by line, not by document. */
function isShoutedAt(scene: Scene, at: number): boolean {
  const before = scene.text.slice(Math.max(0, at - 300), at);
  const after = scene.text.slice(at, at + 300);
  const end = after.indexOf('\n');
  return isShouted(
    before.slice(before.lastIndexOf('\n') + 1) + (end < 0 ? after : after.slice(0, end)),
  );
}

/** "China" in "Bank of China", "China Mobile": part of a longer proper name. */
function isInsideName(scene: Scene, start: number, end: number, reach: number): boolean {
  const { text } = scene;
  // china.org, @US, and the U.S. of U.S.S. Enterprise.
  if (/^\.\p{Ll}|^@|^\/\w|^\p{Lu}\./u.test(text.slice(end, end + 2))) return true;
  if (/\p{Ll}\.$|[@/]$/u.test(text.slice(Math.max(0, start - 2), start))) return true;
  const before = wordBefore(text, start);
  if (words(scene, 'headsBefore').has(before.text.toLowerCase())) return true;
  if (words(scene, 'linkers').has(before.text.toLowerCase())) {
    if (isHead(scene, before.start)) return true;
  } else if (words(scene, 'articles').has(before.text.toLowerCase())) {
    const linker = wordBefore(text, before.start);
    if (words(scene, 'linkers').has(linker.text.toLowerCase()) && isHead(scene, linker.start))
      return true;
  }
  let at = end;
  for (let i = 0; i < reach; i++) {
    const after = wordAfter(text, at);
    if (!isCapitalised(after.text)) return false;
    if (words(scene, 'tails').has(after.text.toLowerCase())) return !isShoutedAt(scene, start);
    at = after.end;
  }
  return false;
}

/** Whether the word before `at` heads a proper name: "Bank" in "Bank of China". */
function isHead(scene: Scene, at: number): boolean {
  const head = wordBefore(scene.text, at).text;
  return isCapitalised(head) && words(scene, 'heads').has(head.toLowerCase());
}

const TEAM_PIECE = 400;

/** Rows of a results table and sentences about a match speak of teams. */
function isTeam(scene: Scene, start: number, end: number): boolean {
  // "( Russia )" after an athlete, "in the US": the country all the same.
  if (/\(\s?$|\b(?:in|from) (?:the )?$/.test(scene.text.slice(Math.max(0, start - 10), start)))
    return false;
  if (/^\s+[\d*]+\s+[\d*]+\s+[\d*]/.test(scene.text.slice(end, end + 20))) return true;
  const [from, to] = sentenceAt(scene, start);
  // Long sentences are asked in pieces, each once.
  const piece = Math.max(from, start - (start % TEAM_PIECE));
  let team = scene.teams.get(piece);
  if (team === undefined) {
    const sentence = scene.text.slice(
      Math.max(from, piece - TEAM_PIECE / 2),
      Math.min(to, piece + TEAM_PIECE * 1.5),
    );
    const sports = words(scene, 'sports');
    const found = sentence
      .toLowerCase()
      .match(/[\p{L}-]{2,}/gu)
      ?.filter((word) => sports.has(word));
    team = new Set(found).size >= 2;
    scene.teams.set(piece, team);
  }
  return team;
}

/** "Hunter Biden": the word before is another given name. */
function hasOtherGivenName(scene: Scene, start: number): boolean {
  const { text } = scene;
  if (/[\p{L}][·・‧∙]$/u.test(text.slice(Math.max(0, start - 2), start))) return true;
  const before = wordBefore(text, start);
  if (before.text === '' || before.hyphen || !isCapitalised(before.text)) return false;
  const word = before.text.toLowerCase().replace(/['’]s$/, '');
  if (word !== before.text.toLowerCase() || words(scene, 'before').has(word.replace(/\.$/, '')))
    return false;
  if (
    hitsBetween(scene, before.start - LONGEST_ALIAS, before.end).some(
      (hit) => hit.end === before.end && groupOf(scene, hit).rule !== 'trap',
    )
  )
    return false;
  if (words(scene, 'given').has(word)) return true;
  const [from, to] = sentenceAt(scene, start);
  const sentence = text.slice(from, Math.min(to, from + 400));
  if (isTitled(sentence)) return false;
  // "Слова Блинкена": any noun may stand before a genitive.
  if (before.start === from && /[а-яіїє]$/.test(word)) return false;
  return before.start > from ? true : !/(?:ing|ed|ly|s)$/.test(word);
}

const judgeSurname: Judge = (scene, hit, start, end, group) => {
  if (hasOtherGivenName(scene, hit.start) || isInsideName(scene, start, end, 1)) return undefined;
  const judged = withEvidence(scene, hit, start, end, group);
  return judged && { ...judged, page: judged.page ?? [group.entry] };
};

/** Whether another name of the briefing stands in the sentence. */
function hasCompany(scene: Scene, hit: Hit, group: Group): boolean {
  const isOther = (entry: number) => entry !== group.entry && entry < scene.lexicon.entries.length;
  return namedNear(scene, hit, isOther) !== undefined;
}

const JUDGES: Partial<Record<Rule, Judge>> = {
  surname: judgeSurname,
  famous(scene, hit, start, end, group) {
    const judged = judgeSurname(scene, hit, start, end, group);
    return judged && { ...judged, page: undefined, doubtful: true };
  },
  place(scene, hit, start, end, group) {
    return isInsideName(scene, start, end, 2) || isTeam(scene, start, end)
      ? undefined
      : withEvidence(scene, hit, start, end, group);
  },
  metonym(scene, hit, start, end, group) {
    if (isInsideName(scene, start, end, 2) || isTeam(scene, start, end)) return undefined;
    const after = wordAfter(scene.text, end).text;
    if (isCity(scene, start, end)) {
      return group.city === undefined
        ? undefined
        : { start, end, entry: group.city, evidence: '', page: undefined, doubtful: false };
    }
    const judged = withEvidence(scene, hit, start, end, group);
    if (!judged) return undefined;
    const unless = group.unless && !hasCompany(scene, hit, group) ? { unless: group.unless } : {};
    return { ...judged, ...unless, evidence: judged.evidence || after };
  },
  abbreviation(scene, hit, start, end, group) {
    if (isInsideName(scene, start, end, 2)) return undefined;
    const judged = withEvidence(scene, hit, start, end, group);
    if (!judged || aliasName(scene.index, hit.alias).length > 2 || !isShoutedAt(scene, start))
      return judged;
    if (words(scene, 'pronounBefore').has(wordBefore(scene.text, start).text.toLowerCase()))
      return undefined;
    const evidence = namedNear(
      scene,
      hit,
      (entry) => entry !== group.entry && entry < scene.lexicon.entries.length,
    );
    return evidence === undefined ? undefined : { ...judged, evidence };
  },
  topic(scene, hit, start, end, group) {
    if (group.beside.length === 0) {
      if (group.near.length > 0 && isOwnedByOther(scene, start, group)) return undefined;
      const judged = withEvidence(scene, hit, start, end, group);
      return judged && { ...judged, start: growLeft(scene, start) };
    }
    const partner = partnerOf(scene, hit, group.beside);
    if (!partner) return undefined;
    const from = Math.min(start, partner.start);
    if (from === start && isOwnedByOther(scene, start, group)) return undefined;
    const judged = withEvidence(
      scene,
      hit,
      from,
      growRight(scene, Math.max(end, partner.end), group.beside),
      group,
    );
    if (!judged) return undefined;
    return {
      ...judged,
      start: growLeft(scene, from),
      evidence: judged.evidence || aliasName(scene.index, partner.alias),
    };
  },
};

/** The verdict on one hit by its text alone; undefined: not our entry here. */
export function judgeByRule(scene: Scene, hit: Hit, group: Group): Judged | undefined {
  const start = hit.start + scene.index.lead[hit.alias]!;
  const end = hit.end - scene.index.tail[hit.alias]!;
  return (JUDGES[group.rule] ?? withEvidence)(scene, hit, start, end, group);
}
