// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { articleDate } from '../../../entrypoints/page.content/article-date.ts';

const page = (head: string, body = '') =>
  new DOMParser().parseFromString(`<head>${head}</head><body>${body}</body>`, 'text/html');
const linked = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

test.each([
  [
    'JSON-LD',
    linked({ '@type': 'NewsArticle', datePublished: '2024-04-22T23:30:00-04:00' }),
    '',
    '2024-04-22',
  ],
  [
    'JSON-LD in a graph',
    linked({
      '@graph': [{ '@type': 'Person' }, { '@type': ['Article'], datePublished: '2024-04-21' }],
    }),
    '',
    '2024-04-21',
  ],
  [
    'Open Graph',
    '<meta property="article:published_time" content="2024-05-21T08:00:00Z">',
    '',
    '2024-05-21',
  ],
  ['a compact date', '<meta name="pubdate" content="20240423">', '', '2024-04-23'],
  ['a written date', '<meta name="date" content="April 24, 2024">', '', '2024-04-24'],
  [
    'a time element',
    '',
    '<article><time datetime="2024-04-25T10:00">now</time></article>',
    '2024-04-25',
  ],
  [
    'broken JSON-LD, then a meta',
    `${linked('{"@type": oops')}<meta name="date" content="2024-04-26">`,
    '',
    '2024-04-26',
  ],
  [
    'a breadcrumb is no article',
    linked({ '@type': 'BreadcrumbList', datePublished: '2020-01-01' }),
    '',
    undefined,
  ],
  [
    'a time in the footer is no article’s',
    '',
    '<footer><time datetime="2026-01-01">now</time></footer>',
    undefined,
  ],
  [
    'nonsense',
    '<meta name="date" content="yesterday"><meta name="pubdate" content="2024-13-77">',
    '',
    undefined,
  ],
  ['nothing', '', '', undefined],
])('%s', (_name, head, body, expected) => {
  expect(articleDate(page(head, body))).toBe(expected);
});
