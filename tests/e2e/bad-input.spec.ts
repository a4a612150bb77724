import type { APIRequestContext } from '@playwright/test';
import { expect, signIn, test } from './app';
import { demonstrationIds, fingerprint } from './database-fingerprint';
import { aPerson, identifyAndStart } from './participant-steps';

const FIVE_MB = 'x'.repeat(5 * 1024 * 1024);
const LONG = 'a'.repeat(5_000);

/** Every field that any form has, filled with what no field takes. */
const FIELDS = [
	'name',
	'phone',
	'pin',
	'group',
	'unitId',
	'consent',
	'birthYear',
	'guardianName',
	'prediction',
	'r.0[]',
	'boxes[]',
	'asked[]',
	'answers.x',
	'username',
	'password',
	'current',
	'roles.0.role',
	'roles.0.unitId',
	'stem',
	'kind',
	'options.0.text',
	'key[]',
	'topic',
	'difficulty',
	'audiences[]',
	'explanation',
	'source',
	'revision',
	'version',
	'note',
	'title',
	'code',
	'summary',
	'planId',
	'groups[]',
	'unitIds[]',
	'minimumAge',
	'rounds.0.name',
	'rounds.0.opensAt',
	'rounds.0.closesAt',
	'timeLimitMin',
	'attemptsAllowed',
	'counting',
	'tieTurns.lot',
	'counts.days-1',
	'items[]',
	'prizes.0.tier',
	'prizes.0.count',
	'maxAwardPercent',
	'rulesText',
	'do',
	'roundId',
	'sure',
	'occurredOn',
	'numerator',
	'denominator',
	'count',
	'done',
	'link',
	'evidenceId',
	'reason',
	'parentId',
	'validFrom',
	'successorId',
	'headcounts.officials',
	'asOf',
	'placeName',
	'noRepeat',
	'divisions',
	'body',
	'appealId',
	'decision',
	'reply',
	'everyAttempt',
	'mode',
	'awardId',
	'ids[]',
	'keepShared',
	'people',
	'participantId',
	'amount',
	'minutes',
	'removeEmblem',
	'signerTitle',
	'signerName',
	'place'
];
const filledWith = (value: string) => Object.fromEntries(FIELDS.map((name) => [name, value]));

interface Attempted {
	what: string;
	status: number;
	html: string;
}

async function post(
	request: APIRequestContext,
	url: string,
	body: Record<string, string> | string,
	what: string
): Promise<Attempted> {
	const headers = { origin: new URL(url).origin, accept: 'text/html' };
	const answer = await request.post(url, {
		headers: typeof body === 'string' ? { ...headers, 'content-type': 'application/x-www-form-urlencoded' } : headers,
		...(typeof body === 'string' ? { data: body } : { form: body }),
		maxRedirects: 0,
		// Whoever sends 5 MB may find the line closed before the answer is read.
		maxRetries: 3
	});
	return {
		what: `${what} → ${new URL(url).pathname}${new URL(url).search}`,
		status: answer.status(),
		html: await answer.text()
	};
}

/** Posts every kind of bad body to a form; `refusesEmpty`: whether an empty one is bad, which it is not for a mere button. */
async function tryForm(request: APIRequestContext, url: string, refusesEmpty = true): Promise<string[]> {
	const tried = [
		...(refusesEmpty ? [await post(request, url, {}, 'empty')] : []),
		...(refusesEmpty ? [await post(request, url, filledWith('☃'), 'wrong types')] : []),
		...(refusesEmpty ? [await post(request, url, filledWith(LONG), 'too long')] : []),
		await post(request, url, `name=${FIVE_MB}`, '5 MB')
	];
	return tried.flatMap(({ what, status, html }) => {
		const expected = what.startsWith('5 MB') ? status === 413 : status >= 400 && status < 500;
		const says = /role="alert"|<h1[^>]*>Chưa mở được trang này/.test(html) && /lang="vi"/.test(html);
		return expected && says ? [] : [`${what}: ${status}${says ? '' : ' without a message'}`];
	});
}

