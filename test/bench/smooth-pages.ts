/** The pages of part "smooth": huge, growing, chatting, and never at rest. Their scripts use no promises (see trace.ts). */
import { generatePage } from './generator.ts';

const OPENING =
  '<p id="view">Antony Blinken meets Wang Yi and Xi Jinping in Beijing, while Lai Ching-te waits in Taiwan and Janet Yellen speaks of overcapacity.</p>';

/** Names in the opening paragraph, each of which must be marked. */
export const NAMES_IN_VIEW = [
  'Antony Blinken',
  'Wang Yi',
  'Xi Jinping',
  'Lai Ching-te',
  'Janet Yellen',
];

/** Sets the mark "bench:marked" in the first frame in which every name of the opening is highlighted. */
const WATCH_MARKS = `
  const wanted = ${JSON.stringify(NAMES_IN_VIEW)};
  const view = document.getElementById('view');
  function look() {
    const texts = new Set();
    for (const highlight of CSS.highlights.values())
      for (const range of highlight)
        if (view.contains(range.startContainer)) {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          texts.add(live.toString());
        }
    if (wanted.every((name) => texts.has(name))) performance.mark('bench:marked');
    else requestAnimationFrame(look);
  }
  requestAnimationFrame(look);`;

const page = (body: string, script: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The visit</title></head><body><main><h1>The visit</h1>${OPENING}${body}</main><script>${script}</script></body></html>`;

/** 10 MB of text in 200,000 text nodes. */
export function hugePage(): string {
  const { html } = generatePage({ subject: 'topic', paragraphs: 400, language: 'en', seed: 91 });
  const sentences = html
    .slice(html.indexOf('</aside>'))
    .replaceAll(/<[^>]+>/g, ' ')
    .split(/(?<=\.)\s+/)
    .map((text) => text.trim())
    .filter((text) => text.length > 20);
  const nodes: string[] = [];
  for (let index = 0; index < 200_000; index++) {
    const text = sentences[index % sentences.length]!.slice(0, 52).padEnd(50, ' .');
    nodes.push(index % 4 === 0 ? `</p><p>${text}` : index % 2 === 0 ? `<b>${text}</b>` : text);
  }
  return page(`<p>${nodes.join('')}</p>`, WATCH_MARKS);
}

/** After a second: 50 posts of 200 text nodes, ten a second, then the mark "bench:until". */
export function liveBlog(): string {
  return page(
    '<div id="blog"></div>',
    `let post = 0;
    function add() {
      if (post === 0) performance.mark('bench:from');
      const article = document.createElement('article');
      for (let line = 0; line < 100; line++) {
        const p = document.createElement('p');
        const b = document.createElement('b');
        b.textContent = 'Update ' + post + '.' + line + ' ';
        p.append(b, line % 10 ? 'The ferry left the harbour an hour late, the company said.' : 'Wang Yi told Antony Blinken that China would not yield on Taiwan.');
        article.append(p);
      }
      document.getElementById('blog').prepend(article);
      if (++post === 50) { clearInterval(timer); performance.mark('bench:until'); }
    }
    let timer;
    addEventListener('load', () => setTimeout(() => (timer = setInterval(add, 100)), 1000));`,
  );
}

/** After a second, for five seconds: a line added, an old one removed and one changed, 50 times a second. */
export function chat(): string {
  return page(
    '<div id="chat"></div>',
    `let line = 0, timer;
    function change() {
      if (line === 0) performance.mark('bench:from');
      const box = document.getElementById('chat');
      const p = document.createElement('p');
      p.textContent = line % 5 ? 'lol, message ' + line : 'Did you hear what Xi Jinping told Joe Biden? ' + line;
      box.append(p);
      if (box.children.length > 60) box.firstChild.remove();
      if (box.children.length > 5) box.children[2].firstChild.data += ' (edited)';
      if (++line === 250) { clearInterval(timer); performance.mark('bench:until'); }
    }
    addEventListener('load', () => setTimeout(() => (timer = setInterval(change, 20)), 1000));`,
  );
}

/**
 * From load on, for five seconds: in every frame 20 paragraphs are replaced. Half-way a name is written outside of
 * them: "bench:named"; "bench:seen" follows when it is highlighted. Frames are counted in `frameCount`.
 */
export function restless(): string {
  return page(
    '<div id="box"></div><p id="late"></p>',
    `var frameCount = 0;
    const box = document.getElementById('box'), late = document.getElementById('late');
    let begin, named = false, seen = false;
    function frame(now) {
      begin ??= now;
      frameCount++;
      const lines = [];
      for (let line = 0; line < 20; line++) {
        const p = document.createElement('p');
        p.textContent = 'Frame ' + frameCount + ': Wang Yi spoke, and China’s ministry repeated it, line ' + line;
        lines.push(p);
      }
      box.replaceChildren(...lines);
      if (!named && now - begin > 2500) { named = true; late.textContent = 'Then Fumio Kishida arrived in Washington.'; performance.mark('bench:named'); }
      if (named && !seen)
        for (const highlight of CSS.highlights.values())
          for (const range of highlight)
            if (range.startContainer === late.firstChild && !seen) { seen = true; performance.mark('bench:seen'); }
      if (now - begin < 5000) requestAnimationFrame(frame);
    }
    addEventListener('load', () => requestAnimationFrame(frame));`,
  );
}
