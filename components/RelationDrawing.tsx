/** The map's drawing. One entry is chosen: its lines stand out and carry their words; arrow keys move the choice. */
import { useMemo, useRef } from 'preact/hooks';
import type { Relation } from '../knowledge/schema.ts';
import { layOutMap, neighbour, type MapEdge, type MapNode } from './map-layout.ts';
import { useTranslate } from './translate.tsx';

interface Props {
  relations: readonly Relation[];
  /** Names by entry id. */
  names: ReadonlyMap<string, string>;
  /** In px. */
  width: number;
  chosen: string;
  onChoose: (entry: string) => void;
  onOpen: (entry: string) => void;
}

export function RelationDrawing({ relations, names, width, chosen, onChoose, onOpen }: Props) {
  const t = useTranslate();
  const drawing = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layOutMap(relations, width), [relations, width]);
  const { nodes, edges, node: box } = layout;
  const touches = ({ relation }: MapEdge) =>
    relation.subject === chosen || relation.object === chosen;
  const related = new Set(
    edges.filter(touches).flatMap(({ relation }) => [relation.subject, relation.object]),
  );
  const walk = (event: KeyboardEvent, from: MapNode) => {
    const next = neighbour(nodes, from, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    drawing.current?.querySelector<HTMLElement>(`[data-entry="${next.id}"]`)?.focus();
  };
  return (
    <div class="map-drawing" ref={drawing} style={{ height: `${layout.height}px` }}>
      <svg width={width} height={layout.height} aria-hidden="true">
        <text class="side us" x={0} y={16}>
          {t('popup_map_side_us')}
        </text>
        <text class="side" x={width / 2} y={16} text-anchor="middle">
          {t('popup_map_side_between')}
        </text>
        <text class="side china" x={width} y={16} text-anchor="end">
          {t('popup_map_side_china')}
        </text>
        <text class="side" x={0} y={layout.below - 10}>
          {t('popup_map_side_other')}
        </text>
        {edges
          .toSorted((a, b) => Number(touches(a)) - Number(touches(b)))
          .map((edge) => (
            <path
              key={`${edge.relation.subject} ${edge.relation.relation} ${edge.relation.object}`}
              class={`edge ${edge.relation.status} ${touches(edge) ? 'shown' : ''}`}
              d={edge.path}
            />
          ))}
      </svg>
      <div role="group" aria-label={t('popup_map_walk')}>
        {nodes.map((node) => (
          <button
            key={node.id}
            type="button"
            lang="en"
            data-entry={node.id}
            class={`node ${node.side} ${related.has(node.id) ? 'related' : ''}`}
            aria-pressed={node.id === chosen}
            tabIndex={node.id === chosen ? 0 : -1}
            style={{
              left: `${node.x - box.width / 2}px`,
              top: `${node.y - box.height / 2}px`,
              width: `${box.width}px`,
              height: `${box.height}px`,
            }}
            title={names.get(node.id)}
            onClick={() => (node.id === chosen ? onOpen(node.id) : onChoose(node.id))}
            onKeyDown={(event) => walk(event, node)}
          >
            <span>{shortName(names.get(node.id) ?? node.id)}</span>
          </button>
        ))}
      </div>
      <EdgeWords edges={edges.filter(touches)} width={width} />
    </div>
  );
}

/** The words of the chosen entry's lines, moved apart so that none covers another. */
function EdgeWords({ edges, width }: { edges: readonly MapEdge[]; width: number }) {
  let free = Number.NEGATIVE_INFINITY;
  const placed = edges
    .toSorted((a, b) => a.middle.y - b.middle.y)
    .map((edge) => {
      const y = Math.max(edge.middle.y, free);
      free = y + 15;
      return { edge, y };
    });
  return (
    <ul class="edge-words" aria-hidden="true">
      {placed.map(({ edge: { relation, middle }, y }) => (
        <li
          key={`${relation.subject} ${relation.relation} ${relation.object}`}
          class={relation.status}
          lang="en"
          style={{ left: `${Math.min(Math.max(middle.x, 60), width - 60)}px`, top: `${y}px` }}
        >
          {relation.relation}
        </li>
      ))}
    </ul>
  );
}

/** A name without what stands in brackets or after a comma: boxes are small, the title has it whole. */
export const shortName = (name: string): string => name.replace(/\s*[(,].*$/, '');
