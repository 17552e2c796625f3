/**
 * Where the map's entries stand: a fixed place for each by its side, chosen by hand so that the picture is the
 * same every day and can be learnt. The United States left, China right, what lies between them in the middle,
 * others below. A force layout would move the sides about with every change of the data.
 */
import type { Relation } from '../knowledge/schema.ts';

export type Side = 'us' | 'china' | 'between' | 'other';

/** Columns from left to right, in rows from top to bottom; "" leaves a row free. */
const PLACES: readonly [side: Side, rows: readonly string[]][] = [
  [
    'us',
    [
      'united-states',
      'joe-biden',
      'antony-blinken',
      'janet-yellen',
      'donald-trump',
      'us-state-department',
      'us-treasury',
      'unnamed-us-officials',
      'us-alliances',
      'us-presidential-election-2024',
    ],
  ],
  [
    'between',
    [
      'us-china-relations',
      'biden-xi-call-april-2024',
      'woodside-summit-2023',
      'blinken-china-visit-april-2024',
      'yellen-china-visit-april-2024',
      'relations-low-point-2023',
      'military-to-military-dialogue',
      'fentanyl-cooperation',
      'us-tariffs-chinese-steel',
      'us-arms-sales-to-taiwan',
      'cultural-people-to-people-ties',
      'cross-strait-status-quo',
    ],
  ],
  [
    'china',
    [
      'china',
      'xi-jinping',
      'chinese-leadership',
      'beijing',
      'shanghai',
      'china-economic-recovery',
      'two-largest-economies',
    ],
  ],
];

/** Below the sides: neighbours, one group a column. */
const BELOW: readonly (readonly string[])[] = [
  [
    'japan',
    'fumio-kishida',
    'philippines',
    'ferdinand-marcos-jr',
    'trilateral-summit-april-2024',
    'san-francisco',
    'stimson-center',
    'yun-sun',
  ],
  [
    'taiwan',
    'lai-ching-te',
    'taiwan-inauguration-2024',
    'europe',
    'italy',
    'italy-press-conference-april-2024',
    'cold-war-end',
  ],
  [
    'russia',
    'russian-defense-industry',
    'dual-use-goods',
    'direct-military-assistance',
    'russia-ukraine-war',
    'ukraine',
  ],
];

export interface MapNode {
  id: string;
  side: Side;
  column: number;
  row: number;
  /** Middle of the node, in px. */
  x: number;
  y: number;
}

export interface MapEdge {
  relation: Relation;
  /** SVG path from subject to object. */
  path: string;
}

export interface MapLayout {
  nodes: MapNode[];
  edges: MapEdge[];
  height: number;
  /** Of a node's box, in px. */
  node: { width: number; height: number };
  /** Top of the lower part. */
  below: number;
}

/** A box holds a name and two lines of words, with air above and below. */
const NODE_HEIGHT = 48;
const ROW = 54;
const TOP = 30;
/** Between the sides and what stands below them, in px: room for a heading. */
const GAP = 34;
/** The lines between the columns must stay visible: this much of the width at least is theirs. */
const LINES = 0.16;

/**
 * @param width of the drawing, in px
 * @returns nodes for all entries of the relations; one without a place of its own is put below, last.
 */
export function layOutMap(relations: readonly Relation[], width: number): MapLayout {
  const wanted = new Set(relations.flatMap(({ subject, object }) => [subject, object]));
  const gutter = (width * LINES) / 2;
  const nodeWidth = (width - 2 * gutter) / 3;
  const x = (column: number) => nodeWidth / 2 + ((width - nodeWidth) * column) / 2;
  const placed = (side: Side, column: number, ids: readonly string[], top: number): MapNode[] =>
    ids
      .filter((id) => wanted.has(id))
      .map((id, row) => ({
        id,
        side,
        column,
        row,
        x: x(column),
        y: top + row * ROW + NODE_HEIGHT / 2,
      }));
  const upper = PLACES.flatMap(([side, ids], column) => placed(side, column, ids, TOP));
  const known = new Set([...PLACES.flatMap(([, ids]) => ids), ...BELOW.flat()]);
  const rest = [...wanted].filter((id) => !known.has(id)).toSorted();
  const below = lowest(upper) + NODE_HEIGHT / 2 + GAP;
  const lower = BELOW.flatMap((ids, column) =>
    placed('other', column, column === BELOW.length - 1 ? [...ids, ...rest] : ids, below),
  );
  const nodes = [...upper, ...lower];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = relations.map((relation) => {
    const from = byId.get(relation.subject)!;
    const to = byId.get(relation.object)!;
    return { relation, path: connect(from, to, nodeWidth, gutter) };
  });
  return {
    nodes,
    edges,
    height: lowest(nodes) + NODE_HEIGHT / 2 + 8,
    node: { width: nodeWidth, height: NODE_HEIGHT },
    below,
  };
}

const lowest = (nodes: readonly MapNode[]): number => Math.max(0, ...nodes.map(({ y }) => y));

/** A curve between the facing edges of two boxes; within a column it bows out to the nearer gutter. */
function connect(from: MapNode, to: MapNode, box: number, gutter: number): string {
  const half = box / 2;
  if (from.column === to.column) {
    const side = from.column === 2 ? -1 : 1;
    const start = from.x + side * half;
    const bow =
      start + side * Math.max(10, gutter * (0.4 + (Math.abs(from.row - to.row) % 4) * 0.15));
    return `M${start},${from.y} C${bow},${from.y} ${bow},${to.y} ${start},${to.y}`;
  }
  const side = from.x < to.x ? 1 : -1;
  const start = from.x + side * half;
  const end = to.x - side * half;
  const bend = (start + end) / 2;
  return `M${start},${from.y} C${bend},${from.y} ${bend},${to.y} ${end},${to.y}`;
}

/** The node nearest in the direction of an arrow key; undefined where there is none. */
export function neighbour(
  nodes: readonly MapNode[],
  from: MapNode,
  key: string,
): MapNode | undefined {
  const towards: Record<string, (node: MapNode) => boolean> = {
    ArrowUp: (node) => node.column === from.column && node.y < from.y,
    ArrowDown: (node) => node.column === from.column && node.y > from.y,
    ArrowLeft: (node) => node.x < from.x,
    ArrowRight: (node) => node.x > from.x,
  };
  const lies = towards[key];
  if (!lies) return undefined;
  const distance = (node: MapNode) => Math.abs(node.y - from.y) + Math.abs(node.x - from.x) * 4;
  return nodes.filter(lies).toSorted((a, b) => distance(a) - distance(b))[0];
}

/** How an entry stands to the chosen one: what the chosen does to it, and what it does to the chosen. */
export interface Bond {
  /** The chosen is their subject. */
  from: Relation[];
  /** The chosen is their object. */
  to: Relation[];
}

/** By entry, the relations that tie it to the chosen one; entries without any are absent. */
export function bondsOf(relations: readonly Relation[], chosen: string): Map<string, Bond> {
  const bonds = new Map<string, Bond>();
  const bondTo = (entry: string): Bond => {
    let bond = bonds.get(entry);
    if (!bond) bonds.set(entry, (bond = { from: [], to: [] }));
    return bond;
  };
  for (const relation of relations)
    if (relation.subject === chosen) bondTo(relation.object).from.push(relation);
    else if (relation.object === chosen) bondTo(relation.subject).to.push(relation);
  return bonds;
}
