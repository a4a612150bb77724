import { AUDIENCE_GROUPS } from '$lib/domain/audience-group';
import { migrate } from '$lib/server/db';
import { aPublishedContest } from '../factories/contest';
import { DAY, HOUR } from '../factories/time';
import { aUnit } from '../factories/unit';

const VILLAGES = 40;
const BANK = 120;
const PAPER = 30;

/** An open contest of thirty questions for a load run; prints its code and the ids of its units as JSON. */
export async function main() {
	await migrate();
	const now = Date.now();
	const units = [];
	for (let n = 0; n < VILLAGES; n++) units.push(await aUnit({ name: `Thôn ${n + 1}` }));
	const { contest } = await aPublishedContest({
		code: 'tai',
		items: BANK,
		paperSize: PAPER,
		rounds: [
			{
				opensAt: now - HOUR,
				closesAt: now + DAY,
				rules: { attemptsAllowed: 1, prediction: 'participants', scoreShown: true }
			}
		],
		now
	});
	console.log(
		JSON.stringify({ code: contest.code, units: units.map(({ id }) => id), groups: AUDIENCE_GROUPS, paper: PAPER })
	);
}
