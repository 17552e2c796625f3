/** Sources cited by number instead of by the editors' names for them. */
import type { PublishedBriefing } from './published.ts';

/** Id of the source at this place of the published list. */
export const sourceNumber = (at: number): string => at.toString(36);

/**
 * The same briefing with short source ids. Readers never see the editors' names ("reuters-busan"), and each is said
 * two or three times: together they weigh as much as all dates and grades of the sources.
 */
export function numberSources(briefing: PublishedBriefing): PublishedBriefing {
  const numbers = new Map(briefing.sources.map(({ id }, at) => [id, sourceNumber(at)]));
  const numberOf = (id: string): string => numbers.get(id)!;
  const citing = <Cited extends { sources: string[] }>(told: Cited): Cited => ({
    ...told,
    sources: told.sources.map(numberOf),
  });
  const { summary } = briefing;
  return {
    ...briefing,
    summary: {
      lead: summary.lead.map(citing),
      keyPoints: summary.keyPoints.map(citing),
      sections: summary.sections.map((section) => ({
        ...section,
        statements: section.statements.map(citing),
      })),
      since: { ...summary.since, statements: summary.since.statements.map(citing) },
    },
    timeline: briefing.timeline.map(citing),
    sources: briefing.sources.map((source) => ({ ...source, id: numberOf(source.id) })),
    entries: briefing.entries.map((entry) => ({
      ...entry,
      facts: entry.facts.map(citing),
      since: entry.since.map(citing),
    })),
  };
}