test('forms of visitors and participants refuse bad input and change nothing', async ({ demo, newPerson }) => {
	const { page, context } = await newPerson();
	const paper = await identifyAndStart(page, demo.origin, 'nq57', aPerson({ phone: '0987333111' }));
	const before = fingerprint(demo.databaseFile);
	const faults: string[] = [];
	const visitor = await newPerson();
	for (const path of ['/c/nq57/identify?/identify', '/c/nq57/identify?/signIn', '/me?/signIn', '/sign-in']) {
		faults.push(...(await tryForm(visitor.context.request, demo.origin + path)));
	}
	for (const path of [
		`${paper}/prediction`,
		'/me?/correct',
		'/me?/remove',
		'/lessons/an-toan-thong-tin?/answer',
		'/lessons/an-toan-thong-tin?/count'
	]) {
		faults.push(...(await tryForm(context.request, demo.origin + path)));
	}
	// An empty sheet is no fault: nothing was chosen yet.
	const sheet = await post(
		context.request,
		`${demo.origin}${paper}?/save`,
		{ 'r.0[]': '☃' },
		'an option that the paper does not have'
	);
	expect(sheet.status).toBe(400);
	expect(sheet.html).toContain('role="alert"');
	expect((await post(context.request, `${demo.origin}${paper}?/save`, `x=${FIVE_MB}`, '5 MB')).status).toBe(413);
	expect(
		(await post(visitor.context.request, `${demo.origin}/setup/0123456789abcdef`, filledWith('x'), 'an unknown link'))
			.status
	).toBe(410);
	expect(faults).toEqual([]);
	expect(fingerprint(demo.databaseFile)).toEqual(before);
});

test('forms of staff refuse bad input and change nothing', async ({ demo, newPerson }) => {
	test.setTimeout(240_000);
	const { page, context } = await newPerson();
	await signIn(page, demo.origin, 'quantri');
	const id = demonstrationIds(demo.databaseFile);
	const before = fingerprint(demo.databaseFile);
	const faults: string[] = [];
	for (const path of [
		'/items/new',
		`/items/${id.draftItem}/edit`,
		`/items/${id.draftItem}?/submit`,
		`/items/${id.draftItem}?/approve`,
		`/items/${id.draftItem}?/return`,
		`/items/${id.draftItem}?/retire`,
		'/units/new',
		`/units/${id.unit}/edit`,
		`/units/${id.unit}`,
		'/staff/new',
		`/staff/${id.colleague}?/details`,
		`/staff/${id.colleague}?/roles`,
		`/staff/${id.colleague}?/password`,
		'/staff/me',
		'/contests/new',
		`/contests/${id.contest}/edit`,
		`/contests/${id.contest}?/publish`,
		`/contests/${id.contest}?/unpublish`,
		`/contests/${id.contest}/live?/close`,
		`/contests/${id.contest}/standings/${id.finalizedRound}?/finalize`,
		`/contests/${id.contest}/standings/${id.finalizedRound}?/publish`,
		...['who', 'when', 'paper', 'prizes', 'rules'].map((step) => `/contests/${id.contest}/build/${step}?/save`),
		`/contests/${id.contest}/standings/${id.finalizedRound}?/reopen`,
		...['void', 'reinstate', 'decide', 'review'].map(
			(act) => `/contests/${id.contest}/attempts/${id.othersAttempt}?/${act}`
		),
		...['approve', 'withdraw', 'give'].map((act) => `/contests/${id.contest}/awards/${id.finalizedRound}?/${act}`),
		`/contests/${id.contest}/extra-time/${id.openRound}?/grant`,
		...['finalize', 'publish'].map((act) => `/contests/${id.contest}/overall?/${act}`),
		...['start', 'remove'].map((act) => `/contests/${id.draft}/practice?/${act}`),
		'/leader/plans/phu-trung/targets/PT-01?/record',
		'/leader/plans/phu-trung/targets/PT-01?/strike'
	]) {
		faults.push(...(await tryForm(context.request, demo.origin + path)));
	}
	const key = `${demo.origin}/contests/${id.contest}/keys/${id.finalizedRound}/${id.pooledVersion}?/correct`;
	for (const body of [{}, filledWith('☃'), filledWith(LONG)]) {
		expect((await post(context.request, key, body, 'a key of a finalized round')).status).toBe(409);
	}
	// Every field of the settings may be left empty.
	faults.push(...(await tryForm(context.request, `${demo.origin}/settings`, false)));
	expect(faults).toEqual([]);
	expect(fingerprint(demo.databaseFile)).toEqual(before);
});

test('staff pages are closed to who is not signed in, and to who has no right there', async ({ demo, newPerson }) => {
	const id = demonstrationIds(demo.databaseFile);
	const before = fingerprint(demo.databaseFile);
	const visitor = await newPerson();
	const leader = await newPerson();
	await signIn(leader.page, demo.origin, 'lanhdao');
	for (const path of [
		'/items/new',
		'/units/new',
		'/staff/new',
		'/contests/new',
		`/contests/${id.contest}/build/who?/save`
	]) {
		const outside = await post(visitor.context.request, demo.origin + path, {}, 'not signed in');
		expect(outside.status, outside.what).toBe(303);
	}
	for (const path of ['/staff', '/staff/new', `/items/${id.draftItem}`]) {
		const answer = await leader.context.request.get(demo.origin + path);
		expect(answer.status(), path).toBe(403);
		expect(await answer.text()).toContain('không có quyền');
	}
	const entered = {
		stem: 'Câu?',
		kind: 'single',
		'options.0.text': 'Một',
		'options.1.text': 'Hai',
		'key[]': 'A',
		topic: 'days',
		difficulty: '1',
		unitId: id.unit
	};
	const refused = await post(leader.context.request, `${demo.origin}/items/new`, entered, 'a leader writes an item');
	expect(refused.status).toBeGreaterThanOrEqual(400);
	expect(fingerprint(demo.databaseFile)).toEqual(before);
});

