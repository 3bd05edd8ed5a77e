import { z } from 'zod';
import { ICON_NAMES } from '../design/icons.ts';
import { TOPIC_COLOURS } from '../design/tokens.ts';

const topic = z.strictObject({
  id: z.string(),
  title: z.string().max(30),
  summary: z.string().max(140),
  icon: z.enum(ICON_NAMES),
  colour: z.enum(Object.keys(TOPIC_COLOURS) as [keyof typeof TOPIC_COLOURS, ...(keyof typeof TOPIC_COLOURS)[]]),
});

const event = z.strictObject({
  id: z.string(),
  title: z.string().max(30),
  summary: z.string().max(140),
  icon: z.enum(ICON_NAMES),
});

/** `content/topics.yaml`: topics and life events, in the order they are shown, and the guides the home page offers first. */
export const topicsFile = z.strictObject({ topics: z.array(topic).min(1), events: z.array(event).min(1), featured: z.array(z.string()).min(1) });

export type Topic = z.infer<typeof topic>;
export type LifeEvent = z.infer<typeof event>;
