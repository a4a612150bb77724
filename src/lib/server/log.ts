import { LOG_LEVEL } from './environment';

type Fields = Record<string, string | number | boolean | null | undefined>;

/** One JSON line per event; never names, phones or answers. */
function line(level: 'error' | 'info', event: string, fields: Fields) {
	process.stdout.write(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }) + '\n');
}

export const log = {
	info(event: string, fields: Fields = {}) {
		if (LOG_LEVEL === 'info') line('info', event, fields);
	},
	error(event: string, fields: Fields = {}) {
		if (LOG_LEVEL !== 'silent') line('error', event, fields);
	}
};
