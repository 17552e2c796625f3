/**
 * The map's drawing. One entry is chosen: its lines stand out, and the boxes they lead to say how they stand to it, in
 * the order of a sentence: before the name what the chosen one does to it, after the name what it does. Words on the lines
 * would cross other lines. Arrow keys move the choice.
 */
import { useMemo, useRef } from 'preact/hooks';
import type { Relation } from '../knowledge/schema.ts';
import { bondsOf, layOutMap, neighbour, type MapEdge, type MapNode } from './map-layout.ts';
import { shortName } from './short-name.ts';
import { textScale } from './text-scale.ts';
import { useTranslate } from './translate.tsx';

interface Props {
  relations: readonly Relation[];
  /** Names by entry id. */
  names: ReadonlyMap<string, string>;
  /** In px of usual text. */
  width: number;
  chosen: string;
  onChoose: (entry: string) => void;
  onOpen: (entry: string) => void;
}

const ARROW = 'map-arrow';

export function RelationDrawing({ relations, names, width, chosen, onChoose, onOpen }: Props) {
  const t = useTranslate();
  const drawing = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layOutMap(relations, width), [relations, width]);
  const { nodes, edges, node: box } = layout;
  const touches = ({ relation }: MapEdge) =>
    relation.subject === chosen || relation.object === chosen;
  const bonds = bondsOf(relations, chosen);
  const walk = (event: KeyboardEvent, from: MapNode) => {
    const next = neighbour(nodes, from, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    drawing.current?.querySelector<HTMLElement>(`[data-entry="${next.id}"]`)?.focus();
  };
  return (
    <div
      class="map-drawing"
      ref={drawing}
      style={{ height: `${layout.height}px`, zoom: `${textScale()}` }}
    >
      <svg width={width} height={layout.height} aria-hidden="true">
        <marker
          id={ARROW}
          viewBox="0 0 8 8"
          refX="8"
          refY="4"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path class="arrow" d="M0,0.5 8,4 0,7.5z" />
        </marker>
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
              {...(touches(edge) && { 'marker-end': `url(#${ARROW})` })}
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
            class={`node ${node.side} ${bonds.has(node.id) ? 'related' : ''}`}
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
            <Words of={bonds.get(node.id)?.from} />
            <span>{shortName(names.get(node.id) ?? node.id)}</span>
            <Words of={bonds.get(node.id)?.to} />
          </button>
        ))}
      </div>
    </div>
  );
}

function Words({ of: relations = [] }: { of: readonly Relation[] | undefined }) {
  if (relations.length === 0) return null;
  const all = relations.map(({ relation }) => relation).join(' · ');
  return (
    <em title={all}>
      {relations.map(({ relation, status }) => (
        <i key={relation} class={status}>
          {relation}
        </i>
      ))}
    </em>
  );
}
