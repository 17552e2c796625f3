import type { CardContent, CardRelation } from '../knowledge/card.ts';
import type { Words } from './words.ts';

/** More spokes than these cannot be read at this size; the list below names them all. */
const MOST = 6;
const WIDTH = 352;
const ROW = 40;

/** Who stands how to this entry: drawn for the eye, and as a list in which every name opens its card. */
export function CardGraph({ content, words }: { content: CardContent; words: Words }) {
  const { relations } = content;
  if (relations.length === 0) return null;
  const others = [...new Map(relations.map((relation) => [relation.entry, relation])).values()];
  return (
    <section>
      <h3>{words.t('card_relations')}</h3>
      {others.length > 1 && <Drawing name={content.name} others={others.slice(0, MOST)} />}
      <ul class="relations">
        {relations.map((relation) => (
          <li key={relation.entry + relation.relation + relation.direction + relation.text}>
            <Sentence name={content.name} relation={relation} words={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sentence(props: { name: string; relation: CardRelation; words: Words }) {
  const { name, relation, words } = props;
  const { t } = words;
  const own = <span>{name}</span>;
  const other = (
    <button type="button" class="name" data-do="open" data-entry={relation.entry}>
      {relation.name}
    </button>
  );
  const [subject, object] = relation.direction === 'out' ? [own, other] : [other, own];
  return (
    <>
      <span lang="en">
        {subject} {relation.relation} {object}
      </span>{' '}
      <span class="sources">
        {relation.paragraphs.map((paragraph) => t('card_paragraph', paragraph)).join(', ')}
        {relation.attributedTo && (
          <>
            {' · '}
            {t('card_according_to')} <span lang="en">{relation.attributedTo}</span>
          </>
        )}
        {relation.status !== 'reported' && ` · ${t(`card_status_${relation.status}`)}`}
      </span>
    </>
  );
}

/** One line to each neighbour, in two columns around the entry's own name. */
function Drawing({ name, others }: { name: string; others: readonly CardRelation[] }) {
  const rows = Math.ceil(others.length / 2);
  const height = Math.max(rows, 2) * ROW + 8;
  const centre = { x: WIDTH / 2, y: height / 2 };
  return (
    <svg class="graph" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" lang="en">
      {others.map((other, index) => {
        const x = index % 2 === 0 ? 54 : WIDTH - 54;
        const y = Math.round(((index >> 1) + 0.5) * (height / rows));
        return (
          <g key={other.entry}>
            <line class={`edge ${other.status}`} x1={centre.x} y1={centre.y} x2={x} y2={y} />
            <Label x={x} y={y} width={106} text={other.name} />
          </g>
        );
      })}
      <Label x={centre.x} y={centre.y} width={112} text={name} own />
    </svg>
  );
}

function Label(props: { x: number; y: number; width: number; text: string; own?: boolean }) {
  const { x, y, width, text, own } = props;
  // About 6 units a letter at this size; a longer name is told in the list in full.
  const most = Math.floor(width / 6.2);
  return (
    <g class={own ? 'node own' : 'node'}>
      <rect x={x - width / 2} y={y - 13} width={width} height="26" rx="13" />
      <text x={x} y={y + 4} text-anchor="middle">
        {text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text}
      </text>
    </g>
  );
}
