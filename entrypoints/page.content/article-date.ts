/** The day an article says it was published. A page without one says nothing; no guess is made from its text. */

const METAS =
  'meta:is([property$=":published_time"],[name$=":published_time"],[itemprop=datePublished],[name=parsely-pub-date],[name=pubdate],[name=publish-date],[name="DC.date.issued"],[name="dcterms.created"],[name="sailthru.date"],[name=date])';

const ARTICLE_TYPES = /(?:Article|BlogPosting|Report|WebPage)$/;

/** @returns YYYY-MM-DD as the article itself writes it (its own time zone), or undefined. */
export function articleDate(page: Document = document): string | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const date = day(fromLinkedData(script.textContent ?? ''));
    if (date) return date;
  }
  for (const meta of page.querySelectorAll(METAS)) {
    const date = day(meta.getAttribute('content'));
    if (date) return date;
  }
  const marked = page.querySelector(
    '[itemprop=datePublished][datetime],article time[datetime],main time[datetime]',
  );
  return day(marked?.getAttribute('datetime'));
}

function fromLinkedData(text: string): string | undefined {
  let found: string | undefined;
  const look = (value: unknown, depth: number): void => {
    if (found || depth > 4 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) return value.slice(0, 50).forEach((item) => look(item, depth + 1));
    const { '@type': type, datePublished } = value as Record<string, unknown>;
    const named = [type]
      .flat()
      .some((name) => typeof name === 'string' && ARTICLE_TYPES.test(name));
    if (named && typeof datePublished === 'string') found = datePublished;
    else
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
        look((value as Record<string, unknown>)[key], depth + 1);
  };
  try {
    look(JSON.parse(text), 0);
  } catch {
    // Broken structured data is common and says nothing.
  }
  return found;
}

/** The calendar day in a date text; undefined when it is none or lies beyond any newspaper. */
function day(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text);
  // Swedish writes a day as ISO 8601 does.
  return valid(iso ? `${iso[1]}-${iso[2]}-${iso[3]}` : new Date(text).toLocaleDateString('sv'));
}

function valid(date: string): string | undefined {
  return date >= '1900' && date < '2100' && !Number.isNaN(Date.parse(date)) ? date : undefined;
}
