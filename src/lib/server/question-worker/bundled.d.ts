/** A module with all that it imports as the text of one script, made by the plugin of that name in vite.config.ts. */
declare module '*?bundled' {
	const code: string;
	export default code;
}
