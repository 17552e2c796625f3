import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { svg } from '../../components/svg.ts';
import { toTrees, type Tree } from '../../components/tree.ts';

const FLAGS = 'node_modules/flag-icons/flags/4x3';

/** Writes a tree back as SVG. */
function write(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  const attributes = Object.entries(tree.attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tree.tag}${attributes.join('')}>${tree.children.map(write).join('')}</${tree.tag}>`;
}
/** The same file without what the reader leaves out or writes otherwise. */
const plain = (source: string) =>
  source
    .replaceAll('xlink:href', 'href')
    .replace(/ xmlns:xlink="[^"]*"/, '')
    .replaceAll(/>\s+</g, '><')
    .replaceAll(/<(\w+)([^>]*?)\s*\/>/g, '<$1$2></$1>')
    .trim();

test('every flag of the library is read whole', () => {
  const files = readdirSync(FLAGS).filter((file) =>
    /^(cn|eu|it|jp|ph|ru|tw|ua|us)\.svg$/.test(file),
  );
  expect(files).toHaveLength(9);
  for (const file of files) {
    const source = readFileSync(`${FLAGS}/${file}`, 'utf8');
    expect(write(toTrees(svg(source, {}))[0]!)).toBe(plain(source));
  }
});

test('comments are left out and extra attributes win', () => {
  const [icon] = toTrees(
    svg('<!-- a > b --><svg width="24"><path d="M0 0"/></svg>', { width: '1em' }),
  );
  expect(write(icon!)).toBe('<svg width="1em"><path d="M0 0"></path></svg>');
});
