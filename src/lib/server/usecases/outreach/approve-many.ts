import * as v from 'valibot';
import { outreachActs } from '../../../domain/outreach-approval';
import type { Actor } from '../../access';
import { write } from '../../db';
import * as outreachActivities from '../../store/outreach-activities';
import { approveIn } from './decide-activity';

const MOST = 100;

/** '<id>.<revision>' of each activity that was ticked. */
export const approveManySchema = v.object({
	seen: v.pipe(
		v.optional(v.array(v.pipe(v.string(), v.regex(/^[0-9a-z]{22}\.\d{1,9}$/, 'field.invalid'))), []),
		v.minLength(1, 'outreach.none_ticked'),
		v.maxLength(MOST, 'field.invalid')
	)
});
export type ApproveManyForm = v.InferOutput<typeof approveManySchema>;

/** Approves what was ticked; `left` counts those that somebody changed meanwhile or that are not this person's to decide. */
export async function approveMany(actor: Actor, { seen }: ApproveManyForm, now: number) {
	const revisions = new Map(seen.map((one) => one.split('.') as [string, string]));
	const found = await Promise.all([...revisions.keys()].map((id) => outreachActivities.find(id)));
	const mine = found.filter((one) => one !== undefined).filter((one) => outreachActs(actor, one).includes('approve'));
	const approved = await write(async (tx) => {
		let done = 0;
		for (const activity of mine) {
			if (await approveIn(tx, actor, activity, Number(revisions.get(activity.id)), now)) done += 1;
		}
		return done;
	});
	return { approved, left: revisions.size - approved };
}
