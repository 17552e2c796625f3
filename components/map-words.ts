/** Where the words on the map's lines stand. Numbers in, numbers out. */
import type { Relation } from '../knowledge/schema.ts';
import type { MapEdge, MapLayout } from './map-layout.ts';

/** One line of words beside a line of the drawing, in px. */
const WORD_LINE = 15;
/** Of a letter of those words, in px, on the wide side; and the air beside them. */
const LETTER = 5.6;
const AIR = 8;

/**
 * Where the words on a chosen entry's lines stand: beside the entry each line leads to, in the gap it comes
 * through; several to one entry one below the other. `x` and `y` are the middle of the words.
 */
export function placeWords(
  layout: MapLayout,
  chosen: string,
): { edge: MapEdge; x: number; y: number }[] {
  const nodes = new Map(layout.nodes.map((node) => [node.id, node]));
  const from = nodes.get(chosen);
  const room = layout.gutter - 2 * AIR;
  const heightOf = ({ relation }: MapEdge) =>
    WORD_LINE * Math.ceil((relation.relation.length * LETTER) / room);
  const touching = layout.edges.filter(({ relation }) => otherEnd(relation, chosen) !== undefined);
  // Where each gap is free again, so that words of different lines never cover each other.
  const free = new Map<number, number>();
  return touching
    .map((edge) => ({ edge, to: nodes.get(otherEnd(edge.relation, chosen)!)! }))
    .toSorted((a, b) => a.to.y - b.to.y)
    .map(({ edge, to }) => {
      const comesFromLeft = from!.x < to.x || (from!.x === to.x && to.column === 2);
      const x = to.x + ((comesFromLeft ? -1 : 1) * (layout.node.width + layout.gutter)) / 2;
      const together = touching.filter(({ relation }) => otherEnd(relation, chosen) === to.id);
      const all = together.reduce((sum, one) => sum + heightOf(one), 0);
      const top = Math.max(to.y - all / 2, free.get(Math.round(x)) ?? 0);
      const height = heightOf(edge);
      free.set(Math.round(x), top + height);
      return { edge, x, y: top + height / 2 };
    });
}

/** The entry at the other end of a relation; undefined when it does not touch this one. */
export function otherEnd({ subject, object }: Relation, entry: string): string | undefined {
  if (subject === entry) return object;
  return object === entry ? subject : undefined;
}
