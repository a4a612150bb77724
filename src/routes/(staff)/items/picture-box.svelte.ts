import type { PictureHead, PictureHeads } from '$lib/domain/item-picture';
import { m } from '$lib/i18n';
import { shrinkPhoto } from '$lib/ui/form/shrink-photo';

/** What a server takes without ado; only a larger picture is drawn anew before it is sent, since that blurs its letters. */
const LIGHT_BYTES = 1_500_000;

export type Sent = { id: string; failure?: undefined } | { id?: undefined; failure: string };

/** The pictures of an item that is being written: what is known of them, and the way to the bank's others. */
export class PictureBox {
	heads = $state.raw<PictureHeads>({});
	readonly #unitId: () => string;

	/** `unitId`: the bank that new ones go to; empty where none can be added. */
	constructor(heads: PictureHeads, unitId: () => string) {
		this.heads = heads;
		this.#unitId = unitId;
	}

	get takes(): boolean {
		return this.#unitId() !== '';
	}

	async add(file: File, alt: string): Promise<Sent> {
		const body = new FormData();
		body.set('unitId', this.#unitId());
		body.set('alt', alt);
		body.set('file', file.size > LIGHT_BYTES ? await shrinkPhoto(file) : file);
		return this.#send('/items/pictures', { body });
	}

	/** The same picture under other words, which is another picture. */
	describe(id: string, alt: string): Promise<Sent> {
		const headers = { 'content-type': 'application/json' };
		return this.#send(`/items/pictures/${id}`, { headers, body: JSON.stringify({ alt }) });
	}

	async #send(path: string, request: RequestInit): Promise<Sent> {
		try {
			const response = await fetch(path, { method: 'POST', ...request });
			if (response.redirected) return { failure: m.editor_signed_out() };
			const answer = (await response.json()) as PictureHead & { id: string; message?: string };
			if (!response.ok) return { failure: answer.message ?? m.editor_upload_failed() };
			const { id, alt, width, height } = answer;
			this.heads = { ...this.heads, [id]: { alt, width, height } };
			return { id };
		} catch {
			return { failure: m.editor_upload_failed() };
		}
	}
}
