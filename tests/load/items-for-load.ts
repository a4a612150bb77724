import { DIFFICULTIES, ITEM_STATUSES, type ItemContent } from '$lib/domain/item';
import { ITEM_USES } from '$lib/domain/item-use';
import { searchTextOf } from '$lib/domain/item-search';
import { seededRandom } from '$lib/domain/seed';
import { insertMany, migrate, schema, write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import { loadTopics } from '$lib/server/usecases/content/load-topics';
import { shippedItems } from '$lib/server/usecases/content/shipped-items';
import { aStaffMember } from '../factories/staff';
import { MINUTE } from '../factories/time';
import { aUnit, theCommune } from '../factories/unit';

const AT_ONCE = 1_000;
const BANKS = 20;
const WRITERS = 12;
/** A word that stands in five of all items. */
export const RARE = 'thuỷ phi cơ';

/** About every eighth word becomes another one of the bank, so that no two items are the same and words stay as common as they are. */
function varied(text: string, vocabulary: string[], random: () => number): string {
	return text.replace(/\p{L}+/gu, (word) =>
		random() < 0.12 ? vocabulary[Math.floor(random() * vocabulary.length)]! : word
	);
}

/** A bank of `count` items built from those shipped, in twenty units' banks, at most three versions each. Prints who looks through it. */
export async function main([count = '50000', at = String(Date.now())]: string[]) {
	await migrate();
	const now = Number(at);
	const random = seededRandom('năm mươi nghìn câu hỏi');
	const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)]!;
	await write(loadTopics);
	const shipped = shippedItems();
	const vocabulary = shipped.flatMap(({ stem, explanation }) => `${stem} ${explanation}`.match(/\p{L}+/gu) ?? []);
	const commune = await theCommune();
	const banks = [commune];
	while (banks.length < BANKS) banks.push(await aUnit());
	const writers = await Promise.all(Array.from({ length: WRITERS }, () => aStaffMember({ role: 'organizer' })));
	const looker = await aStaffMember({
		roles: (['organizer', 'reviewer'] as const).map((role) => ({ role, unitId: commune.id }))
	});
	const total = Number(count);
	for (let from = 0; from < total; from += AT_ONCE) {
		const rows = Array.from({ length: Math.min(AT_ONCE, total - from) }, (_, n) => {
			const number = from + n;
			const base = shipped[number % shipped.length]!;
			const text = (written: string) => varied(written, vocabulary, random);
			const content: ItemContent = {
				...{ kind: base.kind, key: base.key, topic: base.topic, audiences: base.audiences },
				stem: text(base.stem) + (number % Math.floor(total / 5) === 7 ? ` Có ${RARE} không?` : ''),
				options: base.options.map(({ id, text: option }) => ({ id, text: text(option) })),
				explanation: text(base.explanation),
				source: random() < 0.9 ? `${base.source}, số ${1 + Math.floor(random() * 900)}/QĐ-UBND` : '',
				difficulty: pick(DIFFICULTIES)
			};
			const [id, versionId] = [newId(now), newId(now)];
			const status = random() < 0.7 ? 'approved' : pick(ITEM_STATUSES);
			const updatedAt = now - Math.floor(random() * total) * MINUTE;
			const written = { authorId: pick(writers).id, createdAt: updatedAt };
			const { topic, difficulty } = content;
			return {
				item: {
					...{
						id,
						unitId: pick(banks).id,
						status,
						currentVersionId: versionId,
						topic,
						difficulty,
						...written,
						updatedAt
					},
					approvedVersionId: status === 'approved' ? versionId : null,
					searchFolded: searchTextOf(content),
					...{ importId: null, use: random() < 0.7 ? 'any' : pick(ITEM_USES), shippedId: null, isDemo: false }
				},
				version: { id: versionId, itemId: id, version: 1, ...content, ...written },
				review: {
					id: newId(now),
					itemId: id,
					versionId,
					act: 'submit' as const,
					staffId: written.authorId,
					note: null,
					at: updatedAt
				}
			};
		});
		await write(async (tx) => {
			await insertMany(tx, schema.items, rows.map(({ item }) => item) as never);
			await insertMany(
				tx,
				schema.itemVersions,
				rows.map(({ version }) => version)
			);
			await insertMany(
				tx,
				schema.itemReviews,
				rows.map(({ review }) => review)
			);
		});
	}
	process.stdout.write(`${JSON.stringify({ looker: looker.id })}\n`);
}
