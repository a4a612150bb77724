import * as v from 'valibot';
import { authoredText } from './authored-text';
import { formObject } from './form-object';

export const EXTRA_SHARES = ['25', '50', '100'] as const;
const MINUTE_MS = 60_000;
const MOST_MINUTES = 240;

/** A share of the time limit in percent, or (`amount` 'minutes') a number of minutes; 0 minutes takes a grant back. */
export const extraTimeSchema = v.pipe(
	formObject({
		participantId: v.pipe(v.string('extra_time.person'), v.regex(/^[0-9a-z]{1,64}$/, 'extra_time.person')),
		amount: v.picklist([...EXTRA_SHARES, 'minutes'], 'extra_time.amount'),
		minutes: v.optional(v.pipe(v.string('extra_time.minutes'), v.trim()), ''),
		reason: authoredText('extra_time.reason', 300)
	}),
	v.forward(
		v.partialCheck(
			[['amount'], ['minutes']],
			({ amount, minutes }) => amount !== 'minutes' || (/^\d{1,3}$/.test(minutes) && Number(minutes) <= MOST_MINUTES),
			'extra_time.minutes'
		),
		['minutes']
	)
);
export type ExtraTimeWish = v.InferOutput<typeof extraTimeSchema>;

/** In whole seconds of ms, so that clocks show round figures. */
export function extraTimeMs(
	{ amount, minutes }: Pick<ExtraTimeWish, 'amount' | 'minutes'>,
	timeLimitMs: number
): number {
	if (amount === 'minutes') return Number(minutes) * MINUTE_MS;
	return Math.round((timeLimitMs * Number(amount)) / 100_000) * 1000;
}
