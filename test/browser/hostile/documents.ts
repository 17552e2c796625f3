/** Documents that are not the plain HTML page one expects, or stop being it. */
import { ARTICLE, PARAGRAPHS, TRANSLATED, articlePage } from './article.ts';
import type { Attack } from './attack.ts';

const svgText = PARAGRAPHS.map((text, at) => `<text x="20" y="${60 + at * 40}">${text}</text>`);

export const documents: Attack[] = [
  {
    name: 'XHTML',
    path: '/page.xhtml',
    html: `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Blinken in China</title></head><body>${ARTICLE}</body></html>`,
  },
  {
    name: 'an SVG document',
    path: '/page.svg',
    html: `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="400" font-size="12">${svgText.join('')}</svg>`,
    names: [],
    opens: false,
  },
  {
    name: 'SVG text in an HTML page',
    path: '/inline-svg.html',
    html: articlePage({
      after: `<svg width="1200" height="300" font-size="12">${svgText.join('')}</svg>`,
    }),
  },
  {
    name: 'XML without a style sheet',
    path: '/feed.xml',
    headers: { 'content-type': 'application/xml; charset=utf-8' },
    html: `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Antony Blinken</title></item></channel></rss>`,
    names: [],
    opens: false,
  },
  {
    name: 'a plain text file',
    path: '/page.txt',
    html: PARAGRAPHS.join('\n\n'),
  },
  {
    name: 'a JSON file',
    path: '/page.json',
    html: JSON.stringify({ text: 'nothing of ours' }),
    names: [],
    opens: false,
  },
  {
    name: 'a frameset',
    path: '/frameset.html',
    html: `<!doctype html><html><head><title>Frames</title></head><frameset cols="30%,*"><frame src="/menu.html"><frame src="/main.html"></frameset></html>`,
    files: {
      '/menu.html': { body: '<!doctype html><p>Menu</p>' },
      '/main.html': { body: articlePage() },
    },
    frame: 1,
  },
  {
    name: 'a document that is edited as a whole',
    path: '/design-mode.html',
    html: articlePage({ after: '<script>document.designMode = "on";</script>' }),
    names: [],
    opens: false,
  },
  {
    name: 'a body made editable under our marks and back again',
    path: '/editable.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate(() => document.body.setAttribute('contenteditable', 'true'));
      await new Promise((done) => setTimeout(done, 300));
      await page.evaluate(() => document.body.removeAttribute('contenteditable'));
    },
  },
  {
    name: 'document.open and write after load',
    path: '/write.html',
    html: articlePage({ body: '<p>Nothing yet.</p>' }),
    async act(page) {
      await page.evaluate((text) => {
        document.open();
        document.write(text);
        document.close();
      }, articlePage());
    },
  },
  {
    name: 'document.write over an article under our marks',
    path: '/write-over.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate(() => {
        document.open();
        document.write('<!doctype html><title>Rain</title><p>Tomorrow it will rain.</p>');
        document.close();
      });
    },
    names: [],
    opens: false,
  },
  {
    name: 'the body taken out and put back',
    path: '/no-body.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate(async () => {
        const { body } = document;
        body.remove();
        await new Promise((done) => setTimeout(done, 300));
        document.documentElement.append(body);
      });
    },
  },
  {
    name: 'the root element replaced by a copy',
    path: '/new-root.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate(() => {
        const root = document.documentElement;
        root.replaceWith(root.cloneNode(true));
      });
    },
  },
  {
    name: 'no element left at all',
    path: '/no-root.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate(() => document.documentElement.remove());
    },
    names: [],
    opens: false,
  },
  {
    name: 'translation in place, as translators do it',
    path: '/translated.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate((lines) => {
        document.documentElement.lang = 'zh-CN';
        document.querySelectorAll('p').forEach((paragraph, at) => {
          const font = document.createElement('font');
          font.style.verticalAlign = 'inherit';
          font.append(lines[at]!);
          paragraph.firstChild!.replaceWith(font);
        });
      }, TRANSLATED);
    },
    names: ['布林肯', '习近平', '王毅', '赖清德'],
    opens: '习近平',
  },
];
