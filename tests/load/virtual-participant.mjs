import { Agent, request } from 'node:http';

/** One browser: keeps its cookies and its connection, measures each answer. `record(step, ms)` takes every request's time. */
export class Browser {
	constructor(origin, record) {
		this.origin = origin;
		this.record = record;
		this.cookies = new Map();
		this.agent = new Agent({ keepAlive: true, maxSockets: 4 });
	}

	get cookieHeader() {
		return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	send(step, method, path, { body, type } = {}) {
		const start = performance.now();
		const headers = { origin: this.origin, cookie: this.cookieHeader, 'accept-encoding': 'br, gzip' };
		if (!path.startsWith('/_app/')) headers['accept-encoding'] = 'identity';
		// As a browser asks for a page; without it a form's answer comes as data for a script.
		if (type !== 'application/json') headers.accept = 'text/html';
		if (body !== undefined) Object.assign(headers, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
		return new Promise((resolve, reject) => {
			const sent = request(this.origin + path, { method, headers, agent: this.agent }, (answer) => {
				const chunks = [];
				answer.on('data', (chunk) => chunks.push(chunk));
				answer.on('end', () => {
					this.record(step, performance.now() - start);
					for (const cookie of answer.headers['set-cookie'] ?? []) {
						const [pair] = cookie.split(';');
						const at = pair.indexOf('=');
						this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
					}
					resolve({
						status: answer.statusCode,
						location: answer.headers.location,
						text: Buffer.concat(chunks).toString()
					});
				});
			});
			sent.on('error', (failure) => {
				// The server may close a connection that was idle just when it is used again.
				if (failure.code !== 'ECONNRESET' || !sent.reusedSocket) return reject(failure);
				resolve(this.send(step, method, path, { body, type }));
			});
			sent.end(body);
		});
	}

	get(step, path) {
		return this.send(step, 'GET', path);
	}

	form(step, path, fields) {
		return this.send(step, 'POST', path, {
			body: new URLSearchParams(fields).toString(),
			type: 'application/x-www-form-urlencoded'
		});
	}

	json(step, path, body) {
		return this.send(step, 'POST', path, { body: JSON.stringify(body), type: 'application/json' });
	}

	close() {
		this.agent.destroy();
	}
}

function expectStatus({ status, text }, expected, what) {
	if (status !== expected) throw new Error(`${what}: ${status} instead of ${expected}\n${text.slice(0, 400)}`);
}

/** The files that a first visit fetches: what the page links and preloads. */
const assetsOf = (html) => [
	...new Set(
		[...html.matchAll(/"((?:\.\.?\/)*\/?_app\/[^"]+\.(?:js|css|woff2))"/g)].map(
			([, path]) => `/${path.replace(/^[./]+/, '')}`
		)
	)
];

/** Does what a browser does for a whole attempt: contest page and its files, who are you, start, paper, each answer, prediction, review, submit, receipt. */
export async function takeContest(browser, { code, units, groups }, number) {
	const contest = await browser.get('contest page', `/c/${code}`);
	expectStatus(contest, 200, 'contest page');
	await Promise.all(assetsOf(contest.text).map((path) => browser.get('files', path)));
	expectStatus(await browser.get('identify page', `/c/${code}/identify`), 200, 'identify page');
	const identified = await browser.form('identify', `/c/${code}/identify?/identify`, {
		name: 'Nguyễn Thị Tải',
		phone: `09${String(10_000_000 + number).padStart(8, '0')}`,
		pin: '258079',
		group: groups[number % groups.length],
		unitId: units[number % units.length],
		consent: 'on'
	});
	expectStatus(identified, 303, 'identify');
	const started = await browser.form('start', `/c/${code}?/start`, {});
	expectStatus(started, 303, 'start');
	const paper = await browser.get('paper', started.location);
	expectStatus(paper, 200, 'paper');
	const choices = new Map();
	for (const tag of paper.text.match(/<input[^>]*type="radio"[^>]*>/g) ?? []) {
		const position = tag.match(/name="r\.(\d+)/)?.[1];
		const option = tag.match(/value="([^"]+)"/)?.[1];
		if (position !== undefined) choices.set(Number(position), [...(choices.get(Number(position)) ?? []), option]);
	}
	if (choices.size === 0) throw new Error('the paper has no questions');
	for (const [position, options] of choices) {
		const option = options[(number * 7 + position * 3) % options.length];
		const saved = await browser.json('save an answer', `${started.location}/answers`, {
			answers: [{ position, optionIds: [option] }]
		});
		expectStatus(saved, 200, 'save');
	}
	expectStatus(
		await browser.json('prediction', `${started.location}/answers`, { prediction: 100 + number }),
		200,
		'prediction'
	);
	expectStatus(await browser.get('review', `${started.location}/review`), 200, 'review');
	expectStatus(await browser.form('submit', `${started.location}/review`, {}), 303, 'submit');
	expectStatus(await browser.get('receipt', `${started.location}/receipt`), 200, 'receipt');
}
