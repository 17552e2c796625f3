/**
 * What an editor should look at again although it may be published: `npm run knowledge -- check`.
 * What may not be published at all is refused by compile.ts.
 */
import { LANGUAGES } from './alias-schema.ts';
import { projectCard } from './card.ts';
import { displayTexts, type DisplayText } from './display-texts.ts';
import { FIRST_VIEW, firstView } from './first-view.ts';
import { parseLinks } from './links.ts';
import type { Problem } from './problems.ts';
import { BRIEFING_FILE } from './references.ts';
import type { Briefing } from './schema.ts';

/**
 * Words that mean another day to every reader. Quoted words keep theirs: they are dated with their statement.
 * “Latest” and “still” are let pass: the statements that use them say by which source.
 */
const RELATIVE =
  /\b(now|nowadays|currently|recent|recently|today|yesterday|tomorrow|soon|ago|so far|(last|next|this) (week|month|year|spring|summer|autumn|winter))\b/i;

/** Longest texts in characters: what is read at a glance on a card, in the summary, beside a point of the timeline. */
const LONGEST: Readonly<Record<DisplayText['sort'], number>> = {
  name: 75,
  title: 60,
  role: 130,
  briefing: 460,
  statement: 260,
  event: 140,
  relation: 110,
  note: 200,
};

/** All findings, in the order of the checks. */
export function checkContent(briefing: Briefing): Problem[] {
  const texts = displayTexts(briefing);
  return [
    ...texts.flatMap(findRelativeWords),
    ...texts.flatMap(findOverlong),
    ...findUnfitFirstViews(briefing),
    ...findWeakStatements(briefing),
    ...findMissingLanguages(briefing),
    ...findUnlinkedEntries(briefing),
    ...findUncitedSources(briefing),
  ];
}

function findRelativeWords({ file, path, text, sort }: DisplayText): Problem[] {
  if (sort === 'note') return [];
  const found = RELATIVE.exec(text.replaceAll(/“[^”]*”/g, ''));
  if (!found) return [];
  return [{ file, path, reason: `says “${found[0]}”: give the date, readers come years later` }];
}

function findOverlong({ file, path, text, sort }: DisplayText): Problem[] {
  if (text.length <= LONGEST[sort]) return [];
  const reason = `has ${text.length} characters, more than ${LONGEST[sort]}: shorten or split it`;
  return [{ file, path, reason }];
}

/** A card opens with what the briefing says, or with a fact where it says nothing; too long, it would be folded away. */
function findUnfitFirstViews(briefing: Briefing): Problem[] {
  return briefing.entries.flatMap(({ id }) => {
    const card = projectCard(briefing, id)!;
    const { says, fact } = firstView(card);
    const path = card.inBriefing ? 'briefing' : 'facts';
    const isTold = card.inBriefing ? says : (fact ?? card.facts.every(({ weak }) => weak));
    if (isTold) return [];
    const reason = `does not fit the first view: name, role, latest change and first statement may have ${FIRST_VIEW} characters together, with 40 for each heading: shorten one`;
    return [{ file: `entries/${id}.json`, path, reason }];
  });
}

function findWeakStatements({ entries, timeline, sources }: Briefing): Problem[] {
  const weak = new Set(sources.filter(({ quality }) => quality === 'weak').map(({ id }) => id));
  const reason = 'rests on weak sources only: find a better one, until then no first view shows it';
  const restsOnWeak = (item: { sources: readonly string[] }) =>
    item.sources.every((id) => weak.has(id));
  return [
    ...entries.flatMap((entry) =>
      (['facts', 'since'] as const).flatMap((list) =>
        entry[list].flatMap((statement, index) =>
          restsOnWeak(statement)
            ? [{ file: `entries/${entry.id}.json`, path: `${list}[${index}]`, reason }]
            : [],
        ),
      ),
    ),
    ...timeline.flatMap((event, index) =>
      restsOnWeak(event) ? [{ file: BRIEFING_FILE, path: `timeline[${index}]`, reason }] : [],
    ),
  ];
}

function findMissingLanguages({ entries }: Briefing): Problem[] {
  return entries.flatMap(({ id, aliases }) => {
    const missing = LANGUAGES.filter((language) => !aliases[language]?.length);
    if (missing.length === 0) return [];
    const reason = `has no alias in ${missing.join(', ')}: pages in these languages do not find it`;
    return [{ file: `entries/${id}.json`, path: 'aliases', reason }];
  });
}

function findUnlinkedEntries({ entries, relations, summary }: Briefing): Problem[] {
  const told = [summary.lead, summary.keyPoints, summary.since.statements];
  for (const { statements } of summary.sections) told.push(statements);
  const linked = new Set([
    ...entries.flatMap(({ related }) => related),
    ...relations.flatMap(({ subject, object }) => [subject, object]),
    ...told.flat().flatMap(({ text }) => parseLinks(text).flatMap(({ entry }) => entry ?? [])),
  ]);
  return entries
    .filter(({ id }) => !linked.has(id))
    .map(({ id }) => ({
      file: `entries/${id}.json`,
      path: '',
      reason: 'nobody links to it: name it in the “related” of an entry that readers come by',
    }));
}

function findUncitedSources({ entries, timeline, summary, sources }: Briefing): Problem[] {
  const cited = new Set(
    [
      ...entries.flatMap(({ facts, since }) => [...facts, ...since]),
      ...timeline,
      ...summary.lead,
      ...summary.keyPoints,
      ...summary.sections.flatMap(({ statements }) => statements),
      ...summary.since.statements,
    ].flatMap((item) => item.sources),
  );
  return sources.flatMap(({ id }, index) =>
    cited.has(id)
      ? []
      : [
          {
            file: BRIEFING_FILE,
            path: `sources[${index}]`,
            reason: `“${id}” is cited by nothing: cite or remove it`,
          },
        ],
  );
}
