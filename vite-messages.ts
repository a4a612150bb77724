import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, PluginOption } from 'vite';

const PROJECT = 'src/lib/i18n/project.inlang';
const MESSAGES = 'src/lib/i18n/messages';
const COMPILED = 'src/lib/i18n/paraglide';
/** What the compiled messages were made of; it goes with them when they are compiled anew. */
const STAMP = join(COMPILED, '.made-of');

/** The messages as modules. Compiling takes some twenty seconds, so what was compiled of the same texts stays, unless they are `watched`. */
export function messages({ isBuild, watched }: { isBuild: boolean; watched: boolean }): PluginOption[] {
	const options = {
		project: `./${PROJECT}`,
		outdir: `./${COMPILED}`,
		strategy: ['cookie', 'baseLocale'] as ('cookie' | 'baseLocale')[],
		cookieName: 'locale',
		emitGitIgnore: false,
		// In a build each page takes only the messages it shows; elsewhere two files load faster than thousands.
		outputStructure: isBuild ? ('message-modules' as const) : ('locale-modules' as const)
	};
	const inputs = digest(JSON.stringify(options));
	if (!watched && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return [];
	// A compilation that breaks off must not pass for the one before it.
	rmSync(STAMP, { force: true });
	return [paraglideVitePlugin(options), stampMessages(inputs)];
}

/** Of the options, the texts, their project and the compiler. */
function digest(options: string): string {
	const texts = readdirSync(MESSAGES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
	const files = [
		...texts.sort().map((name) => join(MESSAGES, name)),
		join(PROJECT, 'settings.json'),
		...['paraglide-js', 'plugin-message-format'].map((name) => `node_modules/@inlang/${name}/package.json`)
	];
	const hash = createHash('sha256').update(options);
	for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
	return hash.digest('hex');
}

/** Paraglide compiles to an empty module, without a word, when its plugin cannot be loaded; nothing may be built on that. */
function stampMessages(inputs: string): Plugin {
	const index = join(COMPILED, 'messages/_index.js');
	return {
		name: 'stamp-messages',
		buildStart: {
			order: 'post',
			sequential: true,
			handler() {
				if (!existsSync(index) || !readFileSync(index, 'utf8').includes('export')) {
					throw new Error(`No message was compiled (${index} is empty): is @inlang/plugin-message-format installed?`);
				}
				writeFileSync(STAMP, inputs);
			}
		}
	};
}
