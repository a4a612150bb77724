/** The page of a list where an act was done, to come back to it: its filter and place, and what is to be said there. */
export function listPlace({ pathname, searchParams }: URL, said: Record<string, string>): string {
	const kept = [...searchParams].filter(([name]) => name === 'show' || name === 'after');
	return `${pathname}?${new URLSearchParams([...kept, ...Object.entries(said)])}`;
}
