// npm run bench -- attempts [--levels 1,10,50,200] [--persons 300]
// npm run bench -- finalize [--entries 100000] [--savers 20]
// Load on the built server and a fresh SQLite database. Traffic stays on this machine; every loop is bounded.
import { attempts } from './attempts.mjs';
import { finalize } from './finalize.mjs';
import { buildOnce } from './load-server.mjs';

const programs = { attempts, finalize };
const [what = 'attempts', ...flags] = process.argv.slice(2);
const program = programs[what];
if (!program) {
	console.error(`There is no load program "${what}"; there are: ${Object.keys(programs).join(', ')}`);
	process.exit(2);
}
buildOnce();
const wrong = await program((name, fallback) => (flags.includes(name) ? flags[flags.indexOf(name) + 1] : fallback));
process.exit(wrong ? 1 : 0);
