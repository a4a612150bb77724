// Runs a TypeScript module of the project outside the built server: node src/cli/load-module.mjs tests/factories/demonstration.ts
import { createServer } from 'vite';

// With --plain first it starts faster, for modules that need neither messages nor components nor $lib.
const plain = process.argv[2] === '--plain';
const [module, ...args] = process.argv.slice(plain ? 3 : 2);
// Told to vite.config.ts.
process.env.LOADS_MODULE = 'yes';
const server = await createServer({
	configFile: plain ? false : undefined,
	server: { middlewareMode: true, hmr: false, ws: false, watch: null },
	appType: 'custom',
	logLevel: 'error'
});
try {
	const { main } = await server.ssrLoadModule(`/${module}`);
	await main(args);
	// Whoever copies the database file next finds everything in it, nothing in the write-ahead log.
	const database = '/src/lib/server/db/index.ts';
	const opened = await server.environments.ssr.moduleGraph.getModuleByUrl(database);
	if (opened) await (await server.ssrLoadModule(database)).close();
} catch (failure) {
	console.error(failure);
	process.exitCode = 1;
} finally {
	await server.close();
}
process.exit();
