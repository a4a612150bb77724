const two = (n: number) => String(n).padStart(2, '0');

/** '09:05', or '1:09:05' from an hour on. */
export function clockText(seconds: number): string {
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
}
