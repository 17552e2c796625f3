/** Vue: server markup of the story, and hydration of it. */
import { createSSRApp, defineComponent, h, nextTick, ref } from 'vue';
import { offer, storyAt } from './story.ts';

const step = ref(0);

export const Story = defineComponent(
  () => () =>
    h(
      'article',
      storyAt(step.value).map(({ key, before, name, after, date }) =>
        date
          ? h('section', { key }, [h('time', date), ': ', before, h('b', name), after])
          : h('p', { key }, [before, h('b', name), after]),
      ),
    ),
);

if (typeof document !== 'undefined')
  offer({
    hydrate: () => void createSSRApp(Story).mount('#app'),
    update: async (next) => {
      step.value = next;
      await nextTick();
    },
  });
