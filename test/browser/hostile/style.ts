/** Pages whose style sheets attack the marks and the card, or lay text out in unusual ways. */
import { ARTICLE, articlePage } from './article.ts';
import type { Attack } from './attack.ts';

const style = (css: string) => articlePage({ head: `<style>${css}</style>` });

export const styles: Attack[] = [
  {
    name: 'every property of every element unset as important',
    path: '/unset.html',
    html: style('* { all: unset !important } p { display: block !important }'),
  },
  {
    name: 'unknown elements under the root hidden in every way',
    path: '/hide-host.html',
    html: style(`html > :not(head):not(body), backgrounder-card { display: none !important;
      visibility: hidden !important; opacity: 0 !important; transform: scale(0) !important;
      clip-path: inset(50%) !important; pointer-events: none !important; width: 0 !important;
      content-visibility: hidden !important; filter: opacity(0) !important; inset: -9999px !important }
      [popover] { display: none !important }`),
  },
  {
    name: 'an overlay above everything that lets the pointer through',
    path: '/overlay.html',
    html: articlePage({
      after: `<div style="position: fixed; inset: 0; z-index: 2147483647; pointer-events: none;
        background: rgba(255, 0, 0, .1)"></div>`,
    }),
  },
  {
    name: 'an overlay above everything that takes the pointer',
    path: '/cover.html',
    html: articlePage({
      after: '<div style="position: fixed; inset: 0; z-index: 2147483647"></div>',
    }),
    opens: false,
  },
  {
    name: 'the article in a modal dialog',
    path: '/dialog.html',
    html: articlePage({
      body: `<p>Behind.</p><dialog>${ARTICLE}</dialog><script>document.querySelector('dialog').showModal();</script>`,
    }),
  },
  {
    name: 'a popover of the page over everything',
    path: '/popover.html',
    html: articlePage({
      after: `<div popover="manual" style="width: 100vw; height: 100vh; border: 0; background: none; pointer-events: none"></div>
        <script>document.querySelector('[popover]').showPopover();</script>`,
    }),
  },
  {
    name: 'a root element that is transformed, filtered and contained',
    path: '/contained.html',
    html: style('html { transform: translate(0); filter: contrast(1); contain: paint }'),
  },
  {
    name: 'a page zoomed by half',
    path: '/zoom.html',
    html: style('html { zoom: 1.5 }'),
  },
  {
    name: 'vertical text, right to left',
    path: '/vertical.html',
    html: style('html { writing-mode: vertical-rl } body { height: 700px }'),
  },
  {
    name: 'a right-to-left page in columns',
    path: '/columns.html',
    html: style('html { direction: rtl } article { columns: 3 }'),
  },
  {
    name: 'text that can neither be selected nor hit',
    path: '/unselectable.html',
    html: style('p { user-select: none; -webkit-user-select: none; cursor: none }'),
  },
  {
    name: 'highlight rules of the page for our names and for all',
    path: '/highlight-css.html',
    html: style(`::highlight(backgrounder-mark), ::highlight(backgrounder-person) { color: transparent; background: black }
      ::selection { color: transparent }`),
  },
  {
    name: 'content skipped until it is near',
    path: '/content-visibility.html',
    html: style('p { content-visibility: auto; contain-intrinsic-size: 0 60px }'),
  },
  {
    name: 'a scrolling body inside a fixed root',
    path: '/scroller.html',
    html: style(
      'html, body { height: 100%; overflow: hidden; margin: 0 !important } article { height: 300px; overflow: scroll }',
    ),
  },
  {
    name: 'transitions and animations on everything',
    path: '/animated.html',
    html: style('*, ::before { transition: all 9s !important; animation: none 9s !important }'),
  },
  {
    name: 'printing',
    path: '/print.html',
    html: articlePage({
      head: '<style media="print">article { color: black }</style>',
      after: '<script>onbeforeprint = onafterprint = () => {};</script>',
    }),
    async act(page) {
      await page.pdf();
    },
  },
];
