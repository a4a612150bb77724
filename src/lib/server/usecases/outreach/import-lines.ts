import type { Actor } from '../../access';
import { DomainError } from '../../../domain/domain-error';
import { tableOf, type SheetColumn } from '../../../formats/sheet-header';
import { write } from '../../db';
import { newId } from '../../id';
import * as importDrafts from '../../store/import-drafts';
import { sheetsOf } from '../unit/import-draft';

export const LINES_MAX = 500;
export const OUTREACH_IMPORT = 'outreach';

/** The columns of a list of activities, in the order of the template; a heading may be any of these names. */
export const IMPORT_COLUMNS = [
	{ key: 'unit', names: ['Đơn vị', 'Tên đơn vị', 'Mã đơn vị', 'Unit'] },
	{ key: 'channel', names: ['Kênh', 'Hình thức', 'Hình thức tuyên truyền', 'Channel'], required: true },
	{ key: 'date', names: ['Ngày', 'Thời gian', 'Ngày thực hiện', 'Date'], required: true },
	{ key: 'place', names: ['Địa điểm', 'Nơi', 'Place'] },
	{ key: 'title', names: ['Tên việc', 'Nội dung', 'Hoạt động', 'Title'] },
	{ key: 'officials', names: ['Cán bộ', 'CBCCVC', 'Officials'] },
	{ key: 'students', names: ['Học sinh', 'Học sinh, sinh viên', 'Students'] },
	{ key: 'residents', names: ['Người dân', 'Dân', 'Residents'] },
	{ key: 'cooperatives', names: ['DN, HTX', 'Doanh nghiệp, hợp tác xã', 'Doanh nghiệp', 'HTX', 'Enterprises'] },
	{ key: 'note', names: ['Ghi chú', 'Note'] }
] as const satisfies readonly SheetColumn[];

export type ImportColumn = (typeof IMPORT_COLUMNS)[number]['key'];
/** A line of the file as it was typed; `different` is 'on' where it was said to be another event than the one it seems to repeat. */
export type ImportLine = Record<ImportColumn, string> & { line: number; different: string };

/** Reads a file and keeps its lines until they are confirmed; gives the draft's id. Throws 'sheet.*', 'outreach.import_empty', 'outreach.import_lines'. */
export async function startImport(actor: Actor, file: File, now: number): Promise<string> {
	const { rows } = tableOf(await sheetsOf(file), IMPORT_COLUMNS);
	if (rows.length === 0) throw new DomainError('outreach.import_empty', {}, 'file');
	if (rows.length > LINES_MAX) {
		throw new DomainError('outreach.import_lines', { count: rows.length, most: LINES_MAX }, 'file');
	}
	const lines: ImportLine[] = rows.map(({ line, cells }) => ({ line, ...cells, different: '' }));
	const id = newId(now);
	const draft = {
		id,
		kind: OUTREACH_IMPORT,
		staffId: actor.id,
		fileName: file.name,
		payload: { lines },
		createdAt: now
	};
	await write((tx) => importDrafts.insert(tx, draft));
	return id;
}

/** Throws 'outreach.import_not_found' for a draft that was stored, thrown away or is somebody else's. */
export async function linesOf(actor: Actor, draftId: string): Promise<{ fileName: string; lines: ImportLine[] }> {
	const draft = await importDrafts.find(draftId, actor.id);
	if (draft?.kind !== OUTREACH_IMPORT) throw new DomainError('outreach.import_not_found');
	return { fileName: draft.fileName, lines: (draft.payload as { lines: ImportLine[] }).lines };
}
