import { z } from 'zod';
import { day } from '../guide/schema.ts';

/** How an opinion came. */
export const FEEDBACK_CHANNELS = ['tai-quay', 'dien-thoai', 'zalo', 'email', 'bieu-mau', 'cong-dvcqg', 'van-ban', 'hoi-nghi'] as const;

/** What it is about. */
export const FEEDBACK_GROUPS = ['noi-dung', 'thao-tac', 'trang-web', 'an-pham', 'phat-thanh', 'phuc-vu', 'khac'] as const;

/** What was made of it, in the order of the published table. */
export const OUTCOMES = ['tiep-thu', 'mot-phan', 'chua-tiep-thu', 'chuyen'] as const;

/** Words of an answer: longer ones are not read. */
const MOST_ANSWER_WORDS = 80;

const sentence = z.string().min(5).max(300);
const reply = {
  /** The answer as it is published, ≤ 80 words: thanks first, then what was found, then the next step. No name, no number of a person. */
  text: z.string().min(10).refine((text) => text.trim().split(/\s+/).length <= MOST_ANSWER_WORDS, {
    message: `trả lời dài quá ${MOST_ANSWER_WORDS} chữ`,
    params: { hint: 'cảm ơn, trả lời thẳng, nêu việc tiếp theo; phần còn lại đưa vào hướng dẫn' },
  }),
  /** What was done because of it: "Sửa bước 3 của hướng dẫn". */
  done: sentence.optional(),
  /** When the answer was made public. */
  published: day,
  /** Edition of the guide that holds the change. */
  edition: z.number().int().min(1).optional(),
};

const opinion = z.strictObject({
  /** Mã ý kiến, each once: "GY-2026-001". */
  id: z.string().regex(/^[A-Z]{2,4}-\d{4}-\d{3}$/, 'mã ý kiến viết dạng "GY-2026-001"'),
  /** Id of the ward it was given to; the default ward when left out. */
  ward: z.string().optional(),
  received: day,
  channel: z.enum(FEEDBACK_CHANNELS),
  /** What was said, summed up so that nobody can be known by it: no name, address, telephone, number of a card. */
  content: z.string().min(10).max(400),
  group: z.enum(FEEDBACK_GROUPS),
  /** Slug of the guide it is about; left out for an opinion on everything. */
  guide: z.string().optional(),
  /** `null` until it is answered in public. */
  reply: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('tiep-thu'), ...reply }),
    /** `reason`: why the rest was not. */
    z.strictObject({ outcome: z.literal('mot-phan'), reason: sentence, ...reply }),
    z.strictObject({ outcome: z.literal('chua-tiep-thu'), reason: sentence, ...reply }),
    /** `to`: the office it was passed on to. */
    z.strictObject({ outcome: z.literal('chuyen'), to: sentence, ...reply }),
  ]).nullable(),
});

/** `content/feedback.yaml`: opinions on the handbook and their public answers, oldest first. */
export const feedbackFile = z.strictObject({
  /** Days, counted by the calendar from the day received, within which the ward promises an answer, and the decision that says so. `null` until there is one. */
  limit: z.strictObject({ days: z.number().int().min(1).max(365), basis: z.string().min(5).max(160) }).nullable(),
  opinions: z.array(opinion),
});

export type Feedback = z.infer<typeof feedbackFile>;
export type Opinion = Feedback['opinions'][number];
export type Reply = NonNullable<Opinion['reply']>;
export type Outcome = (typeof OUTCOMES)[number];
