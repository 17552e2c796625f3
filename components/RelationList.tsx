/** Relations in words: who, how, to whom, in which paragraph, and by whose account. */
import type { Relation } from '../knowledge/schema.ts';
import { paragraphWords } from './Sourced.tsx';
import { useTranslate } from './translate.tsx';

interface Props {
  title: string;
  relations: readonly Relation[];
  /** Names by entry id. */
  names: ReadonlyMap<string, string>;
  onOpen: (entry: string) => void;
}

export function RelationList({ title, relations, names, onOpen }: Props) {
  const t = useTranslate();
  const name = (id: string) => (
    <button class="name" type="button" onClick={() => onOpen(id)}>
      {names.get(id) ?? id}
    </button>
  );
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="relations">
        {relations.map((relation, index) => (
          <li key={index} class={relation.status}>
            <p lang="en">
              {name(relation.subject)} <em>{relation.relation}</em> {name(relation.object)}
            </p>
            <p class="relation-note" lang="en">
              {relation.text}
            </p>
            <p class="relation-proof">
              {relation.status !== 'reported' && `${t(`popup_map_key_${relation.status}`)}. `}
              {relation.attributedTo &&
                `${t('popup_map_said_by', names.get(relation.attributedTo) ?? relation.attributedTo)} `}
              {paragraphWords(relation.paragraphs, t)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
