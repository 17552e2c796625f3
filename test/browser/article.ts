/** A short news page about the trip, written for the tests: a split name, a link, a list, a menu before the article. */

const TEXT = `
<nav id="menu">China Russia World</nav>
<article>
<h1 id="headline">Blinken heads to Shanghai and Beijing as pressure over Russia grows</h1>
<p id="p1">US Secretary of State Antony <b id="bold">Blinken</b> will travel to China this week, after a call between President Joe Biden and President Xi Jinping. He is to meet Foreign Minister Wang Yi.</p>
<p id="p2">In May Lai Ching-te, Taiwan's president-elect, takes office. <a id="link" href="#yellen">Treasury Secretary Janet Yellen</a> was in Beijing this month.</p>
<p id="p3">Fumio Kishida and Ferdinand Marcos Jr. met Biden on 11 April; the South China Sea was on the table.</p>
<ul><li>Yun Sun of the Stimson Center sees calmer relations.</li></ul>
<p id="plain">Nothing in this paragraph is a name that anybody knows.</p>
</article>`;

export interface ArticleOptions {
  head?: string;
  /** Added after the article, e.g. scripts. */
  more?: string;
  /** Instead of the article. */
  body?: string;
  attributes?: string;
}

/** The page's HTML. Published on 22 April 2024. */
export function article({
  head = '',
  more = '',
  body = TEXT,
  attributes = '',
}: ArticleOptions = {}): string {
  return `<!doctype html><html lang="en" ${attributes}><head><meta charset="utf-8"><title>Blinken heads to China</title>
<meta property="article:published_time" content="2024-04-22T10:00:00Z">
<style>body{font:18px/1.6 Georgia,serif;max-width:680px;margin:40px auto 1200px}</style>${head}</head><body>${body}${more}</body></html>`;
}

export const ARTICLE_TEXT = TEXT;
