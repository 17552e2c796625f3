/** Pages whose policies and frames forbid what a careless extension needs. */
import { ARTICLE, articlePage } from './article.ts';
import type { Attack } from './attack.ts';

const quoted = ARTICLE.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const FRAME = 'style="width: 900px; height: 600px; border: 0"';

/** One frame with the article in a page that is itself about nothing. */
const framed = (attributes: string) =>
  articlePage({ body: `<p>Below is a frame.</p><iframe ${FRAME} ${attributes}></iframe>` });

export const policy: Attack[] = [
  {
    name: 'a policy that allows nothing at all',
    path: '/strict.html',
    headers: { 'content-security-policy': "default-src 'none'" },
    html: articlePage(),
  },
  {
    name: 'trusted types required, none allowed',
    path: '/trusted-types.html',
    headers: {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    },
    html: articlePage(),
  },
  {
    name: 'trusted types with a default policy that throws',
    path: '/trusted-default.html',
    headers: { 'content-security-policy': "require-trusted-types-for 'script'" },
    html: articlePage({
      head: `<script>const no = () => { throw new Error('no html here'); };
        globalThis.trustedTypes?.createPolicy('default', { createHTML: no, createScript: no, createScriptURL: no });</script>`,
    }),
  },
  {
    name: 'a page sandboxed by its own header, without an origin',
    path: '/sandbox-header.html',
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
    html: articlePage(),
  },
  {
    name: 'cross-origin isolation',
    path: '/isolated.html',
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    },
    html: articlePage(),
  },
  {
    name: 'every feature denied by permissions policy',
    path: '/permissions.html',
    headers: {
      'permissions-policy':
        'fullscreen=(), storage-access=(), picture-in-picture=(), unload=(), sync-xhr=(), focus-without-user-activation=()',
    },
    html: articlePage(),
  },
  {
    name: 'the article in a srcdoc frame',
    path: '/srcdoc.html',
    html: framed(`srcdoc="${quoted}"`),
    frame: 0,
  },
  {
    name: 'the article in a sandboxed frame without scripts',
    path: '/sandboxed-frame.html',
    html: framed('sandbox src="/inner-article.html"'),
    files: { '/inner-article.html': { body: articlePage() } },
    frame: 0,
    // Its observer would run in the frame's own world when our host comes, and may not.
    witnessSays: /^Blocked script execution in '[^']*inner-article\.html'/,
  },
  {
    name: 'the article in a sandboxed srcdoc frame with scripts',
    path: '/sandboxed-srcdoc.html',
    html: framed(`sandbox="allow-scripts" srcdoc="${quoted}"`),
    frame: 0,
  },
  {
    name: 'a frame written by script into about:blank',
    path: '/blank-frame.html',
    html: articlePage({
      body: `<p>Below is a frame.</p><iframe ${FRAME}></iframe>
        <template>${ARTICLE}</template>
        <script>document.querySelector('iframe').contentDocument.body.append(
          document.querySelector('template').content.cloneNode(true));</script>`,
    }),
    frame: 0,
  },
  {
    name: 'thirty frames without prose, removed and added again',
    path: '/many-frames.html',
    html: articlePage({
      after: `<div id="ads">${'<iframe srcdoc="<b>ad</b>" width="90" height="30"></iframe>'.repeat(30)}</div>`,
    }),
    async act(page) {
      await page.evaluate(async () => {
        const ads = document.querySelector('#ads')!;
        const copy = [...ads.children].map((frame) => frame.cloneNode(true));
        ads.replaceChildren();
        await new Promise((done) => setTimeout(done, 100));
        ads.replaceChildren(...copy);
        await new Promise((done) => setTimeout(done, 300));
      });
    },
  },
];
