import type { CardContent, CardRelation } from '../knowledge/card.ts';
import { shortName } from './short-name.ts';
import type { Words } from './words.ts';

/** More neighbours than these cannot be taken in at once; the list below names them all. */
const MOST = 6;
const WIDTH = 352;
const ROW = 42;
const BOX = 34;
/** Where the entry's own box ends, and where its neighbours' begin. */
const OWN = 104;
const OTHERS = 152;
/** Of a letter, in units of the drawing: names are set larger than the words on the lines, the own one bold. */
const OWN_NAME = 7.2;
const NAME = 6.1;
const WORD = 5.2;
/** Words may be set this much smaller before they are cut (Card.css). */
const SMALLER = 0.88;
/** Lines of the own name. */
const LINES = 5;

/** Who stands how to this entry: drawn for the eye, and as a list in which every name opens its card. */
export function CardGraph({ content, words }: { content: CardContent; words: Words }) {
  const { relations } = content;
  if (relations.length === 0) return null;
  return (
    <section>
      <h3>{words.t('card_relations')}</h3>
      <Drawing name={content.name} relations={relations} />
      <ul class="ties">
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

/** The entry on the left, a line to each neighbour; its words stand in the neighbour's box, in reading order. */
function Drawing({ name, relations }: { name: string; relations: readonly CardRelation[] }) {
  const others = [...Map.groupBy(relations, ({ entry }) => entry).values()].slice(0, MOST);
  const own = wrap(shortName(name), Math.floor((OWN - 14) / OWN_NAME));
  const height = Math.max(others.length * ROW, own.length * 14 + 22);
  const middle = height / 2;
  return (
    <svg class="graph" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" lang="en">
      {others.map((several, index) => {
        const y = (height - others.length * ROW) / 2 + (index + 0.5) * ROW;
        return <Neighbour key={several[0]!.entry} several={several} y={y} middle={middle} />;
      })}
      <g class="node own">
        <rect x="1" y={middle - own.length * 7 - 8} width={OWN - 1} height={own.length * 14 + 16} />
        {own.map((line, index) => (
          <text key={line} x="9" y={middle + (index - (own.length - 1) / 2) * 14 + 4}>
            {line}
          </text>
        ))}
      </g>
    </svg>
  );
}

function Neighbour(props: { several: readonly CardRelation[]; y: number; middle: number }) {
  const { several, y, middle } = props;
  const [first, ...more] = several as [CardRelation, ...CardRelation[]];
  const room = WIDTH - OTHERS - 14;
  const name = cut(shortName(first.name), Math.floor(room / NAME));
  const count = more.length > 0 ? ` +${more.length}` : '';
  const word = cut(first.relation, Math.floor(room / WORD / SMALLER) - count.length) + count;
  const size = word.length * WORD > room ? ' tight' : '';
  const out = first.direction === 'out';
  const [nameAt, wordAt] = out ? [y + 11, y - 4] : [y - 3, y + 11];
  const bend = (OWN + OTHERS) / 2;
  return (
    <g>
      <path
        class={`edge ${first.status}`}
        d={`M${OWN},${middle} C${bend},${middle} ${bend},${y} ${OTHERS},${y}`}
      />
      <path
        class={`tip ${first.status}`}
        d={out ? `M${OTHERS},${y} l-7,-3.5 v7 z` : `M${OWN},${middle} l7,-3.5 v7 z`}
      />
      <g class="node">
        <rect x={OTHERS} y={y - BOX / 2} width={WIDTH - OTHERS - 1} height={BOX} />
        <text x={OTHERS + 8} y={nameAt}>
          {name}
        </text>
        <text class={`word ${first.status}${size}`} x={OTHERS + 8} y={wordAt}>
          {word}
        </text>
      </g>
    </g>
  );
}

/** A text too long for its box is told in full in the list. */
const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

/** Words in lines of at most so many letters; a word may break after a dash. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ |(?<=[-–])/)) {
    const last = lines.at(-1);
    const longer = last !== undefined && `${last}${/[-–]$/.test(last) ? '' : ' '}${word}`;
    if (longer && longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, LINES);
  if (lines.length > LINES) shown[LINES - 1] += '…';
  return shown.map((line) => cut(line, most));
}
