import { read, schema } from '$lib/server/db';
import { LIMITS } from '$lib/server/rate-limit';
import { endSession, readSession, startSession, type CookieJar } from '$lib/server/session';
import { checkSetUpToken, offerSetUp, setUpInstallation } from '$lib/server/usecases/installation/set-up-installation';
import { findActor } from '$lib/server/usecases/find-actor';
import { loadShippedContent } from '$lib/server/usecases/content/load-shipped-content';
import { signInStaff } from '$lib/server/usecases/staff/sign-in-staff';
import { beforeAll, describe, expect, it } from 'vitest';
import { MINUTE, NOW } from '../factories/time';
import { freshDatabase } from './fresh-database';

freshDatabase();

const ADDRESS = '203.0.113.7';
const PASSWORD = 'mot cau ngan de nho';
const installation = {
	placeName: 'Xã An Bình',
	kind: 'commune',
	name: 'Vũ Quản Trị',
	username: 'quantri',
	password: PASSWORD
} as const;

function jar(): CookieJar & { cookies: Map<string, string> } {
	const cookies = new Map<string, string>();
	return { cookies, get: (name) => cookies.get(name), set: (name, value) => void cookies.set(name, value) };
}

describe('the first start', () => {
	let token: string;
	beforeAll(async () => {
		await loadShippedContent(NOW);
		const stale = (await offerSetUp())!;
		token = (await offerSetUp())!;
		await expect(checkSetUpToken(stale)).rejects.toThrow('setup.link_invalid');
	});

	it('refuses a link that was not offered', async () => {
		await expect(setUpInstallation('0'.repeat(32), installation, NOW)).rejects.toThrow('setup.link_invalid');
		expect(await read.select().from(schema.staff)).toEqual([]);
	});

	it('makes the first unit, its administrator and a bank of the shipped items', async () => {
		const staffId = await setUpInstallation(token, installation, NOW);
		const actor = await findActor(staffId);
		expect(actor).toMatchObject({ name: 'Vũ Quản Trị', grants: [{ role: 'admin' }] });
		const items = await read.select().from(schema.items);
		expect(items.length).toBeGreaterThanOrEqual(40);
		expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['approved']));
	});

	it('takes the link once, and offers none while there is an account', async () => {
		await expect(setUpInstallation(token, { ...installation, username: 'khac' }, NOW)).rejects.toThrow(
			'setup.link_invalid'
		);
		expect(await offerSetUp()).toBeNull();
	});
});

describe('staff sign-in', () => {
	it('lets in who knows the password', async () => {
		expect(await signInStaff({ username: 'quantri', password: PASSWORD }, ADDRESS, NOW)).toBeTruthy();
	});

	it('does not tell a wrong password from an unknown account', async () => {
		await expect(signInStaff({ username: 'quantri', password: 'sai' }, ADDRESS, NOW)).rejects.toThrow(
			'staff.sign_in_refused'
		);
		await expect(signInStaff({ username: 'khong-co', password: 'sai' }, ADDRESS, NOW)).rejects.toThrow(
			'staff.sign_in_refused'
		);
	});

	it('stops guessing at one account after its tries, and lets in again when the window is over', async () => {
		const later = NOW + 60 * MINUTE;
		for (let n = 0; n < LIMITS.staffAccount.tries; n++) {
			await expect(signInStaff({ username: 'quantri', password: 'sai' }, ADDRESS, later)).rejects.toThrow(
				'staff.sign_in_refused'
			);
		}
		await expect(signInStaff({ username: 'quantri', password: PASSWORD }, ADDRESS, later)).rejects.toMatchObject({
			code: 'rate.limited',
			params: { minutes: 15 }
		});
		expect(await signInStaff({ username: 'quantri', password: PASSWORD }, ADDRESS, later + 15 * MINUTE)).toBeTruthy();
	});

	it('stops one address that tries many accounts', async () => {
		const later = NOW + 600 * MINUTE;
		for (let n = 0; n < LIMITS.staffAddress.tries; n++) {
			await expect(signInStaff({ username: `ten-${n}`, password: 'sai' }, '198.51.100.1', later)).rejects.toThrow(
				'staff.sign_in_refused'
			);
		}
		await expect(signInStaff({ username: 'ten-moi', password: 'sai' }, '198.51.100.1', later)).rejects.toThrow(
			'rate.limited'
		);
	}, 60_000);
});

describe('a session', () => {
	it('is found by its cookie, and what is stored is not the cookie', async () => {
		const cookies = jar();
		const [account] = await read.select().from(schema.staff);
		await startSession('staff', account!.id, cookies);
		expect(await readSession('staff', cookies)).toBe(account!.id);
		const stored = JSON.stringify(await read.select().from(schema.staffSessions));
		for (const value of cookies.cookies.values()) expect(stored).not.toContain(value);
	});

	it('does not open the participants’ side', async () => {
		const cookies = jar();
		const [account] = await read.select().from(schema.staff);
		await startSession('staff', account!.id, cookies);
		cookies.cookies.set('participant_session', cookies.cookies.get('staff_session')!);
		expect(await readSession('participant', cookies)).toBeNull();
	});

	it('is over for everyone once signed out', async () => {
		const cookies = jar();
		const [account] = await read.select().from(schema.staff);
		await startSession('staff', account!.id, cookies);
		const copy = jar();
		copy.cookies.set('staff_session', cookies.cookies.get('staff_session')!);
		await endSession('staff', cookies);
		expect(await readSession('staff', copy)).toBeNull();
	});
});
