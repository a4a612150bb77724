import { createHmac } from 'node:crypto';
import { write } from '../../db';
import { newSecret } from '../../id';
import * as settings from '../../store/settings';

/** Where a paper is started from. */
export interface Origin {
	/** Random value of the browser's device cookie. */
	device: string | null;
	/** IP address. */
	address: string | null;
}

export const UNKNOWN: Origin = { device: null, address: null };

/** What is kept of an origin, for the automatic checks: two papers of one round came from the same one, or not. */
export interface Traces {
	deviceHash: string | null;
	addressHash: string | null;
}

const KEY = 'origin_key';
let key: Promise<string> | null = null;

/** Keyed, so that an address cannot be guessed from its hash without the key, and by round, so that nobody is followed from one to the next. */
export async function tracesOf(roundId: string, { device, address }: Origin): Promise<Traces> {
	if (device === null && address === null) return { deviceHash: null, addressHash: null };
	key ??= originKey().catch((failure: unknown) => {
		key = null;
		throw failure;
	});
	const secret = await key;
	const hashed = (kind: string, value: string | null) =>
		value && createHmac('sha256', secret).update(`${kind}:${roundId}:${value}`).digest('hex').slice(0, 24);
	return { deviceHash: hashed('device', device), addressHash: hashed('address', address) };
}

async function originKey(): Promise<string> {
	await write((tx) => settings.putFirst(tx, KEY, newSecret()));
	return (await settings.get<string>(KEY)) ?? '';
}
