/** The list in React. */
import { createElement as h, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { runRounds, type Todo } from './todo-work.ts';

let last = 0;

function List() {
  const [todos, setTodos] = useState<Todo[]>([]);
  const [text, setText] = useState('');
  const change = (id: number, to: (todo: Todo) => Todo) =>
    setTodos((old) => old.map((todo) => (todo.id === id ? to(todo) : todo)));
  return h(
    'main',
    null,
    h('input', { id: 'new', value: text, onChange: (event) => setText(event.target.value) }),
    h('button', {
      id: 'add',
      onClick: () => setTodos((old) => [...old, { id: ++last, text, done: false }]),
    }),
    h(
      'ul',
      null,
      todos.map(({ id, text: label, done }) =>
        h(
          'li',
          { key: id, className: done ? 'done' : '' },
          h('input', {
            className: 'toggle',
            type: 'checkbox',
            checked: done,
            onChange: () => change(id, (todo) => ({ ...todo, done: !todo.done })),
          }),
          h('label', null, label),
          h('button', {
            className: 'edit',
            onClick: () => change(id, (todo) => ({ ...todo, text: `${todo.text}, again` })),
          }),
          h('button', {
            className: 'delete',
            onClick: () => setTodos((old) => old.filter((todo) => todo.id !== id)),
          }),
        ),
      ),
    ),
  );
}

const root = createRoot(document.getElementById('app')!);
flushSync(() => root.render(h(List)));

export const run = (rounds: number) => runRounds({ flush: () => flushSync(() => {}) }, rounds);
