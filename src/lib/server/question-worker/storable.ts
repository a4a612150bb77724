/** A value in which no text holds what a database cannot keep as JSON: NUL, and halves of characters. */
export function storable<T>(value: T): T {
	if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed() as T;
	if (Array.isArray(value)) return value.map(storable) as T;
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, storable(part)])) as T;
}
