import * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { localDateSchema } from '../../../domain/local-date';
import { optionalAuthoredText } from '../../../domain/authored-text';
import { populationGap, populationsOn, populationTree, type Population } from '../../../domain/population';
import { checkPopulationLines, type ImportedFigure, type PopulationLine } from '../../../domain/population-import';
import { isInSubtree } from '../../../domain/unit';
import { toLocalDate } from '../../../domain/zone-time';
import { countOfCell, dateOfCell } from '../../../formats/sheet-cell';
import { populationLinesOf } from '../../../formats/unit-sheet';
import { authorizeAnywhere, pathsFor, type Actor } from '../../access';
import { write } from '../../db';
import { ZONE } from '../../environment';
import { newId } from '../../id';
import * as auditLog from '../../store/audit-log';
import * as importDrafts from '../../store/import-drafts';
import * as populations from '../../store/populations';
import * as revisions from '../../store/revisions';
import * as units from '../../store/units';
import * as drafts from './import-draft';

/** The date and source are for lines that have none of their own. */
export const populationFileSchema = v.object({
	file: drafts.sheetFile,
	asOf: v.optional(v.union([v.literal(''), localDateSchema], 'date.format'), ''),
	source: optionalAuthoredText('population.source', 300)
});

export async function openPopulationImport(
	actor: Actor,
	{ file, asOf, source }: v.InferOutput<typeof populationFileSchema>,
	now: number
): Promise<string> {
	authorizeAnywhere(actor, 'population:edit');
	const payload = { lines: populationLinesOf(await drafts.sheetsOf(file), { asOf, source }) };
	return drafts.keepDraft(actor, { kind: 'populations', fileName: file.name, payload }, now);
}

/** Each line beside the figure that stands, and what would contradict each other once all are stored. */
export async function viewPopulationImport(actor: Actor, draftId: string, now: number) {
	authorizeAnywhere(actor, 'population:edit');
	const { fileName, lines } = await drafts.draftLines<PopulationLine>(actor, draftId, 'populations');
	const revision = String(await revisions.current(revisions.TREE));
	const [all, history] = [await units.list(), await populations.history()];
	const today = toLocalDate(now, ZONE);
	const checked = check(actor, lines, all, today);
	const standing = standingFigures(history);
	const figures = distinct(checked.flatMap((one) => one.figures));
	return {
		fileName,
		revision,
		wrong: checked.filter(({ faults }) => faults.length > 0).length,
		figureCount: figures.length,
		checked: checked.map((one) => ({
			...one,
			faults: drafts.worded(one.faults),
			figures: one.figures.map((figure) => ({ ...figure, before: standing(figure) }))
		})),
		conflicts: conflictsOf(all, history, figures, today)
	};
}

export async function mendPopulationImport(
	actor: Actor,
	draftId: string,
	mending: drafts.Mending,
	now: number
): Promise<void> {
	const { checked } = await viewPopulationImport(actor, draftId, now);
	const kept = checked.filter(({ faults }) => !(mending.dropWrong && faults.length > 0)).map(({ line }) => line);
	const lines = drafts.mendedLines(kept, mending);
	await drafts.storeDraft(
		draftId,
		lines.map((line) => ({ ...line, asOf: dateOfCell(line.asOf) ?? line.asOf }))
	);
}

type Confirmation = v.InferOutput<typeof drafts.confirmSchema> & { draftId: string };

/** Stores all figures in one write; gives how many. Throws 'unit.stale' and 'import.wrong' as for units. */
export async function confirmPopulationImport(
	actor: Actor,
	{ draftId, revision }: Confirmation,
	now: number
): Promise<number> {
	authorizeAnywhere(actor, 'population:edit');
	const { fileName, lines } = await drafts.draftLines<PopulationLine>(actor, draftId, 'populations');
	return write(async (tx) => {
		await units.lockTree(tx);
		if (String(await revisions.current(revisions.TREE, tx)) !== revision) throw new DomainError('unit.stale');
		if (!(await importDrafts.remove(tx, draftId))) throw new DomainError('import.not_found');
		const checked = check(actor, lines, await units.list(tx), toLocalDate(now, ZONE));
		if (checked.some(({ faults }) => faults.length > 0)) throw new DomainError('import.wrong');
		const figures = distinct(checked.flatMap((one) => one.figures));
		const known = new Map((await populations.history(tx)).map((one) => [keyOf(one), one]));
		const corrected = figures.flatMap((figure) => known.get(keyOf({ ...figure, basis: 'typed' })) ?? []);
		const rows = figures.map((figure) => ({ ...figure, id: newId(now), enteredBy: actor.id, enteredAt: now }));
		await populations.putAll(tx, rows);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'population.import',
			objectKind: 'unit',
			objectId: figures[0]?.unitId ?? '',
			before: {
				corrected: corrected.map(({ unitId, audienceGroup, asOf, headcount }) => ({
					unitId,
					audienceGroup,
					asOf,
					headcount
				}))
			},
			after: { fileName, count: figures.length, figures }
		});
		return figures.length;
	});
}

function check(actor: Actor, lines: PopulationLine[], all: units.UnitRow[], today: string) {
	const paths = pathsFor(actor, 'population:edit');
	const mine = all.filter(({ path }) => paths.some((root) => isInSubtree(path, root)));
	return checkPopulationLines(lines, { units: mine, today, countOf: countOfCell });
}

const keyOf = ({ unitId, audienceGroup, asOf, basis }: Omit<Population, 'source' | 'headcount'>) =>
	`${unitId} ${audienceGroup} ${asOf} ${basis ?? 'typed'}`;

/** The same figure may stand in several lines. */
const distinct = (figures: ImportedFigure[]) => [...new Map(figures.map((one) => [keyOf(one), one])).values()];

/** Finds the headcount that holds for the same unit and group on the date of a new one. */
function standingFigures(history: readonly populations.PopulationRow[]) {
	const series = Map.groupBy(history, ({ unitId, audienceGroup }) => `${unitId} ${audienceGroup}`);
	return ({ unitId, audienceGroup, asOf }: ImportedFigure) => {
		const [figure] = populationsOn(series.get(`${unitId} ${audienceGroup}`) ?? [], asOf);
		return figure ? { headcount: figure.headcount, asOf: figure.asOf, basis: figure.basis } : null;
	};
}

/** Units of the file, and the ones above them, whose own figure would not be what the units below it add up to. */
function conflictsOf(all: units.UnitRow[], history: Population[], figures: ImportedFigure[], today: string) {
	const replaced = new Set(figures.map((one) => keyOf(one)));
	const rows = populationTree(all, [...history.filter((one) => !replaced.has(keyOf(one))), ...figures], today);
	const byId = new Map(all.map((unit) => [unit.id, unit]));
	const concerned = new Set(
		figures.flatMap(({ unitId, audienceGroup }) =>
			[unitId, byId.get(unitId)?.parentId ?? ''].map((id) => `${id} ${audienceGroup}`)
		)
	);
	return [...concerned].flatMap((key) => {
		const [id = '', group = 'residents'] = key.split(' ') as [string, ImportedFigure['audienceGroup']];
		const cell = rows.get(id)?.[group];
		if (!cell || populationGap(cell) !== 'conflict') return [];
		return {
			id,
			name: byId.get(id)?.name ?? '',
			group,
			own: cell.own?.headcount ?? 0,
			ofChildren: cell.ofChildren ?? 0
		};
	});
}
