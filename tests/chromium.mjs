import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SYSTEM = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable'
];

const found = () =>
	[process.env.CHROMIUM, chromium.executablePath(), ...SYSTEM].find((path) => path && existsSync(path));

/**
 * The path of a Chromium to test with: the one named in CHROMIUM, Playwright's own, the system's, or one installed now (Playwright's
 * download first, then Debian's package when run as root). Undefined when there is none to be had.
 */
export function findChromium() {
	const present = found();
	if (present) return present;
	spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 180_000 });
	const downloaded = found();
	if (downloaded) return downloaded;
	aptInstall('chromium');
	return found();
}

/**
 * Installs Debian packages when that is possible here: as root, with apt.
 * @param {...string} packages
 */
export function aptInstall(...packages) {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env, timeout: 180_000 });
	spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], {
		stdio: 'ignore',
		env,
		timeout: 600_000
	});
}
