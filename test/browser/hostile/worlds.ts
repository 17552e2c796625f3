/** Pages that stop the clocks, freeze prototypes, move nodes between documents, or are nested beyond reason. */
import { ARTICLE, NAMES, PARAGRAPHS, articlePage } from './article.ts';
import type { Attack } from './attack.ts';

const script = (code: string) => articlePage({ head: `<script>${code}</script>` });
const ours = "node.localName?.startsWith('backgrounder')";
/** Runs `does` for every element of ours the moment it appears. */
const onOurs = (does: string) =>
  script(`new MutationObserver((list) => { for (const { addedNodes } of list) for (const node of addedNodes)
    if (${ours}) { ${does} } }).observe(document, { childList: true, subtree: true });`);

const EDITOR = `<div id="editor" contenteditable>${PARAGRAPHS[0]}</div><textarea id="area">${PARAGRAPHS[1]}</textarea>`;
// Names the article does not have: only an entry's first mention is marked.
const TYPED = 'He Lifeng and Tsai Ing-wen. ';

export const worlds: Attack[] = [
  {
    name: 'clocks, idle time and microtasks of the page that never come',
    path: '/no-clocks.html',
    html: script(`const never = () => 0;
      for (const name of ['setTimeout', 'setInterval', 'queueMicrotask', 'requestIdleCallback', 'requestAnimationFrame'])
        globalThis[name] = never;
      if (globalThis.scheduler) { scheduler.postTask = scheduler.yield = () => new Promise(never);
        Object.defineProperty(globalThis, 'scheduler', { value: { postTask: never, yield: never } }); }
      performance.now = () => 0; Date.now = () => 0;`),
  },
  {
    name: 'prototypes frozen, with setters on all objects that throw',
    path: '/frozen.html',
    html: script(`const no = () => { throw new Error('set by somebody'); };
      for (const key of ['signal', 'range', 'block', 'entry', 'done', 'added', 'timer', 'on', 'text'])
        Object.defineProperty(Object.prototype, key, { set: no, get: () => undefined });
      for (const kind of [Object, Array, Node, Element, HTMLElement, Document, Range, EventTarget, ShadowRoot, CSSStyleSheet])
        Object.freeze(kind.prototype);`),
  },
  {
    name: 'getters of ranges that lie',
    path: '/lying-ranges.html',
    html: script(`const no = () => { throw new Error('a lie'); };
      for (const [kind, keys] of [[Range, ['getClientRects', 'getBoundingClientRect', 'compareBoundaryPoints', 'cloneRange', 'toString']],
          [Element, ['getBoundingClientRect', 'checkVisibility', 'closest', 'matches']], [Event, ['composedPath']]])
        for (const key of keys) kind.prototype[key] = no;
      for (const key of ['scrollX', 'innerWidth', 'visualViewport'])
        Object.defineProperty(globalThis, key, { get: no });`),
    unreadable: true,
  },
  {
    name: 'our element adopted into another document the moment it appears',
    path: '/adopts-host.html',
    html: onOurs('document.implementation.createHTMLDocument().body.append(node);'),
    opens: false,
  },
  {
    name: 'our element moved into a frame the moment it appears',
    path: '/host-to-frame.html',
    html: onOurs("document.querySelector('iframe').contentDocument.body.append(node);").replace(
      '</body>',
      '<iframe srcdoc="<p>Frame</p>"></iframe></body>',
    ),
    opens: null,
  },
  {
    name: 'the article adopted by another document and taken back',
    path: '/adopted.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate(async () => {
        const article = document.querySelector('article')!;
        for (let at = 0; at < 5; at++) {
          document.implementation.createHTMLDocument().body.append(article);
          await new Promise((done) => setTimeout(done, 120));
          document.body.append(article);
          await new Promise((done) => setTimeout(done, 60));
        }
      });
    },
  },
  {
    name: 'sheets adopted by others thrown out at every frame',
    path: '/throws-sheets.html',
    html: script(
      `const clear = () => { document.adoptedStyleSheets = []; requestAnimationFrame(clear); }; clear();`,
    ),
  },
  {
    name: 'a highlight of the page over everything, with the highest priority',
    path: '/priority.html',
    html: articlePage({
      head: '<style>::highlight(all) { text-decoration: none; background: none }</style>',
      after: `<script>const r = new Range(); r.selectNodeContents(document.body);
        const all = new Highlight(r); all.priority = 2147483647; CSS.highlights.set('all', all);</script>`,
    }),
  },
  {
    name: 'a root element made inert',
    path: '/inert.html',
    html: articlePage({ after: '<script>document.documentElement.inert = true;</script>' }),
    opens: null,
  },
  {
    name: 'the article in a declarative shadow root',
    path: '/declarative.html',
    html: articlePage({
      body: `<div><template shadowrootmode="open">${ARTICLE}</template></div>`,
    }),
  },
  {
    name: 'three thousand shadow roots with text',
    path: '/many-shadows.html',
    html: articlePage({
      after: `<script>for (let at = 0; at < 3000; at++) {
        const host = document.createElement('div'); document.body.append(host);
        host.attachShadow({ mode: 'open' }).append('Item ' + at + (at % 100 ? '' : ' by Janet Yellen')); }</script>`,
    }),
  },
  {
    name: 'fifty frames, each in the other',
    path: '/nested.html',
    html: articlePage({
      after: `<script>let at = document; for (let depth = 0; depth < 50; depth++) {
        const frame = at.createElement('iframe'); at.body.append('Wang Yi, ' + depth, frame);
        at = frame.contentDocument; }</script>`,
    }),
  },
  {
    name: 'a title rewritten at every frame',
    path: '/title.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate(async () => {
        for (let at = 0; at < 90; at++) {
          document.title = at % 2 ? 'Rain' : '(1) Blinken in China';
          await new Promise((done) => requestAnimationFrame(done));
        }
        document.title = 'Blinken in China';
      });
    },
  },
  {
    name: 'an editor and a field that are typed into',
    path: '/editor.html',
    html: articlePage({ after: EDITOR }),
    async act(page) {
      for (const field of ['#editor', '#area']) {
        await page.focus(field);
        await page.keyboard.type(TYPED.repeat(4));
      }
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    },
    async check(page) {
      const [marks, typed] = await page.evaluate((text) => {
        let inside = 0;
        CSS.highlights.forEach((highlight) =>
          highlight.forEach((range) => {
            if (range.startContainer.parentElement?.closest('#editor, #area')) inside += 1;
          }),
        );
        const editor = document.querySelector('#editor')!.textContent.replaceAll('\u00a0', ' ');
        const area = document.querySelector<HTMLTextAreaElement>('#area')!.value;
        return [inside, [editor, area].map((one) => one.includes(text))] as const;
      }, TYPED.repeat(4).trim());
      if (marks > 0) throw new Error(`${marks} marks in what the reader types`);
      if (!typed.every(Boolean)) throw new Error('what was typed did not arrive whole');
    },
  },
  {
    name: 'the text of one node replaced without rest, and its name with it',
    path: '/node-data.html',
    html: articlePage({ after: '<p id="line">Nothing</p>' }),
    async act(page) {
      await page.evaluate(async (names) => {
        const text = document.querySelector('#line')!.firstChild as Text;
        const end = performance.now() + 1500;
        for (let at = 0; performance.now() < end; at++) {
          text.data = `${'x'.repeat(at % 50)} ${names[at % names.length]} spoke`;
          if (at % 20 === 0) await new Promise((done) => setTimeout(done));
        }
        text.data = 'Nothing';
      }, NAMES);
    },
  },
];
