import type { Actor } from '../../access';
import * as outreachChannels from '../../store/outreach-channels';
import { mendedLines, storeDraft, type Mending } from '../unit/import-draft';
import { checkLines } from './check-lines';
import { linesOf } from './import-lines';

/** More at once than anybody mends; the next ones come when these are done. */
const SHOWN = 40;

/** A draft line by line: what is wrong or seems a repeat, and what is ready. Throws 'outreach.import_not_found'. */
export async function showImport(actor: Actor, draftId: string, now: number) {
	const { fileName, lines } = await linesOf(actor, draftId);
	const checked = await checkLines(actor, lines, now);
	const wrong = checked.filter(({ ready }) => !ready);
	const repeated = checked.filter(({ ready, repeat }) => ready && repeat);
	const good = checked.filter(({ ready, repeat }) => ready && !repeat);
	return {
		fileName,
		counts: { ready: good.length, wrong: wrong.length, repeated: repeated.length },
		toMend: [...wrong, ...repeated].slice(0, SHOWN).map(({ line, issues, repeat }) => ({ line, issues, repeat })),
		ready: good.map(({ line, unitName, channelCode, ready }) => ({
			line: line.line,
			unitName,
			channelCode,
			occurredOn: ready?.input.occurredOn ?? '',
			place: line.place,
			title: ready?.input.title ?? '',
			headcounts: ready?.headcounts ?? {}
		})),
		channels: await outreachChannels.list()
	};
}

/** Takes over what was typed at the lines. Throws 'outreach.import_not_found'. */
export async function mendImport(actor: Actor, draftId: string, mending: Mending): Promise<void> {
	const { lines } = await linesOf(actor, draftId);
	await storeDraft(draftId, mendedLines(lines, mending));
}
