/** Pages whose scripts break the DOM's functions, chase our element or imitate the reader. */
import { articlePage } from './article.ts';
import type { Attack } from './attack.ts';

const script = (code: string) => articlePage({ head: `<script>${code}</script>` });

/** Names by which forms and images cover properties of the document or of the form itself. */
const COVERED = [
  'parentNode',
  'parentElement',
  'childNodes',
  'firstChild',
  'nextSibling',
  'nodeType',
  'nodeName',
  'textContent',
  'tagName',
  'localName',
  'attributes',
  'children',
  'shadowRoot',
  'closest',
  'matches',
  'getAttribute',
  'hasAttribute',
  'isContentEditable',
  'contains',
  'getRootNode',
  'addEventListener',
  'getBoundingClientRect',
  'ownerDocument',
  'id',
  'lang',
];
const COVERED_DOCUMENT = [
  'body',
  'documentElement',
  'head',
  'title',
  'createElement',
  'createRange',
  'createTreeWalker',
  'addEventListener',
  'querySelector',
  'querySelectorAll',
  'getSelection',
  'caretPositionFromPoint',
  'elementFromPoint',
  'elementsFromPoint',
  'activeElement',
  'adoptedStyleSheets',
  'visibilityState',
  'hidden',
  'defaultView',
  'fullscreenElement',
  'designMode',
  'contentType',
  'readyState',
  'styleSheets',
  'URL',
  'location',
];
const form = (inside: string) =>
  `<form>${COVERED.map((name) => `<input name="${name}" size="1" style="background: none">`).join('')}${inside}</form>`;

