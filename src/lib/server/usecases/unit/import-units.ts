import type * as v from 'valibot';
import { DomainError } from '../../../domain/domain-error';
import { isInSubtree, unitDepth } from '../../../domain/unit';
import { checkUnitLines, type UnitByCode, type UnitLine } from '../../../domain/unit-import';
import { dateOfCell } from '../../../formats/sheet-cell';
import { unitLinesOf } from '../../../formats/unit-sheet';
import { authorizeAnywhere, pathsFor, type Actor } from '../../access';
import { write } from '../../db';
import * as auditLog from '../../store/audit-log';
import * as importDrafts from '../../store/import-drafts';
import * as revisions from '../../store/revisions';
import * as units from '../../store/units';
import * as drafts from './import-draft';
import { storeUnits } from './store-units';

/** Reads a list of units to be looked through; gives the draft's id. */
export async function openUnitImport(actor: Actor, { file }: { file: File }, now: number): Promise<string> {
	authorizeAnywhere(actor, 'unit:edit');
	const payload = { lines: unitLinesOf(await drafts.sheetsOf(file)) };
	return drafts.keepDraft(actor, { kind: 'units', fileName: file.name, payload }, now);
}

/** Each line beside what is there. `revision` stands for the tree that they were held against. */
export async function viewUnitImport(actor: Actor, draftId: string) {
	authorizeAnywhere(actor, 'unit:edit');
	const { fileName, lines } = await drafts.draftLines<UnitLine>(actor, draftId, 'units');
	const revision = String(await revisions.current(revisions.TREE));
	const checked = checkUnitLines(lines, knownTo(actor, await units.list()));
	const count = (state: string) => checked.filter((one) => one.state === state).length;
	return {
		fileName,
		revision,
		counts: { new: count('new'), changed: count('changed'), same: count('same'), wrong: count('wrong') },
		checked: checked.map((one) => ({ ...one, faults: drafts.worded(one.faults) }))
	};
}

export async function mendUnitImport(actor: Actor, draftId: string, mending: drafts.Mending): Promise<void> {
	const { checked } = await viewUnitImport(actor, draftId);
	const kept = checked.filter(({ state }) => !(mending.dropWrong && state === 'wrong')).map(({ line }) => line);
	const lines = drafts.mendedLines(kept, mending).map((line) => ({
		...line,
		validFrom: dateOfCell(line.validFrom) ?? line.validFrom,
		validTo: dateOfCell(line.validTo) ?? line.validTo
	}));
	await drafts.storeDraft(draftId, lines);
}

type Confirmation = v.InferOutput<typeof drafts.confirmSchema> & { draftId: string };

/** Stores all lines in one write. Throws 'unit.stale' when the tree changed since the preview, 'import.wrong' while a line is wrong. */
export async function confirmUnitImport(
	actor: Actor,
	{ draftId, revision }: Confirmation,
	now: number
): Promise<{ added: number; changed: number }> {
	authorizeAnywhere(actor, 'unit:edit');
	const { fileName, lines } = await drafts.draftLines<UnitLine>(actor, draftId, 'units');
	return write(async (tx) => {
		await units.lockTree(tx);
		if (String(await revisions.current(revisions.TREE, tx)) !== revision) throw new DomainError('unit.stale');
		if (!(await importDrafts.remove(tx, draftId))) throw new DomainError('import.not_found');
		const all = await units.list(tx);
		const checked = checkUnitLines(lines, knownTo(actor, all));
		if (checked.some(({ state }) => state === 'wrong')) throw new DomainError('import.wrong');
		// The same unit may stand in several lines.
		const wanted = new Map(checked.flatMap((one) => (one.unit ? [[one.unit.code, one] as const] : [])));
		const added = [...wanted.values()].filter(({ state }) => state === 'new');
		const changed = [...wanted.values()].filter(({ state }) => state === 'changed');
		await storeUnits(
			tx,
			all,
			[...added, ...changed].flatMap(({ unit }) => unit ?? []),
			now
		);
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'unit.import',
			objectKind: 'unit',
			objectId: topOf(actor, all)?.id ?? '',
			before: { changed: changed.map(({ was }) => was) },
			after: {
				fileName,
				count: added.length,
				added: added.map(({ unit }) => unit?.code),
				changed: changed.map(({ unit }) => unit)
			}
		});
		return { added: added.length, changed: changed.length };
	});
}

function topOf(actor: Actor, all: readonly units.UnitRow[]): units.UnitRow | undefined {
	const paths = pathsFor(actor, 'unit:edit');
	return all.filter(({ path }) => paths.includes(path)).sort((a, b) => unitDepth(a) - unitDepth(b))[0];
}

/** What the file is held against: the units that this person may change, by their codes. */
function knownTo(actor: Actor, all: readonly units.UnitRow[]) {
	const paths = pathsFor(actor, 'unit:edit');
	const mine = all.filter(({ path }) => paths.some((root) => isInSubtree(path, root)));
	const mineIds = new Set(mine.map(({ id }) => id));
	const codeOf = new Map(all.map(({ id, code }) => [id, code]));
	const byCode = ({ code, name, kind, parentId, validFrom, validTo }: units.UnitRow): UnitByCode => ({
		code,
		name,
		kind,
		parentCode: parentId !== null && mineIds.has(parentId) ? (codeOf.get(parentId) ?? null) : null,
		validFrom,
		validTo
	});
	return {
		units: mine.map(byCode),
		otherCodes: new Set(all.filter(({ id }) => !mineIds.has(id)).map(({ code }) => code)),
		defaultParentCode: topOf(actor, all)?.code ?? null
	};
}
