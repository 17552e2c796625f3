import { expect, test } from 'vitest';
import { applyChange } from '../../../entrypoints/shared/settings-changes.ts';
import { defaultSettings, standing, type Settings } from '../../../entrypoints/shared/settings.ts';
import { switchSite } from '../../../entrypoints/shared/site-switch.ts';

type Case = [Settings['mode'], Settings['sites'], boolean, Settings['sites']];

const SITE = 'news.example.org';

test.each<Case>([
  ['everywhere', {}, false, { [SITE]: 'never' }],
  ['everywhere', { [SITE]: 'never' }, true, {}],
  ['everywhere', { [SITE]: 'always' }, false, { [SITE]: 'never' }],
  ['everywhere', { 'example.org': 'never' }, true, { 'example.org': 'never', [SITE]: 'always' }],
  ['everywhere', { 'example.org': 'never', [SITE]: 'always' }, false, { 'example.org': 'never' }],
  ['chosen', {}, true, { [SITE]: 'always' }],
  ['chosen', { [SITE]: 'always' }, false, {}],
  ['chosen', { 'example.org': 'always' }, false, { 'example.org': 'always', [SITE]: 'never' }],
  ['chosen', { 'example.org': 'always', [SITE]: 'never' }, true, { 'example.org': 'always' }],
])('%s with %j, switched to %s, becomes %j', (mode, sites, on, after) => {
  const settings = { ...defaultSettings(), mode, sites };
  const next = applyChange(settings, switchSite(settings, SITE, on, Date.now()));
  expect(next.sites).toEqual(after);
  expect(standing(next, SITE, Date.now()) === 'on').toBe(on);
});
