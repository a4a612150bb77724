import { AUDIENCE_GROUPS, type AudienceGroup } from '../../domain/audience-group';
import { DIFFICULTIES, type Difficulty, type ItemContent } from '../../domain/item';

/** Other programs have tags where we have fields; these are the ones we write, in the words that teachers use. */
const DIFFICULTY_TAGS: Record<Difficulty, string> = { 1: 'nhận biết', 2: 'thông hiểu', 3: 'vận dụng' };
const AUDIENCE_TAGS: Record<AudienceGroup, string> = {
	officials: 'cán bộ',
	students: 'học sinh',
	residents: 'người dân',
	cooperatives: 'hợp tác xã'
};
const EVERYBODY = 'đối tượng: mọi người';
/** Says that a part of the right ones brings nothing. */
export const ALL_OR_NOTHING = 'chấm trọn câu';
const TRUE_FALSE = 'đúng hay sai';
const TOPIC = 'chủ đề: ';

export interface TagsRead {
	difficulty: Difficulty | null;
	audiences: AudienceGroup[] | null;
	topic: string | null;
	/** Several right ones, without points for a part of them. */
	allOrNothing: boolean;
	/** True or false in words of its own: 'Nên' and 'Không nên'. */
	trueFalse: boolean;
}

export function writeTags({ kind, difficulty, audiences, topic }: ItemContent, withTopic: boolean): string[] {
	const groups = audiences.map((group) => `đối tượng: ${AUDIENCE_TAGS[group]}`);
	return [
		DIFFICULTY_TAGS[difficulty],
		...(groups.length === 0 ? [EVERYBODY] : groups),
		...(kind === 'multiple' ? [ALL_OR_NOTHING] : []),
		...(kind === 'true_false' ? [TRUE_FALSE] : []),
		...(withTopic ? [TOPIC + topic] : [])
	];
}

/** Tags that say nothing here are left alone; case does not matter. */
export function readTags(tags: string[]): TagsRead {
	const known = new Set(tags.map((tag) => tag.trim().toLowerCase()));
	const groups = AUDIENCE_GROUPS.filter((group) => known.has(`đối tượng: ${AUDIENCE_TAGS[group]}`));
	return {
		difficulty:
			DIFFICULTIES.find((level) => known.has(DIFFICULTY_TAGS[level])) ?? (known.has('vận dụng cao') ? 3 : null),
		audiences: groups.length > 0 || known.has(EVERYBODY) ? groups : null,
		topic: tags.find((tag) => tag.startsWith(TOPIC))?.slice(TOPIC.length) ?? null,
		allOrNothing: known.has(ALL_OR_NOTHING),
		trueFalse: known.has(TRUE_FALSE)
	};
}
