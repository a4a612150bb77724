// Runs a TypeScript module of the project outside the built server: node src/cli/load-module.mjs tests/factories/demonstration.ts
import { createServer } from 'vite';

const [module, ...args] = process.argv.slice(2);
const server = await createServer({
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
