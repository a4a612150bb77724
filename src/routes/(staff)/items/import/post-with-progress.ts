import { deserialize } from '$app/forms';
import type { ActionResult } from '@sveltejs/kit';

/** A form on its way to the server. */
export interface Sending {
	/** Rejects when the connection breaks or the sending is stopped. */
	result: Promise<ActionResult>;
	stop(): void;
}

/** Posts a form's action as `use:enhance` does; only XMLHttpRequest tells how much has gone out. `progress` is given shares of 0–1. */
export function postWithProgress(action: string, body: FormData, progress: (share: number) => void): Sending {
	const request = new XMLHttpRequest();
	const result = new Promise<ActionResult>((resolve, reject) => {
		request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
			if (lengthComputable && total > 0) progress(loaded / total);
		};
		request.upload.onload = () => progress(1);
		request.onload = () => {
			try {
				resolve(deserialize(request.responseText));
			} catch (failure) {
				reject(failure as Error);
			}
		};
		request.onerror = request.onabort = request.ontimeout = () => reject(new Error('not sent'));
		request.open('POST', action);
		request.setRequestHeader('accept', 'application/json');
		request.setRequestHeader('x-sveltekit-action', 'true');
		request.send(body);
	});
	return { result, stop: () => request.abort() };
}
