import { templateXlsx, type TemplateColumn, type TemplateOptions } from '../../../formats/sheet-template';
import { authorizeAnywhere, pathsFor, type Actor } from '../../access';
import * as outreachChannels from '../../store/outreach-channels';
import * as units from '../../store/units';

/** Longer lists are of no use in a drop-down. */
const UNITS_LISTED = 300;

/** The workbook to fill in; `words` gets the names of channels and units to choose from. */
export async function importTemplate(
	actor: Actor,
	words: (lists: { channels: outreachChannels.ChannelRow[]; units: string[] }) => {
		columns: TemplateColumn[];
		options: TemplateOptions;
	}
): Promise<Uint8Array> {
	authorizeAnywhere(actor, 'outreach:record');
	const own = await units.listUnder(pathsFor(actor, 'outreach:record'));
	const channels = (await outreachChannels.list()).filter(({ hiddenAt }) => hiddenAt === null);
	const names = own.length <= UNITS_LISTED ? own.map(({ name }) => name) : [];
	const { columns, options } = words({ channels, units: names });
	return templateXlsx(columns, options);
}
