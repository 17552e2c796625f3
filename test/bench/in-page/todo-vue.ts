/** The list in Vue. It has no synchronous flush, so a forced update takes its place after each step. */
import { createApp, defineComponent, getCurrentInstance, h, reactive, ref } from 'vue';
import { runRounds, type Todo } from './todo-work.ts';

let last = 0;
let flush = () => {};

const List = defineComponent(() => {
  const todos = ref<Todo[]>([]);
  const text = ref('');
  const instance = getCurrentInstance()!;
  flush = () => instance.update();
  const remove = (id: number) => {
    todos.value = todos.value.filter((todo) => todo.id !== id);
  };
  return () =>
    h('main', [
      h('input', {
        id: 'new',
        value: text.value,
        onInput: (event: Event) => (text.value = (event.target as HTMLInputElement).value),
      }),
      h('button', {
        id: 'add',
        onClick: () => todos.value.push(reactive({ id: ++last, text: text.value, done: false })),
      }),
      h(
        'ul',
        todos.value.map((todo) =>
          h('li', { key: todo.id, class: todo.done ? 'done' : '' }, [
            h('input', {
              class: 'toggle',
              type: 'checkbox',
              checked: todo.done,
              onClick: () => (todo.done = !todo.done),
            }),
            h('label', todo.text),
            h('button', { class: 'edit', onClick: () => (todo.text += ', again') }),
            h('button', { class: 'delete', onClick: () => remove(todo.id) }),
          ]),
        ),
      ),
    ]);
});

createApp(List).mount('#app');

export const run = (rounds: number) => runRounds({ flush: () => flush() }, rounds);
