import { browserStorage } from '../../quiz/browser-storage';
import { CompletionQueue } from './completion-queue';
import { readerHere } from './reader-here';

const PATIENCE_MS = 20_000;

async function post(path: string, body: string): Promise<Response> {
	const patience = new AbortController();
	const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
	try {
		return await fetch(path, {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body,
			signal: patience.signal
		});
	} finally {
		clearTimeout(timer);
	}
}

/** The completions that wait on this phone. */
export const openQueue = (onChange?: () => void) =>
	new CompletionQueue({ post, storage: browserStorage(), reader: () => readerHere(), onChange });
