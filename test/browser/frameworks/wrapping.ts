/** The control: a highlighter that wraps names in elements, as most do. It must break what we leave whole. */
import Mark from 'mark.js';

Object.assign(globalThis, {
  wrap: (names: string[]) => new Mark(document.body).mark(names, { separateWordSearch: false }),
});
