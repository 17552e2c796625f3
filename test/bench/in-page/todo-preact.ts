/** The list in Preact. */
import { h, options, render } from 'preact';
import { useState } from 'preact/hooks';
import { runRounds, type Todo } from './todo-work.ts';

let pending: (() => void)[] = [];
options.debounceRendering = (callback) => void pending.push(callback);

function flush(): void {
  while (pending.length > 0) {
    const now = pending;
    pending = [];
    for (const callback of now) callback();
  }
}

let last = 0;

function List() {
  const [todos, setTodos] = useState<Todo[]>([]);
  const [text, setText] = useState('');
  const change = (id: number, to: (todo: Todo) => Todo) =>
    setTodos((old) => old.map((todo) => (todo.id === id ? to(todo) : todo)));
  return h(
    'main',
    null,
    h('input', { id: 'new', value: text, onInput: (event) => setText(event.currentTarget.value) }),
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
          { key: id, class: done ? 'done' : '' },
          h('input', {
            class: 'toggle',
            type: 'checkbox',
            checked: done,
            onClick: () => change(id, (todo) => ({ ...todo, done: !todo.done })),
          }),
          h('label', null, label),
          h('button', {
            class: 'edit',
            onClick: () => change(id, (todo) => ({ ...todo, text: `${todo.text}, again` })),
          }),
          h('button', {
            class: 'delete',
            onClick: () => setTodos((old) => old.filter((todo) => todo.id !== id)),
          }),
        ),
      ),
    ),
  );
}

render(h(List, null), document.getElementById('app')!);

export const run = (rounds: number) => runRounds({ flush }, rounds);
