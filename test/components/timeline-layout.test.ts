import { describe, expect, test } from 'vitest';
import {
  LABEL_HEIGHT,
  layOutTimeline,
  standingOf,
  stretchOf,
} from '../../components/timeline-layout.ts';
import { compile } from '../../knowledge/compile.ts';
import { readBriefingFiles } from '../../knowledge/files.ts';
import type { TimelineEvent } from '../../knowledge/schema.ts';

const { briefing } = compile(readBriefingFiles());
const event = (date: string, inBriefing = false): TimelineEvent => ({
  date,
  precision: 'day',
  text: `On ${date}.`,
  inBriefing,
  paragraphs: [],
  entries: ['china'],
  sources: ['s'],
});
const YEAR = { from: new Date('2024-01-01'), to: new Date('2024-12-31') };
const DAY = '2024-04-20';

describe('the timeline', () => {
  test('is true to scale: twice the time is twice the way', () => {
    const { labels } = layOutTimeline(
      [event('2024-02-01'), event('2024-04-01'), event('2024-07-31')],
      YEAR,
      DAY,
    );
    const [a, b, c] = labels.map(({ dot }) => dot) as [number, number, number];
    // 60 days, then 121.
    expect((c - b) / (b - a)).toBeCloseTo(121 / 60, 5);
  });

  test('leaves out what lies outside the stretch and orders the rest', () => {
    const { labels } = layOutTimeline(
      [event('2025-01-01'), event('2024-06-01'), event('2024-03-01')],
      YEAR,
      DAY,
    );
    expect(labels.map(({ events }) => events[0]!.date)).toEqual(['2024-03-01', '2024-06-01']);
  });

  test('folds three that lie too close, not two', () => {
    const near = ['2024-06-01', '2024-06-02', '2024-06-03'].map((date) => event(date));
    expect(layOutTimeline(near, YEAR, DAY).labels).toHaveLength(1);
    expect(layOutTimeline(near.slice(1), YEAR, DAY).labels).toHaveLength(2);
  });

  test('an opened fold shows its events one by one', () => {
    const near = ['2024-06-01', '2024-06-02', '2024-06-03'].map((date) => event(date));
    expect(layOutTimeline(near, stretchOf(near), DAY).labels).toHaveLength(3);
  });

  test('tells the briefing, its context and what came later apart', () => {
    expect(standingOf(event('2024-05-20', true), DAY)).toBe('briefing');
    expect(standingOf(event('2024-04-20'), DAY)).toBe('context');
    expect(standingOf(event('2024-04-21'), DAY)).toBe('later');
  });

  test.each([
    ['2023-01-20', '2024-06-05'],
    ['2024-03-30', '2024-05-03'],
    ['2024-04-20', '2026-05-31'],
  ])('no label of the briefing covers another from %s to %s', (from, to) => {
    const { labels, height } = layOutTimeline(
      briefing.timeline,
      { from: new Date(from), to: new Date(to) },
      briefing.date,
    );
    expect(labels.length).toBeGreaterThan(5);
    for (const [index, label] of labels.slice(1).entries())
      expect(label.top - labels[index]!.top).toBeGreaterThanOrEqual(LABEL_HEIGHT);
    expect(labels.at(-1)!.top + LABEL_HEIGHT).toBeLessThanOrEqual(height);
  });

  test('every event since the low point is reached in some stretch', () => {
    const shown = new Set(
      [
        ['2023-01-20', '2024-06-05'],
        ['2024-04-20', '2026-05-31'],
      ].flatMap(([from, to]) =>
        layOutTimeline(
          briefing.timeline,
          { from: new Date(from!), to: new Date(to!) },
          briefing.date,
        ).labels.flatMap(({ events }) => events),
      ),
    );
    const story = briefing.timeline.filter(({ date }) => date >= '2023-01-20');
    expect([...shown]).toHaveLength(story.length);
  });
});
