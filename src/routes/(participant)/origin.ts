import type { RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';

const COOKIE = 'device';
const YEAR_S = 365 * 86_400;

/** Where the request comes from; a browser that has none yet gets a device cookie. */
export function originOf({ cookies, getClientAddress }: RequestEvent) {
	const device = cookies.get(COOKIE) ?? randomUUID();
	cookies.set(COOKIE, device, { path: '/', maxAge: YEAR_S, sameSite: 'lax' });
	return { device: device.slice(0, 64), address: getClientAddress() };
}
