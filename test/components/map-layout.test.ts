import { describe, expect, test } from 'vitest';
import { bondsOf, layOutMap, neighbour } from '../../components/map-layout.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';

const { briefing } = compile(readBriefingFiles());
const WIDTHS = [352, 748, 1048];

describe.each(WIDTHS)('the map at %i px', (width) => {
  const layout = layOutMap(briefing.relations, width);

  test('gives every entry of a relation one place inside the drawing', () => {
    const ids = new Set(briefing.relations.flatMap(({ subject, object }) => [subject, object]));
    expect(layout.nodes.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
    for (const { x, y } of layout.nodes) {
      expect(x - layout.node.width / 2).toBeGreaterThanOrEqual(-0.01);
      expect(x + layout.node.width / 2).toBeLessThanOrEqual(width + 0.01);
      expect(y + layout.node.height / 2).toBeLessThanOrEqual(layout.height);
    }
  });

  test('no box covers another', () => {
    for (const a of layout.nodes)
      for (const b of layout.nodes)
        if (a !== b && a.column === b.column)
          expect(Math.abs(a.y - b.y), `${a.id} and ${b.id}`).toBeGreaterThan(layout.node.height);
  });

  test('draws every relation', () => {
    expect(layout.edges.map(({ relation }) => relation)).toEqual(briefing.relations);
    for (const { path } of layout.edges) expect(path).not.toContain('NaN');
  });
});

test('the sides stand apart: the United States left, China right', () => {
  const at = new Map(layOutMap(briefing.relations, 748).nodes.map((node) => [node.id, node]));
  expect(at.get('united-states')!.x).toBeLessThan(at.get('us-china-relations')!.x);
  expect(at.get('us-china-relations')!.x).toBeLessThan(at.get('china')!.x);
});

test('arrow keys reach every entry', () => {
  const { nodes } = layOutMap(briefing.relations, 748);
  const reached = new Set([nodes[0]!]);
  for (const node of reached)
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
      const next = neighbour(nodes, node, key);
      if (next) reached.add(next);
    }
  expect(reached.size).toBe(nodes.length);
  expect(neighbour(nodes, nodes[0]!, 'Enter')).toBeUndefined();
});

test('a box says how its entry stands to the chosen one, and in which direction', () => {
  const bonds = bondsOf(briefing.relations, 'china');
  const { from, to } = bonds.get('united-states')!;
  expect(from.map(({ relation }) => relation)).toEqual(['is said to seek calm with']);
  expect(to.map(({ relation }) => relation)).toEqual(['sees Taiwan’s status quo threatened by']);
  expect(bonds.get('antony-blinken')!.from).toEqual([]);
  expect(bonds.get('antony-blinken')!.to.length).toBeGreaterThan(1);
  expect(bonds.has('china')).toBe(false);
  const told = [...bonds.values()].flatMap((bond) => bond.from.concat(bond.to));
  const all = briefing.relations.filter(
    ({ subject, object }) => subject === 'china' || object === 'china',
  );
  expect(new Set(told)).toEqual(new Set(all));
  expect(bondsOf(briefing.relations, 'nobody').size).toBe(0);
});