test('the endpoint for answers refuses what a paper does not have, and other people’s papers', async ({
	demo,
	newPerson
}) => {
	const { page, context } = await newPerson();
	const paper = await identifyAndStart(page, demo.origin, 'nq57', aPerson({ phone: '0987333222' }));
	const { othersAttempt } = demonstrationIds(demo.databaseFile);
	const before = fingerprint(demo.databaseFile);
	const send = async (path: string, data: unknown) => {
		const answer = await context.request.post(`${demo.origin}${path}/answers`, {
			data: data as string,
			headers: { origin: demo.origin, 'content-type': 'application/json' }
		});
		const body = (await answer.json()) as { message: string; code: string };
		expect(body.message, JSON.stringify(data).slice(0, 80)).toMatch(/[ăâđêôơưáàảãạ]/i);
		return answer.status();
	};
	const one = (position: unknown, optionIds: unknown) => ({ answers: [{ position, optionIds }] });
	expect(await send(paper, '')).toBe(400);
	expect(await send(paper, 'not json')).toBe(400);
	expect(await send(paper, [])).toBe(400);
	expect(await send(paper, one(99, ['A']))).toBe(400);
	expect(await send(paper, one(-1, ['A']))).toBe(400);
	expect(await send(paper, one('0', { A: 1 }))).toBe(400);
	expect(await send(paper, one(0, ['Z']))).toBe(400);
	expect(await send(paper, one(0, ['A', 'B']))).toBe(400);
	expect(await send(paper, { prediction: -5 })).toBe(400);
	expect(await send(paper, { prediction: 1e12 })).toBe(400);
	expect(await send(paper, { answers: Array.from({ length: 500 }, () => ({ position: 0, optionIds: ['A'] })) })).toBe(
		400
	);
	expect(await send(`/c/nq57/paper/${othersAttempt}`, one(0, ['A']))).toBe(404);
	expect(await send('/c/nq57/paper/khong-co', one(0, ['A']))).toBe(404);
	expect(await send(paper, { answers: [], padding: FIVE_MB })).toBe(413);
	expect(fingerprint(demo.databaseFile)).toEqual(before);

	const stranger = await newPerson();
	const unsigned = await stranger.context.request.post(`${demo.origin}${paper}/answers`, {
		data: one(0, ['A']),
		headers: { origin: demo.origin }
	});
	expect(unsigned.status()).toBe(401);
});

test('a submit that is replayed counts once, and a paper handed in takes no more', async ({ demo, newPerson }) => {
	const { page, context } = await newPerson();
	const paper = await identifyAndStart(page, demo.origin, 'nq57', aPerson({ phone: '0987333333' }));
	const submit = () => post(context.request, `${demo.origin}${paper}/review`, {}, 'submit');
	expect((await submit()).status).toBe(303);
	const after = fingerprint(demo.databaseFile);
	expect((await submit()).status).toBe(303);
	const headers = { origin: demo.origin };
	const late = await context.request.post(`${demo.origin}${paper}/answers`, {
		data: { answers: [{ position: 0, optionIds: ['A'] }] },
		headers
	});
	expect(late.status()).toBe(409);
	expect(fingerprint(demo.databaseFile)).toEqual(after);
});

test('forms posted from another site are refused', async ({ demo, newPerson }) => {
	const { context } = await newPerson();
	const answer = await context.request.post(`${demo.origin}/sign-in`, {
		form: { username: 'quantri', password: 'x' },
		headers: { origin: 'https://evil.example' }
	});
	expect(answer.status()).toBe(403);
});

test('addresses that lead nowhere say so', async ({ demo, newPerson }) => {
	const { context } = await newPerson();
	for (const path of [
		'/khong-co',
		'/c/khong-co',
		'/c/khong-co/results',
		'/c/%00',
		'/lessons/khong-co',
		`/c/${'a'.repeat(3000)}`
	]) {
		const answer = await context.request.get(demo.origin + path);
		expect(answer.status(), path.slice(0, 40)).toBe(404);
		expect(await answer.text()).toContain('Chưa mở được trang này');
	}
});
