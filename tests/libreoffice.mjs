import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptInstall } from './chromium.mjs';

const KNOWN = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

const onPath = () => {
	const { stdout } = spawnSync(process.platform === 'win32' ? 'where' : 'which', ['soffice'], { encoding: 'utf8' });
	return stdout?.split('\n')[0]?.trim();
};
const found = () => [process.env.LIBREOFFICE, onPath(), ...KNOWN].find((path) => path && existsSync(path));

/**
 * The path of a LibreOffice to open documents with: the one named in LIBREOFFICE, the system's, or Debian's packages installed now
 * when run as root. Undefined when there is none to be had.
 */
export function findLibreOffice() {
	const present = found();
	if (present) return present;
	aptInstall('libreoffice-writer', 'libreoffice-calc', 'fonts-liberation', 'poppler-utils');
	return found();
}
