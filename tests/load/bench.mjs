// npm run bench -- analysis [--attempts 100000] [--savers 20]
// npm run bench -- attempts [--levels 1,10,50,200] [--persons 300]
// npm run bench -- finalize [--entries 100000] [--savers 20]
// npm run bench -- item-import [--questions 5000] [--bank 10000] [--savers 20] [--times 3] [--postgres no]
// npm run bench -- item-search [--items 50000] [--postgres no]
// npm run bench -- lesson [--visits 5]
// npm run bench -- reach [--attempts 1000000] [--small 10000] [--units 2000] [--postgres no]
// npm run bench -- read-questions [--questions 5000]
// Load on the built server and a fresh SQLite database. Traffic stays on this machine; every loop is bounded.
import { analysis } from './analysis.mjs';
import { attempts } from './attempts.mjs';
import { finalize } from './finalize.mjs';
import { itemImport } from './item-import.mjs';
import { itemSearch } from './item-search.mjs';
import { lesson } from './lesson-speed.mjs';
import { buildOnce } from './load-server.mjs';
import { reach } from './reach.mjs';
import { readQuestions } from './read-questions.mjs';

const programs = {
	...{ analysis, attempts, finalize, lesson, reach },
	...{ 'item-import': itemImport, 'item-search': itemSearch, 'read-questions': readQuestions }
};
const [what = 'attempts', ...flags] = process.argv.slice(2);
const program = programs[what];
if (!program) {
	console.error(`There is no load program "${what}"; there are: ${Object.keys(programs).join(', ')}`);
	process.exit(2);
}
buildOnce();
const wrong = await program((name, fallback) => (flags.includes(name) ? flags[flags.indexOf(name) + 1] : fallback));
process.exit(wrong ? 1 : 0);
