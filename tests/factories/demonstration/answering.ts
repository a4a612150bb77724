import type { VersionRow } from '../item';
import { seededRandom } from '$lib/domain/seed';

/** How a question takes people in this world: drawn from its text, so the same whenever the demonstration is loaded. */
interface Temper {
	/** Added to what somebody knows: below 0 it is harder than most. */
	ease: number;
	wrong: { id: string; pull: number }[];
	/** A wrong option that sounds right to those who have read more than the others. */
	trap: string | null;
}

const tempers = new Map<string, Temper>();

function temperOf({ id, stem, options, key }: VersionRow): Temper {
	const known = tempers.get(id);
	if (known) return known;
	const random = seededRandom(stem);
	const ease = (random() - 0.5) * 0.5;
	const isTrap = random() < 0.07;
	// Few wrong options are equally tempting.
	const wrong = options
		.filter((option) => !key.includes(option.id))
		.map(({ id: one }) => ({ id: one, pull: 0.1 + random() }));
	const temper = { ease, wrong, trap: isTrap ? (wrong[0]?.id ?? null) : null };
	tempers.set(id, temper);
	return temper;
}

const WELL_READ = 0.72;
/** Those who know more than most know much more of what is hard. */
const SPREAD = 1.5;

/** What somebody chooses; `knows` and `guess` are their luck at this question, each in [0, 1). Null: they leave it. */
export function choiceAt(version: VersionRow, skill: number, [knows, guess]: [number, number]): string[] | null {
	if (knows > 0.985) return null;
	const { ease, wrong, trap } = temperOf(version);
	if (trap && skill > WELL_READ && guess < 0.7) return [trap];
	if (knows < Math.min(0.97, Math.max(0.05, WELL_READ + SPREAD * (skill - WELL_READ) + ease))) return version.key;
	let left = guess * wrong.reduce((sum, { pull }) => sum + pull, 0);
	const chosen = wrong.find(({ pull }) => (left -= pull) < 0) ?? wrong[0]!;
	return [chosen.id];
}
