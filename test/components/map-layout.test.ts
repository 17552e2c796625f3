import { describe, expect, test } from 'vitest';
import { layOutMap, neighbour } from '../../components/map-layout.ts';
import { otherEnd, placeWords } from '../../components/map-words.ts';
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

  test('words on lines never cover each other', () => {
    for (const { id } of layout.nodes) {
      const words = placeWords(layout, id);
      for (const a of words)
        for (const b of words)
          if (a !== b && Math.abs(a.x - b.x) < 1)
            expect(Math.abs(a.y - b.y), `words around ${id}`).toBeGreaterThanOrEqual(15);
    }
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

test('the other end of a relation is told from either side', () => {
  const relation = briefing.relations[0]!;
  expect(otherEnd(relation, relation.subject)).toBe(relation.object);
  expect(otherEnd(relation, relation.object)).toBe(relation.subject);
  expect(otherEnd(relation, 'nobody')).toBeUndefined();
});