export const scripts: Attack[] = [
  {
    name: 'a form around the article whose fields cover what a DOM walk asks for',
    path: '/clobbered-form.html',
    html: (() => {
      const page = articlePage();
      return page.replace('<article>', () => `${form('').slice(0, -7)}<article>`);
    })(),
  },
  {
    name: 'images that cover the properties of the document',
    path: '/clobbered-document.html',
    html: articlePage({
      after: COVERED_DOCUMENT.map((name) => `<img name="${name}" alt="">`).join(''),
    }),
  },
  {
    name: 'elements that cover the names of globals',
    path: '/clobbered-window.html',
    html: articlePage({
      after: ['chrome', 'browser', 'CSS', 'Highlight', 'navigator', 'getSelection', 'scheduler']
        .map((name) => `<a id="${name}" name="${name}"></a>`)
        .join(''),
    }),
  },
  {
    name: 'array, map and promise functions that throw',
    path: '/broken-builtins.html',
    html: script(`const no = () => { throw new Error('broken by the page'); };
      for (const kind of [Array, Map, Set, WeakMap, Promise, String, RegExp])
        for (const key of Object.getOwnPropertyNames(kind.prototype))
          if (!(key in { constructor: 1, length: 1, flags: 1, source: 1, size: 1, then: 1, toString: 1 }))
            try { kind.prototype[key] = no; } catch {}
      Object.prototype.polluted = 'yes'; Object.prototype.signal = 'no signal'; Object.prototype.get = no;`),
  },
  {
    name: 'DOM functions that throw: shadow roots, tree walkers, ranges, observers, events',
    path: '/broken-dom.html',
    html: script(`const no = () => { throw new Error('broken by the page'); };
      Element.prototype.attachShadow = no; Document.prototype.createTreeWalker = no;
      Document.prototype.createElement = no; Document.prototype.caretPositionFromPoint = no;
      Document.prototype.createRange = no; Range.prototype.getClientRects = no;
      Range.prototype.setStart = no; Node.prototype.appendChild = no; Element.prototype.append = no;
      HTMLElement.prototype.showPopover = no; EventTarget.prototype.addEventListener = no;
      for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'Highlight', 'Range',
        'StaticRange', 'CSSStyleSheet', 'requestIdleCallback', 'requestAnimationFrame', 'matchMedia', 'scheduler'])
        Object.defineProperty(globalThis, name, { get: no, configurable: true });`),
  },
  {
    name: 'getters of nodes that lie',
    path: '/lying-getters.html',
    unreadable: true,
    html: script(`for (const [kind, key] of [[Node, 'parentNode'], [Node, 'textContent'], [Node, 'nodeType'],
        [CharacterData, 'data'], [Node, 'isConnected'], [Document, 'body'], [Element, 'shadowRoot'], [Event, 'isTrusted'] ])
        try { Object.defineProperty(kind.prototype, key, { get: () => { throw new Error('a lie'); } }); } catch {}`),
  },
  {
    name: 'highlights of the page itself, which must survive us',
    path: '/own-highlights.html',
    html: articlePage({
      after: `<script>const r = new Range(); r.selectNodeContents(document.querySelector('p'));
        CSS.highlights.set('search', new Highlight(r));</script>`,
    }),
    async check(page) {
      const size = await page.evaluate(() => CSS.highlights.get('search')?.size);
      if (size !== 1) throw new Error(`the page's own highlight has ${size} ranges, not 1`);
    },
  },
  {
    name: 'the highlight registry cleared by the page',
    path: '/cleared.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate(() => CSS.highlights.clear());
      await page.mouse.move(300, 500);
      await page.mouse.move(310, 510);
    },
  },
  {
    name: 'our highlights deleted by the page again and again',
    path: '/deleting.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate(async () => {
        const until = performance.now() + 1500;
        while (performance.now() < until) {
          for (const name of CSS.highlights.keys())
            if (name.startsWith('backgrounder-')) CSS.highlights.delete(name);
          await new Promise((done) => requestAnimationFrame(done));
        }
      });
      await page.mouse.move(300, 500);
      await page.mouse.move(310, 510);
    },
  },
  {
    name: "junk of the page's under our highlight names",
    path: '/junk-highlights.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate(() => {
        const junk = new Highlight();
        for (const name of CSS.highlights.keys()) CSS.highlights.get(name)?.clear();
        CSS.highlights.set('backgrounder-junk', junk);
      });
      await page.mouse.move(300, 500);
      await page.mouse.move(310, 510);
    },
  },
  {
    name: 'the registry replaced on the page side',
    path: '/fake-registry.html',
    html: script(`Object.defineProperty(CSS, 'highlights', { get() { throw new Error('no highlights'); } });
      Object.freeze(CSS);`),
  },
  {
    name: 'our element removed the moment it appears',
    path: '/removes-host.html',
    html: script(`new MutationObserver((list) => { for (const { addedNodes } of list) for (const node of addedNodes)
      if (node.localName?.startsWith('backgrounder')) node.remove(); })
      .observe(document, { childList: true, subtree: true });`),
    opens: false,
  },
  {
    name: 'our element moved into the body the moment it appears',
    path: '/moves-host.html',
    html: script(`new MutationObserver((list) => { for (const { target, addedNodes } of list) for (const node of addedNodes)
      if (node.localName?.startsWith('backgrounder') && target !== document.body) document.body.append(node); })
      .observe(document, { childList: true, subtree: true });`),
    opens: null,
  },
  {
    name: 'our element defined by the page, with a shadow root of its own',
    path: '/defines-host.html',
    html: script(`customElements.define('backgrounder-card', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'open' }); globalThis.caught = this; }
      connectedCallback() { throw new Error('thrown in the page'); } });`),
    opens: null,
  },
  {
    name: 'pointer and keyboard events made by the page',
    path: '/synthetic.html',
    html: articlePage(),
    async act(page) {
      await page.evaluate(async () => {
        const target = document.querySelector('p')!;
        const range = new Range();
        range.setStart(target.firstChild!, 20);
        range.setEnd(target.firstChild!, 60);
        const box = range.getBoundingClientRect();
        const at = { clientX: box.x + 20, clientY: box.y + 10, bubbles: true, composed: true };
        for (const kind of ['pointerover', 'pointermove', 'mouseover', 'mousemove', 'click'])
          target.dispatchEvent(
            new (kind.startsWith('pointer') ? PointerEvent : MouseEvent)(kind, at),
          );
        for (const key of ['Escape', 'Enter', 'Tab'])
          document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        await new Promise((done) => setTimeout(done, 900));
        if (document.querySelector('backgrounder-card'))
          console.error('a made event opened the card');
      });
    },
    async check(page) {
      await page.evaluate(() => {
        const host = document.querySelector<HTMLElement>('backgrounder-card');
        host?.click();
        host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        if (host?.shadowRoot) throw new Error('the page can look into the card');
      });
    },
  },
  {
    name: 'every event stopped at the window',
    path: '/stops-events.html',
    html: script(`for (const kind of ['pointermove', 'mousemove', 'pointerover', 'mouseover', 'keydown', 'scroll', 'click'])
      addEventListener(kind, (event) => event.stopImmediatePropagation(), true);`),
    opens: null,
  },
  {
    name: 'a page that listens for messages and throws on those of others',
    path: '/message-guard.html',
    html: script(`addEventListener('message', () => { console.error('a message that is not mine'); });
      for (const kind of ['backgrounder', 'wxt:content-script-started'])
        document.addEventListener(kind, () => console.error('an event of an extension: ' + kind));`),
  },
];
