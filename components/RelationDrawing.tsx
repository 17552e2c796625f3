/** The map's drawing. One entry is chosen: its lines stand out and carry their words; arrow keys move the choice. */
import { useMemo, useRef } from 'preact/hooks';
import type { Relation } from '../knowledge/schema.ts';
import { layOutMap, neighbour, type MapEdge, type MapNode } from './map-layout.ts';
import { otherEnd, placeWords } from './map-words.ts';
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
    <div
      class="map-drawing"
      ref={drawing}
      style={{ height: `${layout.height}px`, zoom: `${textScale()}` }}
    >
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
            {!layout.roomy && <WordsInBox relations={relations} chosen={chosen} node={node.id} />}
          </button>
        ))}
      </div>
      {layout.roomy && (
        <ul class="edge-words" aria-hidden="true">
          {placeWords(layout, chosen).map(({ edge: { relation }, x, y }) => (
            <li
              key={`${relation.subject} ${relation.relation} ${relation.object}`}
              class={relation.status}
              lang="en"
              style={{ left: `${x}px`, top: `${y}px`, maxWidth: `${layout.gutter - 4}px` }}
              title={relation.relation}
            >
              {relation.relation}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Where lines are too close for words: the first relation to the chosen entry, and how many more there are. */
function WordsInBox({
  relations,
  chosen,
  node,
}: {
  relations: readonly Relation[];
  chosen: string;
  node: string;
}) {
  const [first, ...more] = relations.filter((relation) => otherEnd(relation, chosen) === node);
  if (!first || node === chosen) return null;
  return (
    <em class={first.status}>
      {first.relation}
      {more.length > 0 && ` +${more.length}`}
    </em>
  );
}
